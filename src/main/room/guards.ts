// What every request must be before anything looks at what it says.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { RefusalError } from './refusal-error'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export function secure(response: ServerResponse): void {
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('cache-control', 'no-store')
}

export const methods = ['GET', 'POST', 'PUT', 'DELETE']

export function assertMethod({ method = '' }: IncomingMessage): void {
  if (!methods.includes(method)) throw new RefusalError('request/method')
}

/** The names this listener answers to: its own address and, on the laptop itself, localhost. */
export function assertOwn(request: IncomingMessage, host: string, port: number): void {
  const names = [`${host}:${port}`, `localhost:${port}`, `127.0.0.1:${port}`]
  if (port === 80) names.push(host)
  const [asked = '', ...more] = request.headersDistinct['host'] ?? []
  if (!names.includes(asked) || more.length > 0) throw new RefusalError('request/wrong-host')
  const { origin } = request.headers
  if (origin !== undefined && origin !== `http://${asked}`)
    throw new RefusalError('request/foreign')
  const site = request.headers['sec-fetch-site']
  const isPage = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate'
  // A link in a message may open the page; nothing from elsewhere may call it.
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isPage)
    throw new RefusalError('request/foreign')
}
