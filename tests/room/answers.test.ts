// Answers as they should not be, late, for a table, sent again, and changed.
import { expect, test } from 'vitest'
import { addPeople } from '../support/people'
import { rawSocket } from '../support/raw-socket'
import { key, temporaryRoom, type TestRoom } from '../support/room'

const proto = (json: string) => JSON.parse(json) as unknown

const hostile: Readonly<Record<string, readonly unknown[]>> = {
  single: [
    { choices: [] },
    { choices: ['a', 'b'] },
    { choices: ['d'] },
    { choices: ['A'] },
    { choices: [''] },
    { choices: ['constructor'] },
    { choices: ['__proto__'] },
    { text: 'a' },
  ],
  multiple: [{ choices: [] }, { choices: ['a', 'x'] }, { choices: ['a '] }, { word: 'a' }],
  scale: [{ rating: 0 }, { rating: 6 }, { rating: -1 }, { rating: 2.5 }, { rating: 1e6 }],
  'then-now': [
    { then: 0, now: 3 },
    { then: 3, now: 6 },
    { then: 1.5, now: 2 },
    { rating: 3 },
    { before: 'a', after: 'b' },
  ],
  dots: [
    { dots: {} },
    { dots: { a: 0 } },
    { dots: { a: 5 } },
    { dots: { a: 2, b: 2, c: 1 } },
    { dots: { a: 1000, b: 0 } },
    { dots: { x: 1 } },
    { dots: { a: 1, constructor: 1 } },
    { dots: { toString: 1 } },
  ],
  word: [{ text: 'a' }, { word: '' }, { word: ' \u200b\u0000 '.replace('\u200b', '') }],
  'two-part': [{ before: '', after: ' ' }, { text: 'a' }],
  text: [{ text: '' }, { text: '\n\t ' }, { word: 'a' }, { text: 'å'.repeat(8001) }],
}
const malformed: readonly unknown[] = [
  null,
  'a',
  1,
  true,
  [],
  {},
  { text: null },
  { text: 1 },
  { text: ['a'] },
  { text: 'a', word: 'a' },
  { text: 'a', choices: ['a'] },
  { choices: 'a' },
  { choices: [1] },
  { choices: Array.from({ length: 51 }, () => 'a') },
  { choices: ['x'.repeat(201)] },
  { rating: '3' },
  { rating: null },
  { rating: 1e9 },
  proto('{"rating":1e400}'),
  { then: 3 },
  { then: '1', now: '2' },
  { dots: { a: -1 } },
  { dots: { a: 1.5 } },
  { dots: { a: '1' } },
  { dots: ['a'] },
  { dots: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`o${n}`, 0])) },
  { before: 'a' },
  { unknown: 'a' },
]

const unhurried = { submissionBurst: 1000, submissionsPerMinute: 60_000, requestBurst: 1000 }
const stored = ({ store }: TestRoom) =>
  store.prepare('SELECT count(*) FROM reflection').pluck().get() as number

test('[room R9] values that do not fit the question are 422, shapes that are none 400, and nothing is kept', async () => {
  const room = await temporaryRoom({ limits: unhurried })
  const prompts = await room.addEveryKind()
  const kim = await room.phone()
  const before = room.store.lastSeq()
  for (const [kind, answers] of Object.entries(hostile))
    for (const answer of answers) {
      const { status } = await kim.send({ promptId: prompts[kind], answer })
      expect([kind, answer, status]).toEqual([kind, answer, 422])
    }
  for (const answer of malformed) {
    const { status } = await kim.send({ promptId: prompts['text'], answer })
    expect([answer, status]).toEqual([answer, 400])
  }
  const withProto = proto('{"dots":{"__proto__":4}}')
  expect((await kim.send({ promptId: prompts['dots'], answer: withProto })).status).toBe(422)
  expect(room.store.lastSeq()).toBe(before)
  expect(({} as Record<string, unknown>)['a']).toBe(undefined)
})

test('[room R9] a change is checked as strictly as a first answer', async () => {
  const room = await temporaryRoom({ limits: unhurried })
  const prompts = await room.addEveryKind()
  const kim = await room.phone()
  const good = {
    single: { choices: ['a'] },
    multiple: { choices: ['c', 'a', 'a'] },
    scale: { rating: 5 },
    'then-now': { then: 1, now: 5 },
    dots: { dots: { a: 4, b: 0 } },
    word: { word: ' two\nwords ' },
    'two-part': { before: 'a', after: '' },
    text: { text: 'a' },
  }
  for (const [kind, answer] of Object.entries(good)) {
    const sent = await kim.send({ promptId: prompts[kind], answer })
    expect([kind, sent.status]).toEqual([kind, 201])
    const path = `/api/reflections/${String(sent.body['id'])}`
    const before = room.store.lastSeq()
    for (const bad of hostile[kind] ?? [])
      expect([kind, bad, (await kim.call('PUT', path, { answer: bad })).status]).toEqual([
        kind,
        bad,
        422,
      ])
    for (const bad of malformed)
      expect((await kim.call('PUT', path, { answer: bad })).status).toBe(400)
    // The same again changes nothing, not even the record of changes.
    expect((await kim.call('PUT', path, { answer })).status).toBe(200)
    expect(room.store.lastSeq()).toBe(before)
  }
  const own = (await kim.call('GET', '/api/reflections')).body as unknown as { answer: unknown }[]
  expect(own.map(({ answer }) => answer)).toEqual([
    { choices: ['a'] },
    { choices: ['a', 'c'] },
    { rating: 5 },
    { then: 1, now: 5 },
    { dots: { a: 4 } },
    { word: 'two words' },
    { before: 'a', after: '' },
    { text: 'a' },
  ])
})

test('[room R5] questions with one answer take one from each phone, also from one of a table', async () => {
  const room = await temporaryRoom({ limits: unhurried })
  const prompts = await room.addEveryKind()
  const kim = await room.phone()
  const promptId = prompts['scale']
  expect((await kim.send({ promptId, answer: { rating: 1 } })).status).toBe(201)
  const again = await kim.send({ promptId, answer: { rating: 1 } })
  expect([again.status, again.body]).toEqual([
    409,
    { error: { code: 'prompt/answered', message: expect.any(String) as string } },
  ])
  const both = { promptId: prompts['text'], answer: { text: 'one' } }
  expect([(await kim.send(both)).status, (await kim.send(both)).status]).toEqual([201, 201])
  expect(stored(room)).toBe(3)
})

test('[room R7] an answer for a table is the table’s, and only the phone that sent it may change it', async () => {
  const room = await temporaryRoom({ limits: unhurried })
  await room.addEveryKind()
  const { call, secret, phone, client, here } = room
  const roster = (await call('GET', '/api/roster', undefined, { 'x-room-secret': secret })).body
  const [group] = (roster as unknown as { groups: { id: string; name: string }[] }).groups
  const kim = await phone({ forGroup: group?.id })
  const bo = await phone({ forGroup: group?.id })
  const sent = await kim.send({ answer: { text: 'We agreed.' } })
  const path = `/api/reflections/${String(sent.body['id'])}`
  expect(await client.reflections.get({ id: sent.body['id'] as never })).toMatchObject({
    author: { kind: 'group', id: group?.id },
  })
  expect((await bo.call('PUT', path, { answer: { text: 'We did not.' } })).status).toBe(404)
  expect((await bo.call('GET', '/api/reflections')).body).toEqual([])
  expect((await kim.call('PUT', path, { answer: { text: 'We all agreed.' } })).status).toBe(200)
  expect((await room.join({ forGroup: here.session.id })).status).toBe(404)
  expect((await room.join({ forGroup: 'nowhere' })).status).toBe(404)
})

test('[room R7] another’s answer and none at all look the same, whatever is asked of it', async () => {
  const { phone } = await temporaryRoom({ limits: unhurried })
  const kim = await phone()
  const bo = await phone()
  const { id } = (await kim.send()).body as unknown as { id: string }
  const nowhere = '018f3f5e-0000-7000-8000-000000000000'
  const asks = [
    ['PUT', '', { answer: { text: 'mine' } }],
    ['PUT', '', { consent: { audience: 'public', attribution: 'named' } }],
    ['DELETE', '?count=true', undefined],
    ['DELETE', '', undefined],
  ] as const
  for (const [method, query, body] of asks) {
    const replies = await Promise.all(
      [id, nowhere, 'x', encodeURIComponent(`' OR 1=1 --`)].map((one) =>
        bo.call(method, `/api/reflections/${one}${query}`, body),
      ),
    )
    for (const reply of replies) {
      expect([method, reply.status]).toEqual([method, 404])
      expect(reply.body).toEqual(replies[0]?.body)
    }
  }
  expect((await kim.call('GET', '/api/reflections')).body).toMatchObject([{ withdrawn: false }])
})

test('[room R8] an answer to a closed question is kept and marked late; one that waits is not there', async () => {
  const { phone, client, here } = await temporaryRoom()
  const kim = await phone()
  await client.prompts.setStatus({ id: here.promptId, status: 'closed' })
  const clientKey = key()
  const late = await kim.send({ clientKey })
  expect([late.status, late.body]).toEqual([201, expect.objectContaining({ late: true }) as object])
  expect((await kim.send({ clientKey })).body).toEqual(late.body)
  expect((await kim.call('GET', '/api/reflections')).body).toMatchObject([{ late: true }])
  const next = await client.prompts.add({ sessionId: here.session.id, text: 'Later?' })
  expect((await kim.send({ promptId: next.id })).status).toBe(404)
})

test('[room R15] a first sending that is retried after a change gets its receipt, whatever the kind', async () => {
  const room = await temporaryRoom({ limits: unhurried })
  const prompts = await room.addEveryKind()
  const kim = await room.phone()
  const pairs: Record<string, readonly [object, object]> = {
    single: [{ choices: ['a'] }, { choices: ['b'] }],
    multiple: [{ choices: ['a', 'b'] }, { choices: ['c'] }],
    scale: [{ rating: 1 }, { rating: 5 }],
    'then-now': [
      { then: 1, now: 2 },
      { then: 1, now: 5 },
    ],
    dots: [{ dots: { a: 2, b: 2 } }, { dots: { c: 1 } }],
    word: [{ word: 'one' }, { word: 'two' }],
    'two-part': [
      { before: 'a', after: 'b' },
      { before: 'a', after: 'c' },
    ],
    text: [{ text: 'a' }, { text: 'b' }],
  }
  for (const [kind, [first, changed]] of Object.entries(pairs)) {
    const clientKey = key()
    const submission = { clientKey, promptId: prompts[kind], answer: first }
    const sent = await kim.send(submission)
    const path = `/api/reflections/${String(sent.body['id'])}`
    expect((await kim.call('PUT', path, { answer: changed })).status).toBe(200)
    const retried = await kim.send(submission)
    expect([kind, retried.status, retried.body]).toEqual([kind, 200, sent.body])
    const own = (await kim.call('GET', '/api/reflections')).body as unknown as object[]
    expect(own.at(-1)).toMatchObject({ clientKey, answer: changed })
  }
  expect(stored(room)).toBe(8)
})

test('[room R15] words that were changed leave the wall until they are released again', async () => {
  const { phone, client, store } = await temporaryRoom()
  const kim = await phone()
  const { id } = (await kim.send({ answer: { text: 'Kind words.' } })).body as unknown as {
    id: never
  }
  const released = () =>
    store.prepare('SELECT released_at FROM reflection WHERE id = ?').pluck().get(id)
  await client.stage.release({ id })
  expect(released()).toEqual(expect.any(String))
  const path = `/api/reflections/${String(id)}`
  expect((await kim.call('PUT', path, { answer: { text: 'Kind words. ' } })).status).toBe(200)
  expect(released()).toEqual(expect.any(String))
  expect((await kim.call('PUT', path, { answer: { text: 'Other words.' } })).status).toBe(200)
  expect(released()).toBe(null)
})

test('[room R12] the cap counts phones: people the facilitator wrote down take no place', async () => {
  const { client, here, join, store } = await temporaryRoom({ limits: { joinsPerSecond: 1000 } })
  const sessionId = here.session.id
  const lines = Array.from({ length: 80 }, (_, n) => `Person ${n}`).join('\n')
  await addPeople(client, sessionId, lines)
  const { cap } = await client.room.state({ sessionId })
  expect(cap).toBe(60)
  const statuses = await Promise.all(
    Array.from({ length: 61 }, async () => (await join({ alias: 'Kim' })).status),
  )
  expect(statuses.filter((status) => status === 201)).toHaveLength(60)
  expect((await join()).body).toMatchObject({ error: { code: 'room/full' } })
  const phones = store.prepare('SELECT count(DISTINCT participant_id) FROM room_device').pluck()
  expect(phones.get()).toBe(60)
  // Opened again it is twice those who are expected, and those who came by phone are not counted twice.
  const again = async () => {
    await client.room.close({ sessionId })
    return (await client.room.open({ sessionId, host: '127.0.0.1', port: 0 })).cap
  }
  expect(await again()).toBe(164)
  await client.room.setCap({ sessionId, cap: 12 })
  expect(await again()).toBe(12)
})

test('[room R10] consent that is changed while words are on their way holds for them', async () => {
  const { base, phone, client } = await temporaryRoom()
  const kim = await phone({ consent: { audience: 'public', attribution: 'named' } })
  const slow = await rawSocket(base)
  const body = JSON.stringify({
    clientKey: key(),
    promptId: null,
    answer: { text: 'Slowly.' },
    language: 'en',
  })
  slow.send(
    [
      'POST /api/reflections HTTP/1.1',
      `Host: ${new URL(base).host}`,
      `Authorization: Bearer ${kim.token}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      '',
      body.slice(0, 20),
    ].join('\r\n'),
  )
  const consent = { audience: 'count', attribution: 'anonymous' }
  expect((await kim.call('PUT', '/api/consent', { consent })).status).toBe(200)
  slow.send(body.slice(20))
  const [, id = ''] = /"id":"([^"]+)"/.exec(await slow.says(/"id"/)) ?? []
  expect(await client.reflections.get({ id })).toMatchObject(consent)
})

test('[room R12] a phone removed while its words are on their way is not heard', async () => {
  const { base, phone, client, here, store } = await temporaryRoom()
  const kim = await phone()
  const slow = await rawSocket(base)
  const lines = ['PUT /api/consent HTTP/1.1', `Host: ${new URL(base).host}`]
  const more = [`Authorization: Bearer ${kim.token}`, 'Content-Type: application/json']
  const body = JSON.stringify({ consent: { audience: 'public', attribution: 'named' } })
  slow.send(
    [...lines, ...more, `Content-Length: ${body.length}`, '', body.slice(0, 9)].join('\r\n'),
  )
  const sessionId = here.session.id
  const [seen] = (await client.room.state({ sessionId })).phones
  await client.room.remove({ sessionId, participantId: seen!.id })
  const seq = store.lastSeq()
  slow.send(body.slice(9))
  expect(await slow.says(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 401/)
  expect(store.lastSeq()).toBe(seq)
})
