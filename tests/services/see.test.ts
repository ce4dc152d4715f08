import { expect, test } from 'vitest'
import type { Author } from '../../src/shared/contract/reflections'
import type { SeeBy, SeeFilter } from '../../src/shared/contract/see'
import { temporaryHost, type Window } from '../support/host'
import { addPeople } from '../support/people'
import { freshKey, say, seminar } from '../support/seminar'

async function codedSeminar() {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  const anna = { kind: 'participant', id: here.annaId } as const
  const bo = { kind: 'participant', id: here.boId } as const
  const add = (text: string, author: typeof anna | undefined, themes: string[], language = 'en') =>
    say(client, here, text, { themes, language, ...(author ? { author } : {}) })
  const first = await add('We trusted the volunteers', anna, ['Trust', 'Time'])
  const second = await add('Volunteering takes time', anna, ['Time'])
  const third = await add('A volunteer trusts slowly', bo, ['Trust'])
  const fourth = await add('Vi litade på volontärerna', undefined, ['Trust'], 'sv')
  const uncoded = await add('Thanks', bo, [])
  const [frame] = await client.frames.list({ sessionId })
  const frameId = frame!.id
  const matrix = (by: SeeBy, filter: SeeFilter = {}) =>
    client.see.matrix({ sessionId, frameId, by, filter })
  return {
    client,
    here,
    sessionId,
    frameId,
    frame: frame!,
    matrix,
    first,
    second,
    third,
    fourth,
    uncoded,
  }
}

const cellsOf = (matrix: Awaited<ReturnType<Window['see']['matrix']>>, title: string) => {
  const row = matrix.rows.find((one) => one.title === title)!
  return Object.fromEntries(
    matrix.columns.map(({ id, label }, index) => [
      label ?? id ?? 'unknown',
      [row.cells[index]!.statements, row.cells[index]!.people],
    ]),
  )
}

test('[see R2] [see R6] by organisation, in statements and people; each cell opens what it counts', async () => {
  const { client, sessionId, frameId, matrix, first, third, fourth } = await codedSeminar()
  const seen = await matrix('organisation')
  expect(cellsOf(seen, 'Trust')).toEqual({
    Vasamuseet: [1, 1],
    'Mary Rose Trust': [1, 1],
    unknown: [1, 0],
  })
  expect(cellsOf(seen, 'Time')).toMatchObject({ Vasamuseet: [2, 1] })
  expect(seen.learning).toEqual({ statements: 4, people: 2 })
  expect(seen.all).toEqual({ statements: 5, people: 2 })
  const trust = seen.rows.find(({ title }) => title === 'Trust')!
  const behind = (column?: string | null) =>
    client.see.behind({
      sessionId,
      frameId,
      by: 'organisation',
      themeId: trust.id,
      ...(column === undefined ? {} : { column }),
    })
  expect(await behind()).toEqual([first.id, third.id, fourth.id])
  expect(await behind(null)).toEqual([fourth.id])
  for (const { id } of seen.columns) expect(await behind(id)).toHaveLength(1)
})

test('[see R1] hidden, withdrawn and undone words are in no figure', async () => {
  const { client, sessionId, matrix, first, third } = await codedSeminar()
  await client.reflections.setState({ id: first.id, state: 'hidden' })
  await client.reflections.setState({ id: third.id, state: 'withdrawn-count' })
  const seen = await matrix('organisation')
  expect(cellsOf(seen, 'Trust')).toEqual({ Vasamuseet: [0, 0], unknown: [1, 0] })
  expect(seen.all).toEqual({ statements: 3, people: 2 })
  const [english] = await client.see.words({ sessionId })
  expect(english!.words.map(({ statements }) => statements)).not.toContain(3)
  await client.reflections.setState({ id: third.id, state: 'withdrawn-quote' })
  expect((await matrix('organisation')).all).toEqual({ statements: 4, people: 2 })
})

test('[see R3] the second coder’s reading is not counted, nor another frame', async () => {
  const { client, sessionId, frame, matrix, uncoded } = await codedSeminar()
  const before = await matrix('question')
  const trust = frame.themes.find(({ title }) => title === 'Trust')!
  await client.coding.put({
    reflectionId: uncoded.id,
    themeId: trust.id,
    span: null,
    reading: 2,
    codedBy: 'Second',
  })
  expect(await matrix('question')).toEqual(before)
  const { frameId } = await client.frames.create({ sessionId, name: 'Another' })
  await client.frames.addTheme({ frameId, title: 'Empty' })
  const other = await client.see.matrix({ sessionId, frameId, by: 'question' })
  expect(other.learning).toEqual({ statements: 0, people: 0 })
  expect(other.columns).toEqual([])
})

test('[see R4] what stands under a theme is counted in it, once', async () => {
  const { client, frame, matrix } = await codedSeminar()
  const [trust, time] = ['Trust', 'Time'].map((title) =>
    frame.themes.find((one) => one.title === title)!,
  )
  await client.frames.moveTheme({ themeId: time!.id, parentId: trust!.id, to: 0 })
  const seen = await matrix('language')
  expect(seen.rows.map(({ title, depth }) => [title, depth])).toEqual([
    ['Trust', 0],
    ['Time', 1],
  ])
  expect(cellsOf(seen, 'Trust')).toEqual({ en: [3, 2], sv: [1, 0] })
})

test('[see R5] what is no learning statement stands apart, last and outside the totals', async () => {
  const { client, sessionId, frameId, matrix, uncoded } = await codedSeminar()
  const { themeId } = await client.coding.outside({ frameId, title: 'Not a learning statement' })
  await client.coding.put({
    reflectionId: uncoded.id,
    themeId,
    span: null,
    reading: 1,
    codedBy: '',
  })
  const seen = await matrix('question')
  expect(seen.rows.at(-1)).toMatchObject({ isOutside: true, total: { statements: 1, people: 1 } })
  expect(seen.learning.statements).toBe(4)
  expect(seen.columns.map(({ total }) => total.statements)).toEqual([4])
  expect(seen.coded.statements).toBe(5)
  const learning = await client.see.behind({ sessionId, frameId, by: 'question' })
  expect(learning).toHaveLength(4)
})

test('[see R7] themes that are said together', async () => {
  const { matrix, client, sessionId, frameId, first } = await codedSeminar()
  const seen = await matrix('theme')
  expect(cellsOf(seen, 'Trust')).toEqual({ Trust: [3, 2], Time: [1, 1] })
  const [trust, time] = ['Trust', 'Time'].map((title) =>
    seen.rows.find((one) => one.title === title)!,
  )
  const behind = { sessionId, frameId, by: 'theme', themeId: trust!.id, column: time!.id } as const
  expect(await client.see.behind(behind)).toEqual([first.id])
})

test('[see R8] filters by question, organisation and part', async () => {
  const { client, here, sessionId, matrix } = await codedSeminar()
  const other = await client.prompts.add({ sessionId, text: 'Another?' })
  expect((await matrix('role', { promptId: other.id })).all.statements).toBe(0)
  expect((await matrix('role', { promptId: here.promptId })).all.statements).toBe(5)
  const [vasa] = (await client.organisations.list({})).filter(({ name }) => name === 'Vasamuseet')
  const seen = await matrix('role', { organisationId: vasa!.id })
  expect(seen.all).toEqual({ statements: 2, people: 1 })
  expect(seen.columns.map(({ label }) => label)).toEqual(['Curator'])
  expect((await matrix('role', { part: 'host' })).all.statements).toBe(0)
})

test('[see R11] a word’s forms are one word, function words are none, languages stay apart', async () => {
  const { client, sessionId, first, second, third } = await codedSeminar()
  const [english, swedish] = await client.see.words({ sessionId })
  expect(english).toMatchObject({ language: 'en', statements: 4, people: 2 })
  const [most] = english!.words
  expect(most).toMatchObject({ statements: 3, people: 2, isFew: true })
  expect(most!.forms).toEqual(['volunteer', 'volunteering', 'volunteers'])
  expect(most!.reflectionIds).toEqual([first.id, second.id, third.id])
  expect(english!.words.map(({ shown }) => shown)).not.toContain('the')
  expect(swedish!.words.map(({ shown }) => shown)).toEqual(['litade', 'volontärerna'])
})

test('[see R9] [see R10] a rated question: n, people of those present, spread and moves', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  const prompt = await client.prompts.add({
    sessionId,
    text: 'How sure are you?',
    kind: 'then-now',
  })
  const rate = (then: number, now: number, author: Author = { kind: 'unknown' }) =>
    client.reflections.capture({
      sessionId,
      clientKey: freshKey(),
      promptId: prompt.id,
      text: '',
      answer: { then, now },
      channel: 'paper',
      author,
    })
  const anna = { kind: 'participant', id: here.annaId } as const
  for (const [then, now] of [
    [1, 3],
    [2, 2],
    [4, 3],
    [2, 5],
  ] as const)
    await rate(then, now, anna)
  const few = (await client.see.answers({ sessionId })).find(
    ({ promptId }) => promptId === prompt.id,
  )!
  expect(few).toMatchObject({ n: 4, people: 1, isTooFew: true, moves: { up: 2, same: 1, down: 1 } })
  await rate(3, 4, anna)
  const [figures] = await client.see.answers({ sessionId, filter: { promptId: prompt.id } })
  expect(figures).toMatchObject({ n: 5, isTooFew: true, moves: { up: 3, same: 1, down: 1 } })
  expect(figures!.spread).toMatchObject({ median: 3, lowerQuartile: 3, upperQuartile: 4 })
  expect(figures!.reflectionIds).toHaveLength(5)
  // One person's five answers are one person's; four others make it five.
  for (let others = 0; others < 4; others += 1) await rate(3, 3)
  const [enough] = await client.see.answers({ sessionId, filter: { promptId: prompt.id } })
  expect(enough).toMatchObject({ n: 9, isTooFew: false })
})

test('[see R12] what leaves puts small organisations together; with hidden sources none leave', async () => {
  const { client, here, sessionId, frameId } = await codedSeminar()
  const leaving = (by: SeeBy, filter: SeeFilter = {}) =>
    client.see.matrix({ sessionId, frameId, by, filter, leaving: true })
  const alone = await leaving('organisation')
  expect(alone.columns.map(({ id }) => id)).toEqual(['together'])
  expect(alone.mayLeave).toBe(false)
  const { added } = await addPeople(client, sessionId, 'C One, Vasamuseet\nD Two, Vasamuseet')
  for (const { id } of added)
    await say(client, here, 'Trust', { author: { kind: 'participant', id }, themes: ['Trust'] })
  const seen = await leaving('organisation')
  expect(seen).toMatchObject({ mayLeave: true, learning: { statements: 6, people: 4 } })
  // Vasamuseet has three; one person of the Mary Rose cannot be told by taking it from the total.
  expect(seen.columns.map(({ label, total }) => [label, total])).toEqual([
    [null, { statements: 6, people: 4 }],
  ])
  const [vasa] = (await client.organisations.list({})).filter(
    ({ name }) => name === 'Mary Rose Trust',
  )
  expect(await leaving('question', { organisationId: vasa!.id })).toMatchObject({ mayLeave: false })
  await client.sessions.update({ id: sessionId, change: { sharingRule: 'source-hidden' } })
  expect(await leaving('organisation')).toMatchObject({ mayLeave: false })
  expect(await leaving('question')).toMatchObject({ mayLeave: true })
})
