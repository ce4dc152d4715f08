// A browser window as far as the HTTP wire can tell: the renderer's own transport, over a fetch and an
// EventSource that know where the host is and carry its cookie.
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { vi } from 'vitest'
import type { HttpShell } from '../../src/main/transports/http'

export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
export type Asked = {
  readonly path?: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

/** One request, byte for byte as told: what fetch would forbid or tidy up goes through. */
export function ask(
  port: number,
  { path = '/', method = 'GET', headers = {}, body }: Asked,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** The cookie a browser holds once it has followed the printed address. */
export async function signIn({ url, port }: HttpShell): Promise<string> {
  const { pathname, search } = new URL(url)
  const { headers } = await ask(port, { path: pathname + search })
  const [cookie = ''] = headers['set-cookie'] ?? []
  return cookie.split(';')[0] ?? ''
}

/** Lets `createHttpTransport` believe it runs in a window of this shell; the last one told counts. */
export function stubWindow(origin: string, cookie: string): void {
  const fetchHere = (
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ) => fetchFromNode(origin + path, { ...init, headers: { ...init.headers, cookie, origin } })
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('fetch', fetchHere)
  vi.stubGlobal('EventSource', function eventSource(path: string) {
    return sourceOver(() => fetchHere(path))
  })
}

const fetchFromNode = globalThis.fetch

/** As the browser's, but that it never reconnects by itself. */
function sourceOver(connect: () => Promise<Response>): EventTarget & { close(): void } {
  let isClosed = false
  let cancel = () => {}
  const close = () => {
    isClosed = true
    cancel()
  }
  const source = Object.assign(new EventTarget(), { close })
  const read = async () => {
    const { body, ok } = await connect()
    if (!body || !ok) throw new Error('no stream')
    const reader = body.pipeThrough(new TextDecoderStream()).getReader()
    cancel = () => void reader.cancel().catch(() => {})
    if (isClosed) return cancel()
    source.dispatchEvent(new Event('open'))
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) throw new Error('the stream ended')
      const blocks = (rest + value).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const data of blocks.flatMap(dataOf))
        if (!isClosed) source.dispatchEvent(new MessageEvent('message', { data }))
    }
  }
  read().catch(() => {
    if (!isClosed) source.dispatchEvent(new Event('error'))
  })
  return source
}

const dataOf = (block: string) =>
  block.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []))
