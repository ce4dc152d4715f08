import { expect, test } from 'vitest'
import { runClock } from '../../src/shared/domain/run-clock'
import { expectFailure } from '../support/failures'
import { temporaryHost, type TestHost } from '../support/host'
import { freshKey, say, seminar } from '../support/seminar'

const min = 60_000

/** The seminar of 2 March with three items from 09:30; the clock stands at 09:30. */
async function day() {
  const made = await temporaryHost()
  const { client, clock } = made
  const started = await seminar(client)
  const sessionId = started.session.id
  await client.sessions.setStatus({ id: sessionId, status: 'ready' })
  const add = (title: string, minutes: number, more: object = {}) =>
    client.agenda.add({ sessionId, title, minutes, ...more })
  const steps = [
    { title: 'Listen', minutes: 10 },
    { title: 'Round one', minutes: 10 },
    { title: 'Round two', minutes: 10 },
  ]
  const blocks = [
    await add('Welcome', 15),
    await add('Café', 30, { steps, minMinutes: 15 }),
    await add('Close', 20, { minMinutes: 15 }),
  ]
  clock.advance(30 * min)
  return { ...made, ...started, sessionId, ids: blocks.map(({ id }) => id) }
}
const clockOf = async ({ client, clock }: TestHost, sessionId: never) =>
  runClock(await client.run.state({ sessionId }), clock.now().getTime())

test('[run R1] a day from the first item to the last, with real times beside the plan', async () => {
  const host = await day()
  const { client, clock, sessionId, ids } = host
  await client.run.start({ sessionId })
  clock.advance(18 * min)
  await client.run.next({ sessionId, from: ids[0]! })
  const running = await clockOf(host, sessionId as never)
  expect(running).toMatchObject({ phase: 'running', day: { overMs: 3 * min } })
  clock.advance(30 * min)
  await client.run.next({ sessionId, from: ids[1]! })
  clock.advance(20 * min)
  await client.run.next({ sessionId, from: ids[2]! })
  expect(await clockOf(host, sessionId as never)).toMatchObject({ phase: 'waiting', nextIndex: -1 })
  await client.run.end({ sessionId })
  expect((await client.sessions.get({ id: sessionId })).status).toBe('ended')
  const [welcome, cafe] = await client.agenda.list({ sessionId })
  expect(welcome).toMatchObject({
    minutes: 15,
    startedAt: '2026-03-02T09:30:00.000Z',
    endedAt: '2026-03-02T09:48:00.000Z',
  })
  expect(cafe?.startedAt).toBe(welcome?.endedAt)
})

test('[run R2] pressed twice, the day moves once; nothing moves by itself', async () => {
  const host = await day()
  const { client, clock, sessionId, ids } = host
  await expectFailure(client.run.next({ sessionId, from: null }), 'run/not-running')
  await client.run.start({ sessionId })
  await client.run.next({ sessionId, from: ids[0]! })
  await expectFailure(client.run.next({ sessionId, from: ids[0]! }), 'run/moved-on')
  clock.advance(5 * 60 * min)
  const state = await client.run.state({ sessionId })
  expect(state).toMatchObject({ blockId: ids[1], stepPosition: 0 })
})

test('[run R2] undo takes a step of the day back exactly, redo does it again', async () => {
  const host = await day()
  const { client, clock, sessionId, ids } = host
  await client.run.start({ sessionId })
  const before = await client.run.state({ sessionId })
  clock.advance(4 * min)
  await client.run.next({ sessionId, from: ids[0]! })
  const after = await client.run.state({ sessionId })
  await client.history.undo({})
  expect({ ...(await client.run.state({ sessionId })), serverNow: '' }).toEqual({
    ...before,
    serverNow: '',
  })
  await client.history.redo({})
  expect(await client.run.state({ sessionId })).toEqual(after)
})

test('[run R1] pauses stop the clock of the item and of its step', async () => {
  const host = await day()
  const { client, clock, sessionId, ids } = host
  await client.run.start({ sessionId, blockId: ids[1]! })
  clock.advance(4 * min)
  await client.run.pause({ sessionId })
  clock.advance(7 * min)
  expect(await clockOf(host, sessionId as never)).toMatchObject({
    phase: 'paused',
    item: { elapsedMs: 4 * min, step: { elapsedMs: 4 * min } },
  })
  await client.run.resume({ sessionId })
  clock.advance(2 * min)
  expect((await clockOf(host, sessionId as never)).item).toMatchObject({
    elapsedMs: 6 * min,
    step: { elapsedMs: 6 * min },
  })
  await client.run.step({ sessionId, blockId: ids[1]!, position: 1 })
  expect((await clockOf(host, sessionId as never)).item?.step).toMatchObject({ elapsedMs: 0 })
  await expectFailure(
    client.run.step({ sessionId, blockId: ids[1]!, position: 9 }),
    'record/not-found',
  )
})

test('[run R3] today’s minutes, skips and dropped steps leave the plan alone', async () => {
  const host = await day()
  const { client, sessionId, ids } = host
  await client.run.start({ sessionId })
  await client.run.adjust({ blockId: ids[0]!, minutes: 5 })
  await client.run.skip({ blockId: ids[2]!, isSkipped: true })
  await client.run.dropStep({ blockId: ids[1]!, position: 2, isDropped: true })
  const { blocks } = await client.run.state({ sessionId })
  expect(blocks.map(({ minutes, runMinutes }) => [minutes, runMinutes])).toEqual([
    [15, 20],
    [30, 20],
    [20, null],
  ])
  await client.run.dropStep({ blockId: ids[1]!, position: 2, isDropped: false })
  await client.run.adjust({ blockId: ids[0]!, minutes: -5 })
  await client.run.adjust({ blockId: ids[2]!, minutes: -1000 })
  const again = (await client.run.state({ sessionId })).blocks
  expect(again.map(({ runMinutes }) => runMinutes)).toEqual([null, null, 1])
  expect(again[1]?.steps[2]?.isDropped).toBe(false)
  await expectFailure(client.run.skip({ blockId: ids[0]!, isSkipped: true }), 'run/moved-on')
  await client.run.next({ sessionId, from: ids[0]! })
  await expectFailure(client.run.adjust({ blockId: ids[0]!, minutes: 5 }), 'run/moved-on')
})

test('[run R3] begun on another day, the plan counts from then', async () => {
  const host = await day()
  const { client, clock, sessionId, ids } = host
  clock.advance(40 * 24 * 60 * min)
  await client.run.start({ sessionId, blockId: ids[1]! })
  const state = await client.run.state({ sessionId })
  expect(state.blocks[1]?.plannedStart).toBe(clock.now().toISOString())
  expect(runClock(state, clock.now().getTime()).day.overMs).toBe(0)
})

test('[run R4] a day left running waits, and goes on from now', async () => {
  const host = await day()
  const { client, clock, sessionId, ids } = host
  await client.run.start({ sessionId })
  clock.advance(2 * 24 * 60 * min)
  expect(await clockOf(host, sessionId as never)).toMatchObject({
    phase: 'waiting',
    item: null,
    leftBehind: { id: ids[0] },
  })
  await client.run.start({ sessionId, blockId: ids[0]! })
  expect(await clockOf(host, sessionId as never)).toMatchObject({
    phase: 'running',
    item: { elapsedMs: 0 },
    leftBehind: null,
  })
  clock.advance(2 * 24 * 60 * min)
  await client.run.start({ sessionId, blockId: ids[1]! })
  const { blocks } = await client.run.state({ sessionId })
  expect(Date.parse(blocks[0]!.endedAt!) - Date.parse(blocks[0]!.startedAt!)).toBe(15 * min)
})

test('[run R5] a proposal is one step; one that takes too much changes nothing', async () => {
  const host = await day()
  const { client, sessionId, ids } = host
  await client.run.start({ sessionId })
  const cuts = [
    { blockId: ids[1]!, minutes: 25 },
    { blockId: ids[2]!, minutes: 16 },
  ]
  await client.run.makeUpTime({ sessionId, cuts, drops: [] })
  const minutes = async () =>
    (await client.run.state({ sessionId })).blocks.map(({ runMinutes }) => runMinutes)
  expect(await minutes()).toEqual([null, 25, 16])
  await client.history.undo({})
  expect(await minutes()).toEqual([null, null, null])
  const tooMuch = [cuts[0]!, { blockId: ids[2]!, minutes: 14 }]
  await expectFailure(
    client.run.makeUpTime({ sessionId, cuts: tooMuch, drops: [] }),
    'run/too-short',
  )
  expect(await minutes()).toEqual([null, null, null])
  const begun = [{ blockId: ids[0]!, minutes: 12 }]
  await expectFailure(client.run.makeUpTime({ sessionId, cuts: begun, drops: [] }), 'run/too-short')
})

test('[run R6] counts people once over those here; tables, slips and the floor apart', async () => {
  const host = await day()
  const { client, sessionId, annaId, boId, promptId } = host
  expect(await client.run.counts({ sessionId })).toEqual({
    here: 2,
    open: [{ promptId, people: 0, groups: 0, paper: 0, others: 0 }],
  })
  await client.participants.update({ id: boId, change: { attendance: 'present' } })
  const anna = { author: { kind: 'participant' as const, id: annaId } }
  const seminarHere = { ...host }
  await say(client, seminarHere, 'Once', anna)
  await say(client, seminarHere, 'And again', anna)
  await say(client, seminarHere, 'A slip', { channel: 'paper', slip: 3 })
  const gone = await say(client, seminarHere, 'From the floor')
  await say(client, seminarHere, 'Also from the floor', { clientKey: freshKey() })
  await client.reflections.setState({ id: gone.id, state: 'withdrawn-count' })
  expect(await client.run.counts({ sessionId })).toEqual({
    here: 2,
    open: [{ promptId, people: 1, groups: 0, paper: 1, others: 1 }],
  })
})

test('[run R7] a parked note is ticked off, or becomes a question or a reflection', async () => {
  const { client, sessionId } = await day()
  await client.run.park({ sessionId, text: ' Who pays? ', saidBy: 'Åsa' })
  await client.run.park({ sessionId, text: 'Loans' })
  await expectFailure(client.run.park({ sessionId, text: '  ' }), 'text/empty')
  const notes = async () => (await client.run.state({ sessionId })).parking
  const [first, second] = await notes()
  expect(first).toMatchObject({ text: 'Who pays?', saidBy: 'Åsa', doneAt: null })
  await client.run.turnNote({ id: first!.id, into: 'question' })
  expect((await client.prompts.list({ sessionId })).at(-1)).toMatchObject({ text: 'Who pays?' })
  await client.run.turnNote({ id: second!.id, into: 'reflection' })
  const page = await client.reflections.page({ filter: { sessionId }, offset: 0, limit: 5 })
  expect(page.rows[0]).toMatchObject({ text: 'Loans', cleared: false })
  expect((await notes()).every(({ doneAt }) => doneAt !== null)).toBe(true)
  await client.run.tickNote({ id: first!.id, isDone: false })
  await client.run.removeNote({ id: second!.id })
  expect(await notes()).toMatchObject([{ text: 'Who pays?', doneAt: null }])
})

test('[run R1] a speaker’s countdown is apart and ends by hand', async () => {
  const host = await day()
  const { client, clock, sessionId } = host
  await client.run.start({ sessionId })
  await client.run.startSpeaker({ sessionId, name: 'Åsa', seconds: 300 })
  clock.advance(6 * min)
  expect((await clockOf(host, sessionId as never)).speaker).toMatchObject({
    name: 'Åsa',
    remainingMs: -min,
  })
  await client.run.stopSpeaker({ sessionId })
  expect((await client.run.state({ sessionId })).speaker).toBeNull()
})

test('[run R2] bad input is refused with a reason', async () => {
  const { client, sessionId, ids } = await day()
  const { id } = await client.sessions.create({ title: 'x', timeZone: 'UTC', languages: ['en'] })
  await expectFailure(client.run.start({ sessionId: id }), 'run/nothing-planned')
  await expectFailure(client.run.start({ sessionId: id, blockId: ids[0]! }), 'record/not-found')
  await client.run.start({ sessionId })
  await expectFailure(client.run.adjust({ blockId: ids[0]!, minutes: 99_999 }), 'rpc/invalid-input')
  await expectFailure(client.run.startSpeaker({ sessionId, seconds: 0 }), 'rpc/invalid-input')
})
