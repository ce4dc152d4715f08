// Codes, tokens and keys that are guessed, and phones that ask too often.
import { expect, test } from 'vitest'
import { createGate } from '../../src/main/room/gate'
import { defaultLimits, type Limits } from '../../src/main/room/limits'
import { RefusalError } from '../../src/main/room/refusal-error'
import { hashed } from '../../src/main/room/secrets'
import type { RoomSettings } from '../../src/main/room/settings'
import { key, temporaryRoom } from '../support/room'

const room: RoomSettings = {
  sessionId: 's',
  offers: { list: true, alias: true, anonymous: true, group: true },
  isRehearsal: false,
  secretHash: hashed('secret'),
  codeHash: hashed('7K3M9X'),
  locked: false,
  cap: 60,
}

/** A gate whose clock is moved by hand. */
function gate(limits: Partial<Limits> = {}) {
  let time = 0
  const made = createGate(room, { ...defaultLimits, ...limits }, () => time)
  const code = (work: () => void) => {
    try {
      work()
      return 'passed'
    } catch (error) {
      if (error instanceof RefusalError) return error.code
      throw error
    }
  }
  return {
    wait: (ms: number) => {
      time += ms
    },
    try: (given: string, address: string) => code(() => made.enter({ code: given }, address)),
    scan: (secret: string, address: string) => code(() => made.enter({ secret }, address)),
    run: (work: (gate: typeof made) => void) => code(() => work(made)),
  }
}

test('[room R2] 100,000 guesses from 1,000 addresses over an hour: at most 60 a minute are looked at', () => {
  const { try: guess, wait } = gate()
  const heard: number[] = []
  for (let n = 0; n < 100_000; n += 1) {
    wait(36)
    const outcome = guess('000000', `10.0.${n % 4}.${n % 250}`)
    if (outcome === 'room/wrong-code') heard.push(n * 36)
    else expect(outcome).toBe('room/too-fast')
  }
  expect(heard.length).toBeGreaterThan(60 * 50)
  expect(heard.length).toBeLessThanOrEqual(60 * 61)
  for (const [index, at] of heard.entries())
    expect((heard[index + 60] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThanOrEqual(60_000)
})

test('[room R2] five wrong tries hold one address up for a minute, not its neighbours, nor those who scan', () => {
  const { try: guess, scan, wait } = gate()
  for (let n = 0; n < 5; n += 1) expect(guess('000000', 'a')).toBe('room/wrong-code')
  expect(guess('7K3M9X', 'a')).toBe('room/too-fast')
  expect(guess('7k3-m9x', 'b')).toBe('passed')
  expect(scan('secret', 'a')).toBe('passed')
  // A wrong secret is a guess like another.
  expect(scan('secre', 'b')).toBe('room/wrong-code')
  wait(60_000)
  expect(guess('7k3m9x', 'a')).toBe('passed')
})

test('[room R2] memory of addresses has an end', () => {
  const { try: guess, wait } = gate({ wrongCodes: 1_000_000 })
  for (let n = 0; n < 30_000; n += 1) guess('000000', `address ${n}`)
  wait(1)
  expect(guess('7K3M9X', 'address 29999')).toBe('passed')
})

test('[room R14] unknown tokens are 401, all alike, and held up when they come by the hundred', async () => {
  const { call, phone } = await temporaryRoom({ limits: { wrongTokensPerAddress: 40 } })
  const kim = await phone()
  const removed = Array.from(kim.token).toReversed().join('')
  const headers: Record<string, string>[] = [
    {},
    { authorization: '' },
    { authorization: 'Bearer' },
    { authorization: `bearer ${kim.token}` },
    { authorization: `Bearer ${kim.token}x` },
    { authorization: `Bearer ${kim.token.toLowerCase()}` },
    { authorization: `Bearer ${removed}` },
    { authorization: `Basic ${kim.token}` },
    { authorization: `Bearer ' OR 1=1 --` },
    { cookie: `token=${kim.token}` },
  ]
  const bodies = new Set<string>()
  for (const header of headers) {
    const reply = await call('GET', '/api/reflections', undefined, header)
    expect([header, reply.status]).toEqual([header, 401])
    bodies.add(JSON.stringify(reply.body))
  }
  expect(bodies.size).toBe(1)
  const statuses = new Set<number>()
  for (let n = 0; n < 60; n += 1) {
    const authorization = `Bearer ${key()}`
    const reply = await call('GET', '/api/reflections', undefined, { authorization })
    if (reply.status === 429) expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
    statuses.add(reply.status)
  }
  expect([...statuses]).toEqual([401, 429])
  expect((await kim.call('GET', '/api/reflections')).status).toBe(200)
})

test('[room R14] ten answers a minute after a first five, and others are not held up by them', () => {
  const { run, wait } = gate()
  const answer = (who: string) => run((made) => made.answer(who, () => false))
  for (let n = 0; n < 5; n += 1) expect(answer('kim')).toBe('passed')
  expect(answer('kim')).toBe('room/too-fast')
  expect(answer('bo')).toBe('passed')
  wait(6_000)
  expect([answer('kim'), answer('kim')]).toEqual(['passed', 'room/too-fast'])
  const everybody = Array.from({ length: 300 }, (_, n) => answer(`phone ${n}`))
  expect(everybody.filter((outcome) => outcome === 'passed').length).toBeLessThanOrEqual(200)
  wait(1_000)
  expect(answer('phone 299')).toBe('passed')
})

test('[room R14] fifty may join in a second', () => {
  const { run, wait } = gate()
  const joining = () => run((made) => made.join())
  expect(Array.from({ length: 51 }, joining).lastIndexOf('passed')).toBe(49)
  wait(1_000)
  expect(joining()).toBe('passed')
})

test('[room R14] a retry is never held up, other words under a taken key are', async () => {
  const { phone } = await temporaryRoom({ limits: { conflictsPerMinute: 4 } })
  const kim = await phone()
  const clientKey = key()
  expect((await kim.send({ clientKey })).status).toBe(201)
  for (let n = 0; n < 30; n += 1) expect((await kim.send({ clientKey })).status).toBe(200)
  // Nor do retries use up the measure of new answers, or add to it.
  const fresh: number[] = []
  for (let n = 0; n < 6; n += 1) fresh.push((await kim.send()).status)
  expect(fresh).toEqual([201, 201, 201, 201, 429, 429])
  for (let n = 0; n < 9; n += 1) expect((await kim.send({ clientKey })).status).toBe(200)
  expect((await kim.send()).status).toBe(429)
  const statuses: number[] = []
  for (let n = 0; n < 6; n += 1)
    statuses.push((await kim.send({ clientKey, answer: { text: `other ${n}` } })).status)
  expect(statuses).toEqual([409, 409, 409, 409, 429, 429])
})

test('[room R14] reading, changing and withdrawing have a measure, too', async () => {
  const { phone, store } = await temporaryRoom({
    limits: { requestBurst: 6, requestsPerMinute: 1 },
  })
  const kim = await phone()
  const { id } = (await kim.send()).body as unknown as { id: string }
  const path = `/api/reflections/${id}`
  const consent = { audience: 'count', attribution: 'anonymous' }
  const first = [
    await kim.call('GET', '/api/reflections'),
    await kim.call('PUT', path, { answer: { text: 'Better.' } }),
    await kim.call('PUT', '/api/consent', { consent }),
    await kim.call('GET', '/api/reflections'),
    await kim.call('PUT', path, { consent }),
    await kim.call('DELETE', path),
  ]
  expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  const before = store.lastSeq()
  const held = await kim.call('PUT', path, { answer: { text: 'And again.' } })
  expect(held.status).toBe(429)
  expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(store.lastSeq()).toBe(before)
})
