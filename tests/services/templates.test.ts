import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionId } from '../../src/shared/contract/primitives'
import { PlanPart } from '../../src/shared/contract/templates'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { tableContents } from '../support/tables'

const all = [...PlanPart.options]
const none = '00000000-0000-7000-8000-000000000000' as SessionId

const emptySession = (client: Window, title = 'New') =>
  client.sessions.create({ title, timeZone: 'Europe/Stockholm', languages: ['en', 'sv'] })

function without<T extends object, K extends keyof T>(row: T, ...names: K[]): Omit<T, K> {
  const rest = { ...row }
  for (const name of names) delete rest[name]
  return rest
}

const real = ['startsAt', 'endsAt', 'startedAt', 'endedAt', 'slack', 'bilingualMinutes'] as const

/** Everything planned in a session, without ids: what a copy must equal. */
async function planOf(client: Window, sessionId: SessionId) {
  const aims = await client.sessions.aims({ sessionId })
  const blocks = await client.agenda.list({ sessionId })
  const asked = await client.prompts.list({ sessionId })
  const listed = await client.checklist.list({ sessionId })
  const swedish = await client.translations.list({ sessionId, language: 'sv' })
  return {
    aims: aims.map(({ kind, text }) => ({ kind, text })),
    blocks: blocks.map((block) => ({
      ...without(block, 'id', 'sessionId', 'lead', ...real),
      steps: block.steps.map((step) => ({ ...step, dropped: false })),
    })),
    questions: asked.map((one) => ({
      ...without(one, 'id', 'sessionId', 'status', 'reflections', 'blockId', 'aimId'),
      item: blocks.findIndex(({ id }) => id === one.blockId),
      aim: aims.findIndex(({ id }) => id === one.aimId),
    })),
    checklist: listed.map(({ text }) => text),
    swedish: swedish
      .filter(({ table }) => /^(?:aim|agenda_block|block_step|prompt)$/.test(table))
      .map((one) => without(one, 'rowId', 'translator')),
  }
}

async function sample() {
  const made = await temporaryHost()
  const { sessionId } = await made.client.workspace.openSample({})
  const { id } = await emptySession(made.client)
  return { ...made, fromId: sessionId, sessionId: id }
}

test('[templates R1] a copy of the sample equals it in everything planned', async () => {
  const { client, fromId, sessionId } = await sample()
  const counts = await client.templates.bring({ sessionId, fromId, parts: all })
  expect(counts).toEqual({ aims: 6, programme: 9, questions: 8, checklist: 13 })
  const copy = await planOf(client, sessionId)
  expect(copy).toEqual(await planOf(client, fromId))
  expect(copy.swedish.filter(({ translation }) => translation !== null).length).toBeGreaterThan(40)
})

test('[templates R1] methods come with their steps and what they took before is still told once', async () => {
  const { client } = await temporaryHost()
  const { id: fromId } = await emptySession(client, 'Old')
  await client.toolkit.addSequence({ sessionId: fromId, key: 'public-seminar-day', people: 36 })
  const { id: sessionId } = await emptySession(client)
  await client.templates.bring({ sessionId, fromId, parts: ['programme', 'questions'] })
  expect(await planOf(client, sessionId)).toEqual(await planOf(client, fromId))
  expect((await client.agenda.list({ sessionId })).some((block) => block.methodKey)).toBe(true)
})

test('[templates R1] what is brought stands after what is there, in its order', async () => {
  const { client, fromId, sessionId } = await sample()
  await client.agenda.add({ sessionId, title: 'Mine', minutes: 5 })
  await client.prompts.add({ sessionId, text: 'Mine?' })
  await client.templates.bring({ sessionId, fromId, parts: ['programme', 'questions'] })
  const titles = async (id: SessionId) =>
    (await client.agenda.list({ sessionId: id })).map(({ title }) => title)
  expect(await titles(sessionId)).toEqual(['Mine', ...(await titles(fromId))])
  expect((await client.prompts.list({ sessionId }))[0]!.text).toBe('Mine?')
})

test('[templates R2] nothing else comes: the sample’s people, groups, answers, dates and real times stay', async () => {
  const { client, fromId, sessionId } = await sample()
  const before = await client.sessions.get({ id: sessionId })
  await client.templates.bring({ sessionId, fromId, parts: all })
  const after = await client.sessions.get({ id: sessionId })
  expect(after).toEqual({ ...before, counts: { participants: 0, prompts: 8, reflections: 0 } })
  const blocks = await client.agenda.list({ sessionId })
  expect(blocks.every((one) => one.startedAt === null && one.endedAt === null)).toBe(true)
  expect(blocks.every(({ lead }) => lead === '')).toBe(true)
  const asked = await client.prompts.list({ sessionId })
  expect(asked.every((one) => one.status === 'waiting' && one.reflections === 0)).toBe(true)
  expect((await client.checklist.list({ sessionId })).every((one) => one.doneAt === null)).toBe(
    true,
  )
  expect(await client.participants.groups({ sessionId })).toEqual([])
  expect(await client.groups.rules({ sessionId })).toEqual([])
  const names = (await client.participants.list({ sessionId: fromId })).map(({ name }) => name)
  const copied = JSON.stringify([blocks, asked])
  expect(names.filter((name) => copied.includes(name))).toEqual([])
})

test('[templates R2] an item that was skipped, shortened and run comes as it was planned', async () => {
  const { client, clock } = await temporaryHost()
  const { id: fromId } = await emptySession(client, 'Old')
  const steps = [1, 2, 3].map((n) => ({ title: `Round ${n}`, minutes: 10, isRound: true }))
  await client.agenda.add({
    sessionId: fromId,
    title: 'Café',
    minutes: 30,
    steps,
    pinTime: '10:00',
  })
  await client.agenda.add({ sessionId: fromId, title: 'Late', minutes: 20, minMinutes: 5 })
  const planned = await planOf(client, fromId)
  await client.run.start({ sessionId: fromId })
  const [block] = await client.agenda.list({ sessionId: fromId })
  await client.run.dropStep({ blockId: block!.id, position: 2, isDropped: true })
  clock.advance(40 * 60_000)
  await client.run.end({ sessionId: fromId })
  const { id: sessionId } = await emptySession(client)
  await client.templates.bring({ sessionId, fromId, parts: all })
  expect(await planOf(client, sessionId)).toEqual(planned)
  const { blocks } = await client.run.state({ sessionId })
  expect(blocks.every((one) => one.runMinutes === null && !one.isSkipped)).toBe(true)
})

test('[templates R3] whatever parts are ticked, exactly those come, and links only where both ends do', async () => {
  const { client, fromId } = await sample()
  const source = await planOf(client, fromId)
  const empty = { aims: [], blocks: [], questions: [], checklist: [] }
  const subsets = fc.subarray(all, { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(subsets, async (parts) => {
      const { id: sessionId } = await emptySession(client)
      await client.templates.bring({ sessionId, fromId, parts })
      const has = (part: PlanPart) => parts.includes(part)
      expect(without(await planOf(client, sessionId), 'swedish')).toEqual({
        aims: has('aims') ? source.aims : empty.aims,
        blocks: has('programme') ? source.blocks : empty.blocks,
        questions: has('questions')
          ? source.questions.map((one) => ({
              ...one,
              item: has('programme') ? one.item : -1,
              aim: has('aims') ? one.aim : -1,
            }))
          : empty.questions,
        checklist: has('checklist') ? source.checklist : empty.checklist,
      })
    }),
    { numRuns: 20 },
  )
})

test('[templates R4] one undo takes it all away, and the source is as it was', async () => {
  const { client, host, fromId, sessionId } = await sample()
  const source = await planOf(client, fromId)
  const path = (await client.workspace.status({})).workspace!.path
  const onDisk = () => {
    host.close()
    const contents = tableContents(path)
    host.open(path)
    return contents
  }
  const before = onDisk()
  await client.templates.bring({ sessionId, fromId, parts: all })
  expect(await planOf(client, fromId)).toEqual(source)
  await client.history.undo({})
  expect(onDisk()).toEqual(before)
  await client.history.redo({})
  expect(await planOf(client, sessionId)).toEqual(source)
})

test('[templates R5] not from itself, from nowhere, or from a session with nothing there', async () => {
  const { client, fromId, sessionId } = await sample()
  const bring = (from: SessionId, to: SessionId, parts: PlanPart[] = all) =>
    client.templates.bring({ sessionId: to, fromId: from, parts })
  await expectFailure(bring(fromId, fromId), 'templates/same-session')
  await expectFailure(bring(none, sessionId), 'record/not-found')
  await expectFailure(bring(fromId, none), 'record/not-found')
  await expectFailure(bring(sessionId, (await emptySession(client)).id), 'templates/nothing-there')
  await expectFailure(bring(fromId, sessionId, []), 'rpc/invalid-input')
  await client.checklist.add({ sessionId, texts: ['One line'] })
  const other = (await emptySession(client)).id
  await expectFailure(bring(sessionId, other, ['programme']), 'templates/nothing-there')
  expect(await bring(sessionId, other)).toEqual({
    aims: 0,
    programme: 0,
    questions: 0,
    checklist: 1,
  })
})

test('[templates R5] sources are the other sessions with a plan, the latest first', async () => {
  const { client, fromId, sessionId } = await sample()
  const later = await client.sessions.create({
    title: 'Later',
    timeZone: 'Asia/Tokyo',
    languages: ['en'],
    startsOn: '2030-01-01',
    startTime: '00:30',
  })
  await client.checklist.add({ sessionId: later.id, texts: ['x'] })
  const sources = await client.templates.sources({ exceptId: sessionId })
  expect(sources[0]).toEqual({
    id: later.id,
    title: 'Later',
    startsOn: '2030-01-01',
    status: 'draft',
    counts: { aims: 0, programme: 0, questions: 0, checklist: 1 },
  })
  expect(sources.find(({ id }) => id === fromId)?.counts).toEqual({
    aims: 6,
    programme: 9,
    questions: 8,
    checklist: 13,
  })
  expect(sources.map(({ id }) => id)).not.toContain(sessionId)
})

test('[templates R6] a running day keeps its programme; where none is planned it may still get one', async () => {
  const { client, fromId, sessionId } = await sample()
  await client.sessions.setStatus({ id: sessionId, status: 'running' })
  await client.templates.bring({ sessionId, fromId, parts: ['programme'] })
  await expectFailure(
    client.templates.bring({ sessionId, fromId, parts: all }),
    'templates/day-begun',
  )
  expect(await client.prompts.list({ sessionId })).toEqual([])
  await client.templates.bring({ sessionId, fromId, parts: ['questions', 'checklist'] })
  await client.sessions.setStatus({ id: sessionId, status: 'ended' })
  await expectFailure(
    client.templates.bring({ sessionId, fromId, parts: ['aims'] }),
    'templates/session-over',
  )
})

test('[templates R7] the checklist takes no line twice', async () => {
  const { client, fromId, sessionId } = await sample()
  await client.checklist.add({ sessionId, texts: ['projector,  SOUND and captions tried.'] })
  const { checklist } = await client.templates.bring({ sessionId, fromId, parts: ['checklist'] })
  expect(checklist).toBe(12)
  const again = await client.templates.bring({ sessionId, fromId, parts: ['checklist'] })
  expect(again.checklist).toBe(0)
})

test('[templates R1] two hundred items with steps and questions are copied whole', async () => {
  const { client } = await temporaryHost()
  const { id: fromId } = await emptySession(client, 'Long')
  const steps = [
    { title: 'Think', minutes: 2, silent: true },
    { title: 'Tell', minutes: 3 },
  ]
  for (let n = 0; n < 200; n += 1) {
    const { id } = await client.agenda.add({
      sessionId: fromId,
      title: `Item ${n}`,
      minutes: 5,
      steps,
    })
    await client.prompts.add({ sessionId: fromId, blockId: id, text: `Question ${n}` })
  }
  const { id: sessionId } = await emptySession(client)
  const counts = await client.templates.bring({ sessionId, fromId, parts: all })
  expect(counts).toMatchObject({ programme: 200, questions: 200 })
  expect(await planOf(client, sessionId)).toEqual(await planOf(client, fromId))
})
