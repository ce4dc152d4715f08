import { protocol } from 'electron/main'
import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy } from '../../transports/content-security'
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

export function servePages(assets: AssetTable): void {
  protocol.handle(scheme, async ({ method, url }) => {
    const asset = method === 'GET' && isOwn(url) ? assets.get(new URL(url).pathname) : undefined
    if (!asset) return new Response('There is nothing here.\n', { status: 404, headers })
    const body = await readFile(asset.file)
    return new Response(body, { headers: { ...headers, 'content-type': asset.mime } })
  })
}
