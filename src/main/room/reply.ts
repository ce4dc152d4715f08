import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

/** JSON, written to the line at once: by way of a web Response it would take longer than the commit's share. */
export function reply(
  { env: { outgoing } }: { readonly env: { readonly outgoing: unknown } },
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const text = JSON.stringify(body)
  const response = outgoing as ServerResponse
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
  return RESPONSE_ALREADY_SENT
}
