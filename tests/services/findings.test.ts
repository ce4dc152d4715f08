import { expect, test } from 'vitest'
import { spokenWords } from '../../src/shared/domain/spoken-words'
import { say } from '../support/seminar'
import { saidSeminar } from '../support/findings'

test('[findings R1] findings come at the end, are moved, and must say something', async () => {
  const { client, sessionId, add, texts } = await saidSeminar()
  const one = await add('  One\nsentence ')
  await add('Two')
  const three = await add('Three')
  expect(one).toMatchObject({ text: 'One sentence', kind: 'learning', confidence: 'medium' })
  await client.findings.move({ id: three.id, to: 0 })
  expect(await texts()).toEqual(['Three', 'One sentence', 'Two'])
  await expect(client.findings.add({ sessionId, text: ' \n ' })).rejects.toMatchObject({
    code: 'text/empty',
  })
  const gone = one.id
  await client.findings.remove({ id: gone })
  await expect(client.findings.move({ id: gone, to: 0 })).rejects.toMatchObject({
    code: 'record/not-found',
  })
})

test('[findings R2] evidence is cited once, in order, and taken away', async () => {
  const { client, here, add, first, second, third, finding } = await saidSeminar()
  const { id } = await add('Volunteers change a review', first, second)
  await client.findings.cite({ id, reflectionId: third.id })
  const again = await client.findings.cite({ id, reflectionId: first.id })
  expect(again.evidence.map(({ number }) => number)).toEqual([1, 2, 3])
  await client.findings.moveEvidence({ evidenceId: again.evidence[2]!.id, to: 0 })
  expect((await finding(id)).evidence.map(({ number }) => number)).toEqual([3, 1, 2])
  await client.findings.uncite({ evidenceId: again.evidence[0]!.id })
  expect((await finding(id)).evidence.map(({ number }) => number)).toEqual([3, 2])
  const other = await client.sessions.create({
    title: 'Other',
    timeZone: 'UTC',
    languages: ['en'],
  })
  const there = await say(client, { ...here, session: other }, 'x', { promptId: null })
  await expect(client.findings.cite({ id, reflectionId: there.id })).rejects.toMatchObject({
    code: 'record/not-found',
  })
  expect(await add('A hunch')).toMatchObject({ evidence: [], counts: { reflections: 0 } })
})

test('[findings R3] chosen words are kept without the spaces around them', async () => {
  const { client, add, first, finding } = await saidSeminar()
  const { id } = await add('Volunteers change a review', first)
  const text = spokenWords(first)
  const cited = await client.findings.cite({
    id,
    reflectionId: first.id,
    span: { start: 2, end: 11, text },
  })
  const [evidence] = cited.evidence
  expect(evidence?.span).toEqual({ start: 3, end: 10 })
  expect(evidence?.text.slice(3, 10)).toBe('changed')
  for (const span of [
    { start: 3, end: 10, text: 'Other words' },
    { start: 3, end: 400, text },
  ])
    await expect(client.findings.cite({ id, reflectionId: first.id, span })).rejects.toMatchObject({
      code: 'record/changed-since',
    })
  await expect(
    client.findings.cite({ id, reflectionId: first.id, span: { start: 2, end: 3, text } }),
  ).rejects.toMatchObject({ code: 'text/empty' })
  expect((await finding(id)).evidence[0]?.span).toEqual({ start: 3, end: 10 })
  await client.findings.cite({ id, reflectionId: first.id })
  expect((await finding(id)).evidence[0]?.span).toBeNull()
})

test('[findings R3] chosen words follow an edit; where that is not sure somebody is asked', async () => {
  const { client, add, first, finding } = await saidSeminar()
  const { id } = await add('Volunteers change a review', first)
  const cited = (start: number, end: number, text: string) =>
    client.findings.cite({ id, reflectionId: first.id, span: { start, end, text } })
  await cited(3, 10, first.text)
  const sure = 'Later we changed our minds about volunteers'
  await client.reflections.edit({ id: first.id, text: sure })
  const [moved] = (await finding(id)).evidence
  expect(sure.slice(moved?.span?.start, moved?.span?.end)).toBe('changed')
  expect(moved?.needsReview).toBe(false)
  await client.reflections.edit({ id: first.id, text: 'Nothing of it is left' })
  expect((await finding(id)).evidence).toMatchObject([{ span: null, needsReview: true }])
  await client.findings.cite({ id, reflectionId: first.id })
  expect((await finding(id)).evidence).toMatchObject([{ span: null, needsReview: false }])
})

test('[findings R4] what is hidden or taken back is not counted, and said; a withdrawn quote is', async () => {
  const { client, add, first, second, third, finding } = await saidSeminar()
  const { id } = await add('Volunteers change a review', first, second, third)
  expect((await finding(id)).counts).toEqual({
    reflections: 3,
    people: 2,
    organisations: 2,
    parts: [
      { part: 'guest', reflections: 2 },
      { part: 'unknown', reflections: 1 },
    ],
    leftOut: [],
  })
  await client.reflections.setState({ id: first.id, state: 'withdrawn-quote' })
  await client.reflections.setState({ id: second.id, state: 'hidden' })
  await client.reflections.setState({ id: third.id, state: 'withdrawn-count' })
  const { counts, evidence } = await finding(id)
  expect(counts).toMatchObject({ reflections: 1, people: 1, organisations: 1 })
  expect(counts.leftOut).toEqual([
    { state: 'hidden', reflections: 1 },
    { state: 'withdrawn-count', reflections: 1 },
  ])
  expect(evidence.map(({ isCounted, mayRead }) => [isCounted, mayRead.participants])).toEqual([
    [true, false],
    [false, false],
    [false, false],
  ])
})

test('[findings R5] a change to what another window changed meanwhile is refused; other fields go through', async () => {
  const { window, add, finding } = await saidSeminar()
  const { id } = await add('Volunteers help')
  const [a, b] = [window('a'), window('b')]
  const was = { text: 'Volunteers help' }
  await a.findings.update({ id, change: { text: 'Volunteers change it' }, was })
  await expect(
    b.findings.update({ id, change: { text: 'Volunteers matter' }, was }),
  ).rejects.toMatchObject({ code: 'record/changed-since' })
  await a.findings.update({ id, change: { text: 'Volunteers change it' }, was })
  await b.findings.update({ id, change: { kind: 'strength' }, was: { kind: 'learning' } })
  await b.findings.update({ id, change: { body: 'Said twice. ' }, was: { body: '' } })
  await b.findings.update({ id, change: { body: 'And again.' }, was: { body: 'Said twice. ' } })
  expect(await finding(id)).toMatchObject({
    text: 'Volunteers change it',
    kind: 'strength',
    body: 'And again.',
  })
})

test('[findings R6] joining brings everything over once, and undo brings both back', async () => {
  const { client, sessionId, add, first, second, third, finding } = await saidSeminar()
  const into = await add('Volunteers change a review', first, second)
  const from = await add('They are changed by it', second, third)
  const text = spokenWords(second)
  const span = { start: 0, end: 10, text }
  await client.findings.cite({ id: into.id, reflectionId: second.id, span })
  await client.findings.update({ id: from.id, change: { body: 'Heard at three tables.' } })
  await client.recommendations.add({ sessionId, findingId: from.id, text: 'Ask them' })
  await client.actions.add({ sessionId, findingId: from.id, text: 'Ask' })
  await client.commitments.add({ sessionId, findingId: from.id, text: 'I will ask' })
  const before = await client.findings.list({ sessionId })
  const joined = await client.findings.merge({ id: into.id, from: from.id })
  expect(joined.evidence.map(({ number, span: its }) => [number, its?.end])).toEqual([
    [1, undefined],
    [2, 10],
    [3, undefined],
  ])
  expect(joined.body).toBe('They are changed by it\n\nHeard at three tables.')
  const following = async () => [
    ...(await client.recommendations.list({ sessionId })),
    ...(await client.actions.list({ sessionId })),
    ...(await client.commitments.list({ sessionId })),
  ]
  expect((await following()).map(({ findingId }) => findingId)).toEqual(Array(3).fill(into.id))
  expect(await client.findings.list({ sessionId })).toHaveLength(1)
  await client.history.undo({})
  expect(await client.findings.list({ sessionId })).toEqual(before)
  expect((await following()).map(({ findingId }) => findingId)).toEqual(Array(3).fill(from.id))
  await expect(client.findings.merge({ id: into.id, from: into.id })).rejects.toMatchObject({
    code: 'finding/itself',
  })
  expect(await finding(into.id)).toEqual(before[0])
})

test('[findings R7] what follows from a removed finding stays; undo brings all of it back', async () => {
  const { client, sessionId, add, first } = await saidSeminar()
  const { id } = await add('Volunteers change a review', first)
  await client.recommendations.add({ sessionId, findingId: id, text: 'Ask them' })
  const before = await client.findings.list({ sessionId })
  await client.findings.remove({ id })
  expect(await client.findings.list({ sessionId })).toEqual([])
  expect(await client.recommendations.list({ sessionId })).toMatchObject([{ findingId: null }])
  await client.history.undo({})
  expect(await client.findings.list({ sessionId })).toEqual(before)
  expect(await client.recommendations.list({ sessionId })).toMatchObject([{ findingId: id }])
})

test('[findings R10] coverage: reflections, learning questions and questions without a finding', async () => {
  const { client, here, sessionId, add, first, second, third } = await saidSeminar()
  await client.reflections.setState({ id: third.id, state: 'hidden' })
  const scale = await client.prompts.add({ sessionId, text: 'How sure?', kind: 'scale' })
  await client.prompts.setStatus({ id: scale.id, status: 'open' })
  await say(client, here, '', { promptId: scale.id, answer: { scale: 4 } })
  const open = await client.findings.coverage({ sessionId })
  expect(open).toMatchObject({ reflections: 2, inNone: [first.id, second.id] })
  expect(open.questions).toEqual([
    { id: here.promptId, text: 'What will you take home?', reflections: 2 },
  ])
  await add('Volunteers change a review', second)
  expect(await client.findings.coverage({ sessionId })).toMatchObject({
    reflections: 2,
    inNone: [first.id],
    questions: [],
  })
})

test('[findings R11] a finding answers a learning question of its own session', async () => {
  const { client, sessionId, add } = await saidSeminar()
  const aim = await client.sessions.addAim({ sessionId, kind: 'learning-question', text: 'How?' })
  const { id } = await add('By asking')
  expect((await client.findings.coverage({ sessionId })).learningQuestions).toEqual([
    { id: aim.id, text: 'How?' },
  ])
  await client.findings.update({ id, change: { aimId: aim.id } })
  expect((await client.findings.coverage({ sessionId })).learningQuestions).toEqual([])
  const other = await client.sessions.create({ title: 'x', timeZone: 'UTC', languages: ['en'] })
  const theirs = await client.sessions.addAim({
    sessionId: other.id,
    kind: 'learning-question',
    text: 'Why?',
  })
  await expect(client.findings.update({ id, change: { aimId: theirs.id } })).rejects.toMatchObject({
    code: 'record/not-found',
  })
})
