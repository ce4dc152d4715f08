// The phone's outbox against a laptop that loses replies, limits, restarts and forgets tokens.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnswers } from '../../src/phone/answers'
import { createKeep } from '../../src/phone/storage'
import type { Answer, OwnReflection, Reply } from '../../src/phone/wire'

type Fate = 'ok' | 'lost-before' | 'lost-after' | 'slow-down' | 'full' | 'unknown'

/** What room.md fixes of a laptop: one row per key, 409 for another answer under the same key. */
function createLaptop(fates: Fate[]) {
  const rows = new Map<string, OwnReflection>()
  let tick = 0
  const reached = (status: number, body: unknown, code = '', retryAfter = 0): Reply => ({
    reached: true,
    status,
    body,
    code,
    retryAfter,
  })
  const handle = (method: string, path: string, body: unknown): Reply => {
    if (method === 'GET') return reached(200, [...rows.values()])
    if (method === 'POST') {
      const sent = body as { clientKey: string; promptId: string | null; answer: Answer }
      const row = rows.get(sent.clientKey)
      if (row && JSON.stringify(row.answer) !== JSON.stringify(sent.answer))
        return reached(409, {}, 'answer/conflict')
      const savedAt = new Date((tick += 1000)).toISOString()
      const consent = { audience: 'count', attribution: 'anonymous' } as const
      const fresh = { id: `id-${sent.clientKey}`, language: 'en', consent, savedAt }
      if (!row) rows.set(sent.clientKey, { ...sent, ...fresh, withdrawn: false, late: false })
      return reached(row ? 200 : 201, { id: fresh.id, savedAt })
    }
    const id = path.split('/').at(-1)
    const row = [...rows.values()].find((each) => each.id === id)
    if (!row) return reached(404, {}, 'request/not-found')
    rows.set(row.clientKey, { ...row, ...(body as { answer: Answer }) })
    return reached(200, { id, savedAt: new Date((tick += 1000)).toISOString() })
  }
  const send = async (method: string, path: string, _: unknown, body?: unknown): Promise<Reply> => {
    await Promise.resolve()
    const fate = fates.shift() ?? 'ok'
    if (fate === 'lost-before') return { reached: false }
    if (fate === 'slow-down') return reached(429, {}, 'room/too-fast', 1)
    if (fate === 'full') return reached(507, {}, 'room/cannot-save', 1)
    if (fate === 'unknown') return reached(401, {}, 'token/unknown')
    const reply = handle(method, path, structuredClone(body))
    return fate === 'lost-after' ? { reached: false } : reply
  }
  return { rows, send }
}

/** Time that passes when told: every pause is over at once, one after the other. */
function createPauses() {
  const due: (() => void)[] = []
  return {
    wait: (run: () => void) => void due.push(run),
    pass: async (isDone: () => boolean) => {
      for (let round = 0; round < 500 && !isDone(); round += 1) {
        due.shift()?.()
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

const fate = fc.constantFrom<Fate>(
  'ok',
  'lost-before',
  'lost-after',
  'slow-down',
  'full',
  'unknown',
)
const step = fc.record({ key: fc.integer({ min: 0, max: 4 }), text: fc.string({ minLength: 1 }) })

test('whatever is lost on the way, the laptop ends with one row per answer, in its last form', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 30 }), fc.array(step, { maxLength: 12 }), check),
  )
})

async function check(fates: Fate[], steps: { key: number; text: string }[]) {
  const laptop = createLaptop([...fates])
  const pauses = createPauses()
  const ways = { keep: createKeep(null), owner: 'p', token: () => 't', onUnknown: () => undefined }
  const answers = createAnswers({ ...ways, send: laptop.send, wait: pauses.wait })
  const last = new Map<string, string>()
  for (const [index, { key, text }] of steps.entries()) {
    const clientKey = `key-${key}`
    last.set(clientKey, text)
    answers.save({ clientKey, promptId: `q-${key}`, answer: { text }, language: 'en' })
    if (index % 2) await new Promise((resolve) => setImmediate(resolve))
  }
  await pauses.pass(() => answers.list().every(({ isWaiting }) => !isWaiting))
  const stored = [...laptop.rows.values()].map(({ clientKey, answer }) => [clientKey, answer])
  expect(new Map(stored as [string, Answer][])).toEqual(
    new Map([...last].map(([clientKey, text]) => [clientKey, { text }])),
  )
  expect(answers.list().filter(({ savedAt, problem }) => !savedAt || problem)).toEqual([])
}

test('what was not sent before the tab was killed is sent by the next one', async () => {
  const keep = createKeep(null)
  const ways = { keep, owner: 'p', token: () => 't', onUnknown: () => undefined }
  const dead = createAnswers({
    ...ways,
    send: async () => ({ reached: false }),
    wait: () => undefined,
  })
  dead.save({ clientKey: 'k', promptId: null, answer: { text: 'Kept' }, language: 'sv' })
  const laptop = createLaptop([])
  const pauses = createPauses()
  const next = createAnswers({ ...ways, send: laptop.send, wait: pauses.wait })
  await pauses.pass(() => next.list().every(({ isWaiting }) => !isWaiting))
  expect([...laptop.rows.values()].map(({ answer }) => answer)).toEqual([{ text: 'Kept' }])
})

test('a refused answer keeps its words and says so; nothing is sent for ever', async () => {
  let tries = 0
  const ways = { keep: createKeep(null), owner: 'p', token: () => 't', onUnknown: () => undefined }
  const send = async (): Promise<Reply> => {
    tries += 1
    return { reached: true, status: 410, body: {}, code: 'session/ended', retryAfter: 0 }
  }
  const answers = createAnswers({ ...ways, send })
  answers.save({ clientKey: 'k', promptId: null, answer: { text: 'Late' }, language: 'en' })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(tries).toBe(1)
  expect(answers.list()[0]).toMatchObject({ answer: { text: 'Late' }, problem: 'session/ended' })
})
