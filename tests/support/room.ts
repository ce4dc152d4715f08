// A real room on this machine, and phones that speak to it over real HTTP.
import { onTestFinished } from 'vitest'
import type { TestHost } from './host'
import { temporaryHost } from './host'
import { seminar, type Seminar } from './seminar'

export type Reply = { status: number; body: Record<string, never>; headers: Headers }
export type TestRoom = TestHost & {
  readonly here: Seminar
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
}
export type Phone = {
  readonly token: string
  readonly withdrawalCode: string
  readonly call: (method: string, path: string, body?: unknown) => Promise<Reply>
  readonly send: (more?: Record<string, unknown>) => Promise<Reply>
}

let count = 0
export const key = () => `key-${String((count += 1)).padStart(16, '0')}`

export async function temporaryRoom(): Promise<TestRoom> {
  const host = await temporaryHost()
  const here = await seminar(host.client)
  const sessionId = here.session.id
  const state = await host.client.room.open({ sessionId, host: '127.0.0.1', port: 0 })
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
  return { ...host, here, base, code: state.code ?? '', secret, call, join, phone }
}
