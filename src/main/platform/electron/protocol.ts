import { protocol } from 'electron/main'
import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy, writtenPagePolicy } from '../../transports/content-security'
import type { AssetTable } from '../asset-table'
import { isOwn, scheme } from './address'

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Only before `ready`. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** `printed`: what is being printed under a name, if anything. */
export function servePages(
  assets: AssetTable,
  printed: (pathname: string) => Uint8Array | undefined,
): void {
  protocol.handle(scheme, async ({ method, url }) => {
    const pathname = method === 'GET' && isOwn(url) ? new URL(url).pathname : ''
    const page = printed(pathname)
    if (page)
      return new Response(Uint8Array.from(page), {
        headers: {
          ...headers,
          'content-security-policy': writtenPagePolicy,
          'content-type': 'text/html; charset=utf-8',
        },
      })
    const asset = assets.get(pathname)
    if (!asset) return new Response('There is nothing here.\n', { status: 404, headers })
    const body = await readFile(asset.file)
    return new Response(body, { headers: { ...headers, 'content-type': asset.mime } })
  })
}
