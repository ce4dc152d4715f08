import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { say, seminar } from '../support/seminar'

type SessionId = Awaited<ReturnType<typeof seminar>>['session']['id']

const add = (window: Window, sessionId: SessionId, title: string, more: object = {}) =>
  window.agenda.add({ sessionId, title, minutes: 30, ...more })
const titles = async (window: Window, sessionId: SessionId) =>
  (await window.agenda.list({ sessionId })).map(({ title }) => title)

test('[agenda R1] start times follow from the session’s start and the items before', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  await add(client, session.id, 'Welcome', { minutes: 15 })
  await add(client, session.id, 'Talk', { minutes: 45 })
  const [welcome, talk] = await client.agenda.list({ sessionId: session.id })
  expect(welcome).toMatchObject({
    startsAt: '2026-03-02T09:30:00.000Z',
    endsAt: '2026-03-02T09:45:00.000Z',
    startedAt: null,
  })
  expect(talk).toMatchObject({ startsAt: welcome!.endsAt, endsAt: '2026-03-02T10:30:00.000Z' })
  await client.sessions.update({ id: session.id, change: { startTime: '10:00' } })
  expect((await client.agenda.list({ sessionId: session.id }))[1]?.startsAt).toBe(
    '2026-03-02T10:15:00.000Z',
  )
})

test('[agenda R1] a session without a date has no times', async () => {
  const { client } = await temporaryHost()
  const { id } = await client.sessions.create({ title: 'x', timeZone: 'UTC', languages: ['en'] })
  expect(await add(client, id, 'Talk')).toMatchObject({ startsAt: null, endsAt: null })
})

test('[agenda R2] a pinned item waits for its time; one that is overtaken starts at once', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  await add(client, session.id, 'Talk', { minutes: 60 })
  await add(client, session.id, 'Lunch', { pinTime: '12:30' })
  await add(client, session.id, 'Too late', { pinTime: '12:45' })
  const times = (await client.agenda.list({ sessionId: session.id })).map(
    ({ startsAt }) => startsAt,
  )
  expect(times).toEqual([
    '2026-03-02T09:30:00.000Z',
    '2026-03-02T12:30:00.000Z',
    '2026-03-02T13:00:00.000Z',
  ])
})

test('[agenda R3] minutes are real minutes through a change of the clocks, pins are wall-clock times', async () => {
  const { client } = await temporaryHost()
  const { id } = await client.sessions.create({
    title: 'Night watch',
    timeZone: 'Europe/Stockholm',
    languages: ['sv'],
    startsOn: '2026-03-29',
    startTime: '01:30',
  })
  await add(client, id, 'Over the gap', { minutes: 60 })
  await add(client, id, 'Morning', { pinTime: '04:00' })
  const [gap, morning] = await client.agenda.list({ sessionId: id })
  expect(gap).toMatchObject({
    startsAt: '2026-03-29T00:30:00.000Z',
    endsAt: '2026-03-29T01:30:00.000Z',
  })
  expect(morning?.startsAt).toBe('2026-03-29T02:00:00.000Z')
})

test('[agenda R4] items are moved to a place among their own', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const blocks = []
  for (const title of ['a', 'b', 'c']) blocks.push(await add(client, session.id, title))
  await client.agenda.move({ id: blocks[2]!.id, to: 0 })
  expect(await titles(client, session.id)).toEqual(['c', 'a', 'b'])
  await client.agenda.move({ id: blocks[2]!.id, to: 999 })
  expect(await titles(client, session.id)).toEqual(['a', 'b', 'c'])
  await client.agenda.remove({ id: blocks[0]!.id })
  await client.agenda.move({ id: blocks[2]!.id, to: 0 })
  expect(await titles(client, session.id)).toEqual(['c', 'b'])
  await expectFailure(client.agenda.move({ id: blocks[0]!.id, to: 0 }), 'record/not-found')
})

test('[agenda R5] a removed item leaves its questions', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const block = await add(client, session.id, 'Round')
  const prompt = await client.prompts.add({
    sessionId: session.id,
    text: 'Why?',
    blockId: block.id,
  })
  await client.agenda.remove({ id: block.id })
  const left = await client.prompts.list({ sessionId: session.id })
  expect(left.find(({ id }) => id === prompt.id)).toEqual({ ...prompt, blockId: null })
  await expectFailure(client.agenda.remove({ id: block.id }), 'record/not-found')
})

test('[agenda R6] a change touches only what was sent', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const block = await add(client, session.id, 'Round', {
    pinTime: '11:00',
    minMinutes: 10,
    notes: 'Bring chairs',
    steps: [{ title: 'Pairs', minutes: 10 }],
    mode: 'pairs',
    isBreak: true,
  })
  const changed = await client.agenda.update({ id: block.id, change: { title: 'Rounds' } })
  expect(changed).toEqual({ ...block, title: 'Rounds' })
  const prompt = await client.prompts.add({
    sessionId: session.id,
    text: 'How far?',
    kind: 'scale',
    max: 7,
    neverQuote: true,
    blockId: block.id,
    options: [{ key: 'a', text: 'A' }],
  })
  const reworded = await client.prompts.update({ id: prompt.id, change: { help: 'Roughly' } })
  expect(reworded).toEqual({ ...prompt, help: 'Roughly' })
})

test('[agenda R6] a title that says nothing is refused', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  await expectFailure(add(client, session.id, ' \t'), 'text/empty')
  const block = await add(client, session.id, 'Round')
  await expectFailure(client.agenda.update({ id: block.id, change: { title: '' } }), 'text/empty')
  await expectFailure(client.prompts.add({ sessionId: session.id, text: '' }), 'text/empty')
})

test('[agenda R7] a question is waiting, open or closed, and does not open once the session is over', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const prompt = await client.prompts.add({ sessionId: session.id, text: 'And?' })
  expect(prompt.status).toBe('waiting')
  for (const status of ['open', 'closed', 'open'] as const)
    expect((await client.prompts.setStatus({ id: prompt.id, status })).status).toBe(status)
  await client.sessions.setStatus({ id: session.id, status: 'ended' })
  await expectFailure(client.prompts.setStatus({ id: prompt.id, status: 'open' }), 'session/closed')
  expect((await client.prompts.setStatus({ id: prompt.id, status: 'closed' })).status).toBe(
    'closed',
  )
})

test('[agenda R8] a question that has answers stays', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'an answer')
  await expectFailure(client.prompts.remove({ id: here.promptId }), 'record/in-use')
  expect((await client.prompts.list({ sessionId: here.session.id }))[0]?.reflections).toBe(1)
  const silent = await client.prompts.add({ sessionId: here.session.id, text: 'And?' })
  await client.prompts.remove({ id: silent.id })
  expect(await client.prompts.list({ sessionId: here.session.id })).toHaveLength(1)
})

test('[agenda R4] questions are moved among their own', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const second = await client.prompts.add({ sessionId: here.session.id, text: 'And?' })
  await client.prompts.move({ id: second.id, to: 0 })
  const ids = (await client.prompts.list({ sessionId: here.session.id })).map(({ id }) => id)
  expect(ids).toEqual([second.id, here.promptId])
})

test('[agenda R9] an item, aim or session that is not there, or is another session’s, is not found', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const there = await seminar(client)
  const foreign = await add(client, there.session.id, 'Theirs')
  const aim = await client.sessions.addAim({
    sessionId: there.session.id,
    kind: 'aim',
    text: 'Theirs',
  })
  const nowhere = here.promptId as string as SessionId
  await expectFailure(add(client, nowhere, 'x'), 'record/not-found')
  await expectFailure(client.prompts.add({ sessionId: nowhere, text: 'x' }), 'record/not-found')
  const sessionId = here.session.id
  await expectFailure(
    client.prompts.add({ sessionId, text: 'x', blockId: foreign.id }),
    'record/not-found',
  )
  await expectFailure(
    client.prompts.update({ id: here.promptId, change: { aimId: aim.id } }),
    'record/not-found',
  )
})

test('[agenda R10] a parallel item starts with the one above; the next waits for the longest', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  await add(client, session.id, 'Tour A', { minutes: 30 })
  await add(client, session.id, 'Tour B', { minutes: 50, parallel: true, place: 'Ship hall' })
  await add(client, session.id, 'Tea')
  const [first, second, tea] = await client.agenda.list({ sessionId: session.id })
  expect(second).toMatchObject({ startsAt: first!.startsAt, place: 'Ship hall', parallel: true })
  expect(tea!.startsAt).toBe(second!.endsAt)
})

test('[agenda R11] the air before a pin is shown, and by how much it is overrun', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  await add(client, session.id, 'Talk', { minutes: 60 })
  await add(client, session.id, 'Lunch', { pinTime: '12:30', minutes: 60 })
  await add(client, session.id, 'Tour', { pinTime: '13:00' })
  const slack = (await client.agenda.list({ sessionId: session.id })).map((block) => block.slack)
  expect(slack).toEqual([0, 120, -30])
})

const steps = [
  { title: 'Explain', minutes: 5 },
  { title: 'Write', minutes: 10, silent: true, who: 'Each' },
  { title: 'Round 1', minutes: 20, isRound: true },
]

test('[agenda R12] an item is split at a step, minutes and steps shared out; one undo joins it again', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const block = await add(client, session.id, 'Café', { minutes: 40, steps })
  await add(client, session.id, 'After')
  const made = await client.agenda.split({ id: block.id, step: 2 })
  const after = await client.agenda.list({ sessionId: session.id })
  expect(after.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['Café', 20],
    ['Café', 20],
    ['After', 30],
  ])
  expect(after[1]!.id).toBe(made.id)
  expect(after.flatMap((each) => each.steps.map(({ title }) => title))).toEqual([
    'Explain',
    'Write',
    'Round 1',
  ])
  await client.history.undo({})
  expect(await client.agenda.list({ sessionId: session.id })).toMatchObject([
    { title: 'Café', minutes: 40, steps },
    { title: 'After' },
  ])
  const full = await add(client, session.id, 'Full', { minutes: 20, steps })
  await expectFailure(client.agenda.split({ id: full.id, step: 2 }), 'agenda/cannot-split')
  await expectFailure(client.agenda.split({ id: block.id, step: 9 }), 'agenda/cannot-split')
})

test('[agenda R13] a copy has the steps and questions, not the pin, the answers or the day', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const block = await add(client, session.id, 'Café', { minutes: 40, steps, pinTime: '11:00' })
  await client.prompts.add({ sessionId: session.id, blockId: block.id, text: 'What did you hear?' })
  const copy = await client.agenda.duplicate({ id: block.id })
  expect(copy).toMatchObject({ title: 'Café', minutes: 40, steps, pinTime: null, startedAt: null })
  const asked = await client.prompts.list({ sessionId: session.id })
  expect(asked.filter(({ blockId }) => blockId === copy.id)).toMatchObject([
    { text: 'What did you hear?', status: 'waiting', reflections: 0 },
  ])
  expect(await titles(client, session.id)).toEqual(['Café', 'Café'])
})

test('[agenda R14] with an interpreter talk doubles and silence does not; taking it over is one undo', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const sessionId = session.id
  await add(client, sessionId, 'Café', { minutes: 35, steps })
  await add(client, sessionId, 'Coffee', { minutes: 20, isBreak: true })
  await add(client, sessionId, 'Writing', { minutes: 15, mode: 'silent' })
  await client.sessions.update({ id: sessionId, change: { interpretation: 'interpreter' } })
  const minutes = async () =>
    (await client.agenda.list({ sessionId })).map((each) => [each.minutes, each.bilingualMinutes])
  expect(await minutes()).toEqual([
    [35, 60],
    [20, 20],
    [15, 15],
  ])
  expect(await client.agenda.takeBilingualTime({ sessionId, id: null })).toEqual({ changed: 1 })
  const [cafe] = await client.agenda.list({ sessionId })
  expect(cafe).toMatchObject({
    minutes: 60,
    steps: [{ minutes: 10 }, { minutes: 10 }, { minutes: 40 }],
  })
  expect((await minutes())[0]).toEqual([60, 60])
  expect(await client.agenda.takeBilingualTime({ sessionId, id: null })).toEqual({ changed: 0 })
  await client.history.undo({})
  expect((await minutes())[0]).toEqual([35, 60])
})

test('[agenda R14] back in one language the longer time is given back', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const sessionId = session.id
  const speak = (interpretation: 'none' | 'interpreter' | 'second-language') =>
    client.sessions.update({ id: sessionId, change: { interpretation } })
  await add(client, sessionId, 'Café', { minutes: 35, steps })
  await add(client, sessionId, 'All day', { minutes: 1000 })
  await speak('interpreter')
  await client.agenda.takeBilingualTime({ sessionId, id: null })
  expect((await client.agenda.list({ sessionId })).map((each) => each.minutes)).toEqual([60, 1440])
  await speak('none')
  const [cafe] = await client.agenda.list({ sessionId })
  expect(cafe).toMatchObject({ minutes: 60, bilingualMinutes: 35 })
  await client.agenda.takeBilingualTime({ sessionId, id: cafe?.id ?? null })
  expect((await client.agenda.list({ sessionId }))[0]).toMatchObject({ minutes: 35, steps })
})

test('[agenda R12] [agenda R13] translations stay with their steps and questions: changed, split, copied', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const sessionId = session.id
  const block = await add(client, sessionId, 'Café', { minutes: 40, steps })
  await client.prompts.add({ sessionId, blockId: block.id, text: 'What did you hear?' })
  const texts = () => client.translations.list({ sessionId, language: 'sv' })
  for (const { table, rowId, field, original } of await texts())
    await client.translations.write({
      table,
      rowId,
      field,
      language: 'sv',
      text: `${original} (sv)`,
    })
  const turned = steps.toReversed().map((step) => ({ ...step, minutes: step.minutes + 1 }))
  await client.agenda.update({ id: block.id, change: { steps: turned } })
  await client.agenda.duplicate({ id: block.id })
  await client.agenda.split({ id: block.id, step: 1 })
  const after = await texts()
  expect(after.filter(({ table }) => table === 'block_step')).toHaveLength(6)
  expect(after.filter(({ original, translation }) => translation !== `${original} (sv)`)).toEqual(
    [],
  )
})
