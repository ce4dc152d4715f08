import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { say, seminar, type Seminar } from '../support/seminar'

const view = (client: Window, { session }: Seminar, name: 'question' | 'wall' | 'results') =>
  client.stage.show({ sessionId: session.id, view: name })
const state = (client: Window, { session }: Seminar) =>
  client.stage.state({ sessionId: session.id })
const panel = (client: Window, { session }: Seminar) =>
  client.stage.panel({ sessionId: session.id })

/** Said by Anna, who may be quoted, on a wall that is on. */
async function onWall() {
  const { client } = await temporaryHost()
  const day = await seminar(client)
  const sessionId = day.session.id
  const said = await say(client, day, 'A shared store.', {
    author: { kind: 'participant', id: day.annaId },
  })
  await client.reflections.setConsent({
    id: said.id,
    audience: 'participants',
    attribution: 'named',
    how: 'asked',
  })
  await view(client, day, 'wall')
  await client.stage.setWall({ sessionId, on: true })
  return { client, day, sessionId, said }
}

const wallOf = async (client: Window, day: Seminar) =>
  (await state(client, day)).wall?.map(({ text }) => text)

test('[stage R1] a session without any choice shows its title and nothing else', async () => {
  const { client } = await temporaryHost()
  const day = await seminar(client)
  expect(await state(client, day)).toMatchObject({
    view: 'title',
    theme: 'night',
    languages: ['en', 'sv'],
    title: [{ language: 'en', text: 'Peer learning' }],
    question: null,
    groups: null,
    wall: null,
    results: null,
  })
})

test('[stage R1] blank tells nothing at all', async () => {
  const { client, day, sessionId, said } = await onWall()
  await client.stage.release({ id: said.id })
  await client.stage.show({ sessionId, view: 'blank' })
  expect(await state(client, day)).toMatchObject({
    title: [],
    subtitle: [],
    clock: null,
    question: null,
    groups: null,
    wall: null,
    results: null,
    room: null,
  })
})

test('[stage R2] [stage R3] released words stand on a wall that is on, until they are taken back', async () => {
  const { client, day, sessionId, said } = await onWall()
  expect(await wallOf(client, day)).toEqual([])
  await client.stage.release({ id: said.id })
  expect((await state(client, day)).wall).toEqual([
    {
      id: said.id,
      text: 'A shared store.',
      language: 'en',
      shownAs: 'Anna Åkesson, Curator, Vasamuseet',
    },
  ])
  await client.stage.setWall({ sessionId, on: false })
  expect((await state(client, day)).wall).toBeNull()
  await client.stage.setWall({ sessionId, on: true })
  await client.stage.takeBack({ id: said.id })
  expect(await wallOf(client, day)).toEqual([])
})

test('[stage R3] nothing is on the wall of a session where nobody turned it on', async () => {
  const { client } = await temporaryHost()
  const day = await seminar(client)
  await view(client, day, 'wall')
  expect((await state(client, day)).wall).toBeNull()
})

test('[stage R2] words that are hidden, withdrawn or for counting only leave the wall at once', async () => {
  const { client, day, said } = await onWall()
  await client.stage.release({ id: said.id })
  for (const gone of ['hidden', 'withdrawn-quote', 'withdrawn-count'] as const) {
    await client.reflections.setState({ id: said.id, state: gone })
    expect([gone, await wallOf(client, day)]).toEqual([gone, []])
    await client.reflections.setState({ id: said.id, state: 'kept' })
    expect(await wallOf(client, day)).toEqual(['A shared store.'])
  }
  const consent = { id: said.id, attribution: 'named', how: 'asked' } as const
  await client.reflections.setConsent({ ...consent, audience: 'count' })
  expect(await wallOf(client, day)).toEqual([])
})

test('[stage R4] what may not be shown is not released, alone or with all', async () => {
  const { client, day, sessionId, said } = await onWall()
  const typed = await say(client, day, 'Typed from the floor.')
  await expectFailure(client.stage.release({ id: typed.id }), 'stage/not-for-the-wall')
  expect(await panel(client, day)).toMatchObject({
    cards: [{ id: said.id, isReleased: false }],
    keptBack: 1,
  })
  const all = { sessionId, promptId: day.promptId }
  expect(await client.stage.releaseAll(all)).toEqual({ released: 1 })
  expect(await client.stage.releaseAll(all)).toEqual({ released: 0 })
  expect(await wallOf(client, day)).toEqual(['A shared store.'])
})

test('[stage R4] other words than those released wait to be released again', async () => {
  const { client, day, said } = await onWall()
  await client.stage.release({ id: said.id })
  await client.reflections.edit({ id: said.id, text: 'Something else.' })
  expect(await wallOf(client, day)).toEqual([])
  await client.stage.release({ id: said.id })
  await client.reflections.edit({ id: said.id, text: 'Something else.', language: 'en' })
  expect(await wallOf(client, day)).toEqual(['Something else.'])
})

test('[stage R5] a hidden source is shown without a name; where words stay here there are none', async () => {
  const { client, day, sessionId, said } = await onWall()
  await client.stage.release({ id: said.id })
  await client.sessions.update({ id: sessionId, change: { sharingRule: 'source-hidden' } })
  expect((await state(client, day)).wall).toMatchObject([{ shownAs: null }])
  await client.sessions.update({ id: sessionId, change: { sharingRule: 'stays-here' } })
  expect(await wallOf(client, day)).toEqual([])
})

test('[stage R6] figures come from five answers on', async () => {
  const { client } = await temporaryHost()
  const day = await seminar(client)
  const sessionId = day.session.id
  const prompt = await client.prompts.add({
    sessionId,
    text: 'How sure are you?',
    kind: 'scale',
    max: 3,
  })
  await client.stage.chooseQuestion({ sessionId, promptId: prompt.id })
  await view(client, day, 'results')
  const rate = (scale: number) =>
    say(client, { ...day, promptId: prompt.id }, '', { answer: { scale } })
  for (const scale of [1, 2, 2, 3]) await rate(scale)
  expect((await state(client, day)).results).toMatchObject({ n: 4, isTooFew: true, rows: [] })
  await rate(2)
  expect((await state(client, day)).results).toMatchObject({
    n: 5,
    isTooFew: false,
    rows: [{ count: 1 }, { count: 3 }, { count: 1 }],
  })
})

test('[stage R7] what has been translated is told in both languages', async () => {
  const { client } = await temporaryHost()
  const day = await seminar(client)
  await view(client, day, 'question')
  const english = { language: 'en', text: 'What will you take home?' }
  expect((await state(client, day)).question?.text).toEqual([english])
  await client.translations.write({
    table: 'prompt',
    rowId: day.promptId,
    field: 'text',
    language: 'sv',
    text: 'Vad tar du med dig hem?',
  })
  expect((await state(client, day)).question?.text).toEqual([
    english,
    { language: 'sv', text: 'Vad tar du med dig hem?' },
  ])
})

test('[stage R7] the labels of a scale are told in both languages, numbers once', async () => {
  const { client } = await temporaryHost()
  const day = await seminar(client)
  const sessionId = day.session.id
  const scale = { kind: 'scale' as const, max: 3, minLabel: 'Not at all', maxLabel: 'Very' }
  const { id } = await client.prompts.add({ sessionId, text: 'How sure are you?', ...scale })
  for (const [field, text] of [
    ['min_label', 'Inte alls'],
    ['max_label', 'Mycket'],
  ] as const)
    await client.translations.write({ table: 'prompt', rowId: id, field, language: 'sv', text })
  await client.stage.chooseQuestion({ sessionId, promptId: id })
  await view(client, day, 'results')
  for (const given of [1, 2, 2, 3, 3])
    await say(client, { ...day, promptId: id }, '', { answer: { scale: given } })
  const { results } = await state(client, day)
  expect(results?.rows.map(({ label }) => label?.map(({ text }) => text))).toEqual([
    ['1 Not at all', '1 Inte alls'],
    ['2'],
    ['3 Very', '3 Mycket'],
  ])
})

test('[stage R8] the open question is followed until one is chosen', async () => {
  const { client } = await temporaryHost()
  const day = await seminar(client)
  const sessionId = day.session.id
  await view(client, day, 'question')
  const next = await client.prompts.add({ sessionId, text: 'And then?' })
  const shown = async () => (await state(client, day)).question?.id
  expect(await shown()).toBe(day.promptId)
  await client.prompts.setStatus({ id: next.id, status: 'open' })
  expect(await shown()).toBe(next.id)
  await client.stage.chooseQuestion({ sessionId, promptId: day.promptId })
  expect(await shown()).toBe(day.promptId)
  await client.stage.chooseQuestion({ sessionId, promptId: null })
  expect(await shown()).toBe(next.id)
})

test('[stage R8] who has answered is counted over those who are here', async () => {
  const { client, day } = await onWall()
  await view(client, day, 'question')
  await say(client, day, 'A table said so.')
  expect((await state(client, day)).question).toMatchObject({
    answered: 1,
    others: 1,
    present: 2,
    isOpen: true,
  })
})

test('[stage R9] the last groups are shown until others are chosen, with the names people use', async () => {
  const { client } = await temporaryHost()
  const { sessionId } = await client.workspace.openSample({})
  await client.stage.show({ sessionId, view: 'groups' })
  const { rounds, roundId } = await client.stage.panel({ sessionId })
  expect(roundId).toBe(rounds.at(-1)?.id)
  for (const { id, title, groups } of rounds) {
    await client.stage.chooseRound({ sessionId, groupRoundId: id })
    const shown = (await client.stage.state({ sessionId })).groups
    expect(shown?.title).toBe(title)
    expect(shown?.groups).toHaveLength(groups)
    expect(shown?.groups.every(({ members }) => members.length > 1)).toBe(true)
  }
  expect((await client.stage.state({ sessionId })).groups?.groups[0]?.members).toContain(
    'Hilary Tranter',
  )
})

test('[stage R10] questions and rounds of another session, and what is not there, are refused', async () => {
  const { client } = await temporaryHost()
  const day = await seminar(client)
  const other = await seminar(client)
  const missing = crypto.randomUUID()
  const sessionId = day.session.id
  const choose = client.stage.chooseQuestion({ sessionId, promptId: other.promptId })
  await expectFailure(choose, 'record/not-found')
  await expectFailure(
    client.stage.chooseRound({ sessionId, groupRoundId: missing }),
    'record/not-found',
  )
  await expectFailure(client.stage.show({ sessionId: missing, view: 'blank' }), 'record/not-found')
  await expectFailure(client.stage.state({ sessionId: missing }), 'record/not-found')
  await expectFailure(client.stage.release({ id: missing }), 'record/not-found')
})

test('[stage R10] each choice is one step to undo, the theme of the projector too', async () => {
  const { client, day, sessionId, said } = await onWall()
  await client.stage.release({ id: said.id })
  await client.history.undo({})
  expect(await wallOf(client, day)).toEqual([])
  await client.stage.setTheme({ theme: 'day' })
  expect((await state(client, day)).theme).toBe('day')
  await client.history.undo({})
  expect((await state(client, day)).theme).toBe('night')
  await client.stage.show({ sessionId, view: 'blank' })
  await client.history.undo({})
  expect((await state(client, day)).view).toBe('wall')
})
