// The browser shell's wire: the same contract over HTTP, on 127.0.0.1 and for one launch only.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Reply, ResumePoint, HostEvent, Unsubscribe } from '../../shared/rpc/protocol'
import type { AssetTable } from '../platform/asset-table'
import { contentSecurityPolicy, writtenPagePolicy } from './content-security'
import { streamEvents } from './event-stream'

// `import 'node:http'` would load all of fetch behind it, a third of a bare server's start.
const { createServer } = process.getBuiltinModule('node:http')

export type HttpHost = {
  answer(frame: unknown): Promise<Reply>
  subscribe(since: ResumePoint, listener: (event: HostEvent) => void): Unsubscribe
  documentPath(id: string): string | null
}

export type HttpShell = { url: string; port: number; close(): Promise<void> }

/** A survey of a hundred megabytes as base64, and no more. */
const bodyLimit = 140_000_000
const address = '127.0.0.1'
/** Built files whose name changes with their content. */
const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/

/** Serves windows on `port` (0: any free one). Whoever has the url's token may come in, nobody else. */
export function serveHttp(
  host: HttpHost | Promise<HttpHost>,
  options: { port: number; assets: AssetTable; token?: string },
): Promise<HttpShell> {
  const token = options.token ?? randomBytes(24).toString('base64url')
  const server = createServer((request, response) => {
    respond(host, options.assets, token, request, response).catch(() => {
      if (!response.headersSent) plain(response, 500, 'Something went wrong.')
      else response.destroy()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, address, () => {
      const { port } = server.address() as { port: number }
      const url = `http://${address}:${port}/?token=${token}`
      resolve({ url, port, close: () => closeServer(server) })
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function respond(
  host: HttpHost | Promise<HttpHost>,
  assets: AssetTable,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const own = ownOrigin(request)
  if (own === null) return plain(response, 421, 'This address is not Soundings.')
  const url = new URL(own + (request.url ?? '/'))
  secure(response)
  const cookie = `soundings-${url.port}`
  const given = url.searchParams.get('token')
  if (given !== null && isSame(given, token)) {
    response.setHeader('set-cookie', `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`)
    return redirect(response, '/')
  }
  if (!isSame(readCookie(request, cookie), token))
    return plain(response, 403, 'Open Soundings with the address it printed when it started.')
  if (!isOwnPage(request, own)) return plain(response, 403, 'This page may not talk to Soundings.')

  const { pathname } = url
  if (request.method === 'POST' && pathname === '/rpc') return call(await host, request, response)
  if (request.method !== 'GET') return plain(response, 405, 'Not here.')
  if (pathname === '/events') return streamEvents(await host, url, request, response)
  const [, id, asPage] = /^\/documents\/([^/]*)(\/page)?$/.exec(pathname) ?? []
  if (id !== undefined) {
    const path = (await host).documentPath(id)
    return asPage === undefined ? sendDocument(path, response) : showPage(path, response)
  }
  return sendAsset(assets, pathname === '/' ? '/index.html' : pathname, response)
}

/** Only names that can be this listener: a page elsewhere that points its own name here gets nothing. */
function ownOrigin(request: IncomingMessage): string | null {
  const host = request.headers.host ?? ''
  const port = request.socket.localPort
  return host === `${address}:${port}` || host === `localhost:${port}` ? `http://${host}` : null
}

function isOwnPage(request: IncomingMessage, own: string): boolean {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin !== undefined && origin !== own) return false
  return site === undefined || site === 'same-origin' || site === 'none'
}

function secure(response: ServerResponse): void {
  response.setHeader('content-security-policy', contentSecurityPolicy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
}

function isSame(given: string, token: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(token)
  return a.length === b.length && timingSafeEqual(a, b)
}

function readCookie(request: IncomingMessage, name: string): string {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name) return value ?? ''
  }
  return ''
}

async function call(
  host: HttpHost,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!request.headers['content-type']?.startsWith('application/json'))
    return plain(response, 415, 'Calls are JSON.')
  const body = await readBody(request)
  if (body === null) return plain(response, 413, 'That is too much at once.')
  const reply = await host.answer(parse(body))
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(reply))
}

/** The frame, or nothing that could pass for one. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** The body, or null when it is too large: the rest is then read and dropped, so that the answer arrives. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = Number(request.headers['content-length'] ?? 0) > bodyLimit ? Infinity : 0
  if (size <= bodyLimit)
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const part = chunk as Buffer
      size += part.length
      if (size > bodyLimit) break
      chunks.push(part)
    }
  if (size <= bodyLimit) return Buffer.concat(chunks).toString('utf8')
  request.resume()
  return null
}

/** By the ending; handed out as a download, never shown as a page of ours. */
function typeOf(path: string): string {
  if (/\.html?$/i.test(path)) return 'text/html; charset=utf-8'
  if (/\.pdf$/i.test(path)) return 'application/pdf'
  return path.toLowerCase().endsWith('.docx')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'application/octet-stream'
}

async function sendDocument(path: string | null, response: ServerResponse): Promise<void> {
  const found = path === null ? null : await stat(path).catch(() => null)
  if (path === null || !found) return plain(response, 404, 'That document is not there any more.')
  const name = encodeURIComponent(basename(path))
  response.setHeader('content-type', typeOf(path))
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${name}`)
  response.setHeader('content-length', found.size)
  createReadStream(path).pipe(response)
}

/** An HTML document to look at and print, in which nothing can run. */
async function showPage(path: string | null, response: ServerResponse): Promise<void> {
  const found = path === null ? null : await stat(path).catch(() => null)
  if (path === null || !found || !/\.html?$/i.test(path))
    return plain(response, 404, 'That page is not there any more.')
  response.setHeader('content-security-policy', writtenPagePolicy)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  createReadStream(path).pipe(response)
}

function sendAsset(assets: AssetTable, pathname: string, response: ServerResponse): void {
  const asset = assets.get(pathname)
  if (!asset) return plain(response, 404, 'There is nothing here.')
  response.setHeader('content-type', asset.mime)
  response.setHeader(
    'cache-control',
    hashed.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  createReadStream(asset.file).pipe(response)
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}

function plain(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}
