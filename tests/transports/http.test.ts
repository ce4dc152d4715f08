import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { serveHttp } from '../../src/main/transports/http'
import { createHttpTransport } from '../../src/renderer/app/transports/http-transport'
import type { HostEvent, Reply } from '../../src/shared/rpc/protocol'
import { ask, signIn, stubWindow, type Asked } from '../support/http-window'
import { testWire, type TestWire } from '../support/wire'
import { temporaryFolder } from '../support/workspace'
import { conformance } from './conformance'

async function served(host: Pick<TestWire, 'answer' | 'subscribe' | 'documentPath'> = testWire()) {
  const folder = temporaryFolder()
  const at = (name: string, mime: string) => {
    const file = join(folder, name)
    writeFileSync(file, `contents of ${name}`)
    return { file, mime }
  }
  const assets = new Map([
    ['/index.html', at('index.html', 'text/html; charset=utf-8')],
    ['/assets/app-1a2b3c4d.js', at('app-1a2b3c4d.js', 'text/javascript; charset=utf-8')],
  ])
  const shell = await serveHttp(host, { port: 0, assets })
  onTestFinished(() => shell.close())
  const cookie = await signIn(shell)
  const origin = `http://127.0.0.1:${shell.port}`
  const json = { 'content-type': 'application/json', cookie }
  const call = (asked: Asked = {}) =>
    ask(shell.port, {
      path: '/rpc',
      method: 'POST',
      body: JSON.stringify({ path: 'wire.nothing', input: {}, window: 'w' }),
      ...asked,
      headers: { ...json, ...asked.headers },
    })
  return {
    folder,
    shell,
    cookie,
    origin,
    call,
    get: (path: string, headers = {}) => ask(shell.port, { path, headers: { cookie, ...headers } }),
  }
}

conformance('HTTP', async (host) => {
  const { origin, cookie, call } = await served(host)
  stubWindow(origin, cookie)
  return {
    connect: () => createHttpTransport(() => {}),
    sendRaw: async (frame) =>
      JSON.parse((await call({ body: JSON.stringify(frame) })).body) as Reply,
  }
})

test('text that is no JSON is answered as a malformed frame', async () => {
  const { call } = await served()
  for (const body of ['', '{', 'undefined', '\0', Buffer.from([0xff, 0xfe])]) {
    const { status, body: answer } = await call({ body })
    expect(status).toBe(200)
    expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'rpc/invalid-input' } })
  }
})

test('a window that lost its stream comes back by itself and misses nothing', async () => {
  const host = testWire()
  const { shell, origin, cookie } = await served(host)
  stubWindow(origin, cookie)
  const heard: HostEvent[] = []
  const stop = createHttpTransport(() => {}).subscribe({ workspace: null, seq: 0 }, (event) =>
    heard.push(event),
  )
  onTestFinished(stop)
  const seqs = () => heard.flatMap((event) => (event.type === 'changed' ? [event.seq] : []))
  await vi.waitFor(() => expect(heard).toHaveLength(1))
  const sent = [host.commit()]
  await vi.waitFor(() => expect(seqs()).toEqual(sent))
  await shell.close()
  await vi.waitFor(() => expect(host.listeners()).toBe(0))
  sent.push(host.commit(), host.commit())
  const again = await serveHttp(host, {
    port: shell.port,
    assets: new Map(),
    token: cookie.split('=')[1] ?? '',
  })
  onTestFinished(() => again.close())
  await vi.waitFor(() => expect(seqs()).toEqual(sent), { timeout: 8000 })
})

test('only the printed address lets a browser in, once and as a cookie scripts cannot read', async () => {
  const { shell } = await served()
  const { pathname, search } = new URL(shell.url)
  const entered = await ask(shell.port, { path: pathname + search })
  expect(entered).toMatchObject({
    status: 303,
    headers: { location: '/', 'cache-control': 'no-store' },
  })
  const [cookie] = entered.headers['set-cookie'] ?? []
  expect(cookie).toMatch(/^soundings-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect((await ask(shell.port, { path: '/?token=wrong' })).status).toBe(403)
})

test('without the cookie nothing is given away', async () => {
  const { shell, call, get } = await served()
  for (const path of [
    '/',
    '/index.html',
    '/assets/app-1a2b3c4d.js',
    '/events',
    '/documents/x',
    '/none',
  ]) {
    const { status, body } = await ask(shell.port, { path })
    expect([path, status]).toEqual([path, 403])
    expect(body).not.toContain('contents')
    expect((await get(path, { cookie: `soundings-${shell.port}=guess` })).status).toBe(403)
  }
  expect((await call({ headers: { cookie: '' } })).status).toBe(403)
})

test('a name that is not this machine’s own is refused, cookie or not', async () => {
  const { shell, get, call } = await served()
  const names = [
    'evil.example',
    `evil.example:${shell.port}`,
    '127.0.0.1',
    'localhost:1',
    '0.0.0.0',
  ]
  for (const host of names) {
    expect((await get('/', { host })).status).toBe(421)
    expect((await call({ headers: { host } })).status).toBe(421)
  }
  expect((await get('/', { host: `localhost:${shell.port}` })).status).toBe(200)
})

test('a page from elsewhere is refused even with the cookie', async () => {
  const { origin, call, get } = await served()
  for (const foreign of ['https://evil.example', 'null', 'http://127.0.0.1:1', `${origin}.evil`]) {
    expect((await call({ headers: { origin: foreign } })).status).toBe(403)
    expect((await get('/events', { origin: foreign })).status).toBe(403)
  }
  for (const site of ['cross-site', 'same-site'])
    expect((await call({ headers: { 'sec-fetch-site': site } })).status).toBe(403)
  expect((await call({ headers: { origin, 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
  expect((await get('/', { 'sec-fetch-site': 'none' })).status).toBe(200)
})

test('a form cannot pass for a call, and only calls are posted', async () => {
  const { call, shell, cookie } = await served()
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
    expect((await call({ headers: { 'content-type': type } })).status).toBe(415)
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'POST'])
    expect((await ask(shell.port, { method, path: '/', headers: { cookie } })).status).toBe(405)
  expect((await call({ method: 'PUT' })).status).toBe(405)
})

test('more than the limit is refused before it is all read', async () => {
  const { shell, cookie, call } = await served()
  const status = await new Promise<string>((resolve, reject) => {
    const socket = connect(shell.port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.on('error', reject)
    socket.once('data', (data: Buffer) => resolve(data.toString('latin1').slice(0, 12)))
    socket.write(
      `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${shell.port}\r\nCookie: ${cookie}\r\n` +
        `Content-Type: application/json\r\nContent-Length: 140000001\r\n\r\n`,
    )
    const megabyte = Buffer.alloc(1_000_000, 0x20)
    const write = (left: number) => {
      if (left > 0 && !socket.destroyed) socket.write(megabyte, () => write(left - 1))
    }
    write(141)
  })
  expect(status).toBe('HTTP/1.1 413')
  expect((await call()).status).toBe(200)
})

test('no path leads out of the table of files', async () => {
  const { folder, get } = await served()
  mkdirSync(join(folder, 'secret'))
  writeFileSync(join(folder, 'secret.txt'), 'contents that nobody may see')
  const paths = [
    '/secret.txt',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets%2f..%2findex.html',
    '//secret.txt',
    '/\\secret.txt',
    '/etc/passwd',
    '/__proto__',
    '/constructor',
    '/assets/',
    '/index.html/',
    '/%00',
    '/documents/',
    '/documents/..%2f..%2fetc%2fpasswd',
  ]
  for (const path of paths) {
    const { status, body } = await get(path)
    expect([path, status]).toEqual([path, 404])
    expect(body).not.toContain('contents')
  }
  for (const path of ['/', '/index.html']) {
    const { status, body } = await get(path)
    expect([status, body]).toEqual([200, 'contents of index.html'])
  }
})

test('addresses that cannot be read are refused, and the host lives', async () => {
  const { get } = await served()
  for (const path of ['/%', '/%zz', '//', 'http://evil.example/', '/?token=%'])
    expect((await get(path)).status, path).toBeGreaterThanOrEqual(200)
  expect((await get('/')).status).toBe(200)
})

test('every answer carries the policy, allowed or refused', async () => {
  const { get, call, shell } = await served()
  const answers = [await get('/'), await get('/none'), await call(), await ask(shell.port, {})]
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  }
  const script = await get('/assets/app-1a2b3c4d.js')
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(script.headers['cache-control']).toContain('immutable')
  expect((await get('/')).headers['cache-control']).toBe('no-cache')
})

test('a document is handed out by its id only, under its own name', async () => {
  const file = join(temporaryFolder(), 'Träff "1".docx')
  writeFileSync(file, 'a document')
  const wire = testWire()
  const { get } = await served({ ...wire, documentPath: (id) => (id === 'known' ? file : null) })
  const { status, body, headers } = await get('/documents/known')
  expect([status, body]).toEqual([200, 'a document'])
  expect(headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''Tr%C3%A4ff%20%221%22.docx`,
  )
  expect((await get('/documents/other')).status).toBe(404)
})

test('[reports R37] a page is shown by its id, and nothing in it can run, whatever it has become', async () => {
  const folder = temporaryFolder()
  const files: Record<string, string> = {
    page: join(folder, 'a.html'),
    word: join(folder, 'a.docx'),
    gone: join(folder, 'b.html'),
  }
  writeFileSync(files['page'] ?? '', '<script>changed()</script>')
  writeFileSync(files['word'] ?? '', 'a document')
  const { get } = await served({ ...testWire(), documentPath: (id) => files[id] ?? null })
  const { status, headers } = await get('/documents/page/page')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers).not.toHaveProperty('content-disposition')
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/)
  expect(policy).not.toMatch(/script-src|connect-src|https?:|\*/)
  for (const id of ['word', 'gone', 'other'])
    expect((await get(`/documents/${id}/page`)).status).toBe(404)
  expect((await get('/documents/page')).headers['content-disposition']).toContain('attachment')
})
