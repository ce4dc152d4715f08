// Whatever comes in, the answer is a refusal of the wire and the file stays as it was.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rawRequest } from '../support/raw-socket'
import { key, temporaryRoom, type Reply } from '../support/room'

const unhurried = {
  submissionBurst: 1e6,
  requestBurst: 1e6,
  wrongTokensPerAddress: 1e6,
  wrongCodes: 1e6,
  wrongCodesPerAddress: 1e6,
  conflictsPerMinute: 1e6,
  joinsPerSecond: 1e6,
  submissionsPerSecond: 1e6,
}
const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH')
const known = fc.constantFrom(
  '/',
  '/api/join',
  '/api/roster',
  '/api/reflections',
  '/api/reflections/x',
  '/api/consent',
  '/api/nowhere',
)
const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const path = fc.oneof(
  known,
  anyText.map((text) => `/${encodeURIComponent(text.toWellFormed())}`),
  anyText.map((text) => `/api/reflections/${encodeURIComponent(text.toWellFormed())}`),
  anyText.map((text) => `/assets/${encodeURIComponent(text.toWellFormed())}`),
  fc.stringMatching(/^\/[!-~]{0,80}$/),
)
const fieldNames = [
  'joinKey',
  'code',
  'secret',
  'participantId',
  'alias',
  'anonymous',
  'withdrawalCode',
  'initials',
  'forGroup',
  'language',
  'consent',
  'clientKey',
  'promptId',
  'answer',
  '__proto__',
  'constructor',
] as const
const anyJson = fc.jsonValue({ maxDepth: 4 })
const body = fc.oneof(
  anyJson.map((value) => JSON.stringify(value)),
  fc.dictionary(fc.constantFrom(...fieldNames), anyJson).map((value) => JSON.stringify(value)),
  anyText,
)

/** A refusal as docs/room-wire.md gives it. */
function expectRefused({ status, body }: Reply): void {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body).toEqual({ error: { code: expect.any(String), message: expect.any(String) } })
}

test('[room R18] any method, path and body without a token is refused and changes nothing', async () => {
  const { call, store, defects } = await temporaryRoom({ limits: unhurried })
  const seq = store.lastSeq()
  await fc.assert(
    fc.asyncProperty(method, path, body, async (method, path, body) => {
      const isRead = method === 'GET'
      const headers = { 'content-type': 'application/json' }
      const reply = await call(method, path, isRead ? undefined : body, headers)
      if (isRead && reply.status === 200) expect(reply.body).toHaveProperty('text')
      else expectRefused(reply)
      expect(store.lastSeq()).toBe(seq)
    }),
    { numRuns: 400 },
  )
  expect(defects).toEqual([])
})

test('[room R18] a phone that sends nonsense is refused; nothing of it is kept', async () => {
  const { phone, call, store, here, defects, secret } = await temporaryRoom({ limits: unhurried })
  const kim = await phone()
  const { id } = (await kim.send()).body as unknown as { id: string }
  const headers = { authorization: `Bearer ${kim.token}`, 'content-type': 'application/json' }
  const good = {
    clientKey: key(),
    promptId: here.promptId,
    answer: { text: 'x' },
    language: 'en',
  }
  const join = { joinKey: key(), secret, alias: 'K', language: 'en' }
  const targets = [
    ['POST', '/api/reflections', good, ['clientKey', 'promptId', 'answer', 'language']],
    ['PUT', `/api/reflections/${id}`, { answer: { text: 'y' } }, ['answer', 'consent']],
    ['PUT', '/api/consent', {}, ['consent']],
    ['POST', '/api/join', join, ['joinKey', 'alias', 'language', 'consent', 'secret']],
  ] as const
  const seq = store.lastSeq()
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.nat(4), anyJson, async (target, field, value) => {
      const [method, path, body, fields] = targets[target] ?? targets[0]
      const name = fields[field % fields.length] ?? ''
      // A language or a key that happens to be one, null for no question: those are no nonsense.
      fc.pre(typeof value !== 'string' && !(name === 'promptId' && value === null))
      const reply = await call(method, path, JSON.stringify({ ...body, [name]: value }), headers)
      expectRefused(reply)
      expect(store.lastSeq()).toBe(seq)
    }),
    { numRuns: 400 },
  )
  expect(defects).toEqual([])
})

test('[room R18] any header, and lines that are no HTTP at all, end in a refusal', async () => {
  const { base, store, defects, client, here } = await temporaryRoom({
    limits: { ...unhurried, headersMs: 500, requestMs: 800 },
  })
  const host = `Host: ${new URL(base).host}`
  const seq = store.lastSeq()
  const printable = fc.string({ unit: 'binary-ascii', maxLength: 40 })
  const header = fc.tuple(
    fc.constantFrom(
      'Authorization',
      'Content-Type',
      'Content-Length',
      'Transfer-Encoding',
      'Origin',
      'X-Room-Code',
      'X-Room-Secret',
      'Last-Event-ID',
      'Accept-Encoding',
      'Expect',
      'Upgrade',
      'Connection',
      'Range',
      'Host',
    ),
    printable.map((text) => text.replace(/[\r\n]/g, '')),
  )
  await fc.assert(
    fc.asyncProperty(
      method,
      known,
      fc.array(header, { maxLength: 4 }),
      async (verb, path, more) => {
        const lines = more.map(([name, value]) => `${name}: ${value}`)
        const { status } = await rawRequest(
          base,
          [`${verb} ${path} HTTP/1.1`, host, ...lines],
          '{}',
        )
        expect(status).toBeLessThan(500)
        if (path !== '/') expect([0, 200]).not.toContain(status)
      },
    ),
    { numRuns: 200 },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(printable, { minLength: 1, maxLength: 5 }), async (lines) => {
      const { status } = await rawRequest(base, lines)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 100 },
  )
  expect(store.lastSeq()).toBe(seq)
  expect(defects).toEqual([])
  expect((await client.room.state({ sessionId: here.session.id })).status).toBe('open')
})
