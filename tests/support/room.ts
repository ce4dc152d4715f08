// A real room on this machine, and phones that speak to it over real HTTP.
import { onTestFinished } from 'vitest'
import { rehearsalLimits } from '../../src/main/rehearse/own-room'
import { defaultLimits, type Limits } from '../../src/main/room/limits'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openWorkspaceFile } from '../../src/main/workspace/open'
import type { Store } from '../../src/main/workspace/store'
import { closedHost, type TestHost } from './host'
import { seminar, type Seminar } from './seminar'

export type Reply = { status: number; body: Record<string, never>; headers: Headers }
export type RoomOptions = {
  readonly isRehearsal?: boolean
  readonly limits?: 'rehearsal' | Partial<Limits>
  readonly offers?: Parameters<TestHost['client']['room']['open']>[0]['offers']
}
export type TestRoom = TestHost & {
  readonly here: Seminar
  readonly store: Store
  readonly base: string
  readonly code: string
  readonly secret: string
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Reply>
  readonly join: (more?: Record<string, unknown>) => Promise<Reply>
  /** A phone that has joined under a name of its own. */
  readonly phone: (more?: Record<string, unknown>) => Promise<Phone>
  /** Open questions of the other kinds, by name, and two tables. */
  readonly addEveryKind: () => Promise<Record<string, string>>
  /** From now on SQLite finds the disk full, until what it answers is called. */
  readonly fillDisk: () => () => void
}
export type Phone = {
  readonly token: string
  readonly withdrawalCode: string
  readonly call: (method: string, path: string, body?: unknown) => Promise<Reply>
  readonly send: (more?: Record<string, unknown>) => Promise<Reply>
}

let count = 0
export const key = () => `key-${String((count += 1)).padStart(16, '0')}`

export async function temporaryRoom(options: RoomOptions = {}): Promise<TestRoom> {
  const { limits = {}, ...wishes } = options
  const host = closedHost(
    limits === 'rehearsal' ? rehearsalLimits(100) : { ...defaultLimits, ...limits },
  )
  const file = `${host.folder}/room.soundings`
  createWorkspaceFile({ path: file, name: 'Room', clock: host.clock })
  const store = openWorkspaceFile(file, host.clock)
  host.host.adopt(store)
  const here = await seminar(host.client)
  const sessionId = here.session.id
  const state = await host.client.room.open({ sessionId, host: '127.0.0.1', port: 0, ...wishes })
  onTestFinished(() => host.host.shutRoom())
  const base = state.typedUrl ?? ''
  const secret = state.url?.split('#k=')[1] ?? ''
  const call: TestRoom['call'] = async (method, path, body, headers = {}) => {
    const json: Record<string, string> =
      body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(base + path, {
      method,
      headers: { ...json, ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : { text }) as never,
      headers: response.headers,
    }
  }
  const join: TestRoom['join'] = (more = {}) =>
    call('POST', '/api/join', {
      joinKey: key(),
      secret,
      ...('participantId' in more || 'anonymous' in more ? {} : { alias: 'Kim' }),
      language: 'en',
      consent: { audience: 'public', attribution: 'named' },
      ...more,
    })
  const phone: TestRoom['phone'] = async (more) => {
    const { token, withdrawalCode } = (await join(more)).body as unknown as Phone
    const mine: Phone['call'] = (method, path, body) =>
      call(method, path, body, { authorization: `Bearer ${token}` })
    return {
      token,
      withdrawalCode,
      call: mine,
      send: (given = {}) =>
        mine('POST', '/api/reflections', {
          clientKey: key(),
          promptId: here.promptId,
          answer: { text: 'We listened.' },
          language: 'en',
          ...given,
        }),
    }
  }
  const addEveryKind = () => everyKind(host.client, here)
  const fillDisk = () => fullDisk(store)
  const known = { here, store, base, code: state.code ?? '', secret }
  return { ...host, ...known, call, join, phone, addEveryKind, fillDisk }
}

const options = ['a', 'b', 'c'].map((key) => ({ key, text: `Option ${key}` }))
const kinds = {
  'two-part': { kind: 'two-part', secondText: 'Now I think…' },
  single: { kind: 'choice', options },
  multiple: { kind: 'choice', options, multiple: true },
  scale: { kind: 'scale', min: 1, max: 5 },
  'then-now': { kind: 'then-now', min: 1, max: 5 },
  dots: { kind: 'dots', options, max: 4 },
  word: { kind: 'word' },
} as const

async function everyKind(client: TestHost['client'], { session, promptId }: Seminar) {
  const ids: Record<string, string> = { text: promptId }
  for (const [name, asked] of Object.entries(kinds)) {
    const more = { ...asked, options: 'options' in asked ? [...asked.options] : [] }
    const prompt = await client.prompts.add({ sessionId: session.id, text: `${name}?`, ...more })
    await client.prompts.setStatus({ id: prompt.id, status: 'open' })
    ids[name] = prompt.id
  }
  const traits = { organisation: 'mix', role: 'mix', country: 'mix', language: 'mix' } as const
  await client.groups.make({ sessionId: session.id, by: { groups: 2 }, who: 'all', traits })
  return ids
}

/** Nothing is pretended: SQLite itself refuses, as it does when the disk has no room. */
function fullDisk({ connection }: Store): () => void {
  connection.pragma(`max_page_count = ${String(connection.pragma('page_count', { simple: true }))}`)
  const insert = connection.prepare(`INSERT INTO setting VALUES (?, ?, '', '')`)
  for (const size of [100_000, 3_000, 100, 1])
    for (let count = 0; ; count += 1)
      try {
        insert.run(`full-${size}-${count}`, JSON.stringify('x'.repeat(size)))
      } catch {
        break
      }
  return () => {
    connection.pragma('max_page_count = 1073741823')
    connection.exec(`DELETE FROM setting WHERE id LIKE 'full-%'`)
  }
}
