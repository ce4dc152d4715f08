import { expect, test } from 'vitest'
import type { ReflectionId } from '../../src/shared/contract/primitives'
import { temporaryHost, type Window } from '../support/host'
import { say, seminar } from '../support/seminar'

async function coded() {
  const { client, window } = await temporaryHost()
  const here = await seminar(client)
  const one = await say(client, here, 'We trusted them, and they trusted us', {
    themes: ['Trust', 'Time'],
  })
  const sessionId = here.session.id
  const [frame] = await client.frames.list({ sessionId })
  const [trust, time] = frame!.themes
  return { client, window, here, one, sessionId, frame: frame!, trust: trust!, time: time! }
}

const whole = { reading: 1, span: null } as const
const titles = async (client: Window, id: ReflectionId) =>
  (await client.reflections.get({ id })).themes.map(({ title }) => title)

test('[coding R1] putting on what is on and taking off what is not change nothing', async () => {
  const { client, one, trust } = await coded()
  const name = { ...whole, reflectionId: one.id, themeId: trust.id }
  expect(await client.coding.put({ ...name, codedBy: 'Anna' })).toHaveLength(2)
  expect(await client.coding.take(name)).toHaveLength(1)
  expect(await client.coding.take(name)).toHaveLength(1)
  const words = { ...name, span: { start: 3, end: 10, text: one.text } }
  await client.coding.put({ ...words, codedBy: 'Anna' })
  const after = await client.coding.put({ ...words, codedBy: 'Anna' })
  expect(after).toMatchObject([{ span: null }, { span: { start: 3, end: 10 }, codedBy: 'Anna' }])
  await client.history.undo({})
  expect(await client.coding.many({ sessionId: one.sessionId, reading: 1, ids: [one.id] })).toEqual(
    after.slice(0, 1),
  )
})

test('[coding R2] chosen words are found again in a changed text, or refused', async () => {
  const { client, one, trust } = await coded()
  await client.reflections.edit({ id: one.id, text: `Yes. ${one.text}` })
  const name = { reflectionId: one.id, reading: 1, themeId: trust.id } as const
  const put = (span: { start: number; end: number; text: string }) =>
    client.coding.put({ ...name, span, codedBy: '' })
  const after = await put({ start: 3, end: 10, text: one.text })
  expect(after.at(-1)).toMatchObject({ span: { start: 8, end: 15 }, text: `Yes. ${one.text}` })
  await client.reflections.edit({ id: one.id, text: 'Something else was said' })
  await expect(put({ start: 3, end: 10, text: one.text })).rejects.toMatchObject({
    code: 'coding/words-changed',
  })
})

test('[coding R3] a theme of another session’s own frame is gone for this one', async () => {
  const { client, one } = await coded()
  const other = await seminar(client)
  await say(client, other, 'x', { themes: ['Elsewhere'] })
  const [frame] = await client.frames.list({ sessionId: other.session.id })
  const name = { ...whole, reflectionId: one.id, themeId: frame!.themes[0]!.id, codedBy: '' }
  await expect(client.coding.put(name)).rejects.toMatchObject({ code: 'theme/gone' })
})

test('[coding R4] any theme can be put before the others', async () => {
  const { client, one, time } = await coded()
  expect(await titles(client, one.id)).toEqual(['Trust', 'Time'])
  await client.coding.strongest({ ...whole, reflectionId: one.id, themeId: time.id })
  expect(await titles(client, one.id)).toEqual(['Time', 'Trust'])
})

test('[coding R5] what is not learning and the frame’s themes take each other off', async () => {
  const { client, one, frame, trust } = await coded()
  const make = () => client.coding.outside({ frameId: frame.id, title: 'Not learning' })
  const { themeId } = await make()
  expect(await make()).toEqual({ themeId })
  const put = (id: typeof themeId) =>
    client.coding.put({ ...whole, reflectionId: one.id, themeId: id, codedBy: '' })
  expect(await put(themeId)).toMatchObject([{ themeId }])
  expect(await put(trust.id)).toMatchObject([{ themeId: trust.id }])
})

test('[coding R6] what is to code has words and counts, latest question first', async () => {
  const { client, here, one, sessionId, frame, trust } = await coded()
  const later = await client.prompts.add({ sessionId, text: 'And then?' })
  const second = await say(client, here, 'second', { promptId: later.id })
  const third = await say(client, here, 'third', { promptId: null })
  const hidden = await say(client, here, 'hidden')
  await client.reflections.setState({ id: hidden.id, state: 'hidden' })
  const filter = { sessionId, reading: 1, frameId: frame.id } as const
  const ids = (more: object = {}) => client.coding.ids({ filter: { ...filter, ...more } })
  expect(await ids()).toEqual([second.id, one.id, third.id])
  expect(await ids({ state: 'uncoded' })).toEqual([second.id, third.id])
  expect(await ids({ state: 'coded' })).toEqual([one.id])
  expect(await ids({ promptId: null })).toEqual([third.id])
  expect(await ids({ themeId: trust.id })).toEqual([one.id])
  expect(await ids({ part: 'host' })).toEqual([])
  expect(await client.coding.overview({ sessionId, reading: 1 })).toMatchObject({
    total: 3,
    frames: [{ frameId: frame.id, coded: 1 }],
    review: 0,
  })
})

test('[coding R7] the second reading is nowhere counted, listed or overwritten', async () => {
  const { client, here, one, sessionId, trust } = await coded()
  const other = await say(client, here, 'Only the second coder saw trust here')
  const second = { reflectionId: other.id, themeId: trust.id, reading: 2, span: null } as const
  await client.coding.put({ ...second, codedBy: 'Bo' })
  expect((await client.sense.themes({ sessionId }))[0]).toMatchObject({ reflections: 1 })
  expect(await titles(client, other.id)).toEqual([])
  await client.coding.put({ ...second, reflectionId: one.id, codedBy: 'Bo' })
  await client.reflections.setThemes({ id: one.id, themeIds: [] })
  const readings = await Promise.all(
    ([1, 2] as const).map((reading) => client.coding.many({ sessionId, reading, ids: [one.id] })),
  )
  expect(readings).toMatchObject([[], [{ themeId: trust.id, codedBy: 'Bo' }]])
  const one2 = { sessionId, reading: 2 } as const
  expect(await client.coding.overview(one2)).toMatchObject({ frames: [{ coded: 2 }] })
})

test('[coding R8] marks are kept with the theme they are about', async () => {
  const { client, one, trust } = await coded()
  const name = { ...whole, reflectionId: one.id, themeId: trust.id }
  const [marked] = await client.coding.mark({ ...name, polarity: 'negative', basis: 'reported' })
  expect(marked).toMatchObject({ polarity: 'negative', basis: 'reported' })
  const [plain] = await client.coding.mark({ ...name, polarity: '' })
  expect(plain).toMatchObject({ polarity: '', basis: 'reported' })
})

test('[coding R9] marked words follow an edit, or are flagged until somebody confirms', async () => {
  const { client, one, sessionId, trust, time } = await coded()
  const at = (start: number, end: number) => ({ start, end, text: one.text })
  const put = (themeId: typeof trust.id, span: ReturnType<typeof at>) =>
    client.coding.put({ reflectionId: one.id, reading: 1, themeId, span, codedBy: '' })
  await put(trust.id, at(3, 10))
  await put(time.id, at(21, 28))
  const spans = async () =>
    (await client.coding.many({ sessionId, reading: 1, ids: [one.id] })).filter(({ span }) => span)
  await client.reflections.edit({ id: one.id, text: 'Well, we trusted them. We trusted them' })
  const [first, second] = await spans()
  // Told by its neighbours; the other one's are gone.
  expect(first).toMatchObject({ span: { start: 26, end: 33 }, needsReview: false })
  expect(second).toMatchObject({ needsReview: true })
  await client.history.undo({})
  expect(await spans()).toMatchObject([
    { span: { start: 3 }, needsReview: false },
    { span: { start: 21 }, needsReview: false },
  ])
  await client.reflections.edit({ id: one.id, text: `Yes: ${one.text}!` })
  expect(await spans()).toMatchObject([
    { span: { start: 8, end: 15 }, needsReview: false },
    { span: { start: 26, end: 33 }, needsReview: false },
  ])
  await client.reflections.edit({ id: one.id, text: 'Nobody said a word' })
  const lost = await spans()
  expect(lost).toMatchObject([
    { needsReview: true, text: `Yes: ${one.text}!` },
    { needsReview: true },
  ])
  expect(await client.coding.overview({ sessionId, reading: 1 })).toMatchObject({ review: 2 })
  // The whole has both themes already: confirmed, nothing is doubled.
  for (const { id } of lost) await client.coding.confirm({ id })
  const after = await client.coding.many({ sessionId, reading: 1, ids: [one.id] })
  expect(after).toMatchObject([{ span: null }, { span: null }])
})

test('[coding R12] a theme counts what stands under it, each reflection once', async () => {
  const { client, here, sessionId, trust, time } = await coded()
  await say(client, here, 'only time', { themes: ['Time'] })
  const counts = async () =>
    (await client.coding.overview({ sessionId, reading: 1 })).themes
      .map(({ themeId, reflections }) => [themeId === trust.id ? 'Trust' : 'Time', reflections])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b)))
  expect(await counts()).toEqual([
    ['Time', 2],
    ['Trust', 1],
  ])
  await client.frames.moveTheme({ themeId: time.id, parentId: trust.id, to: 0 })
  expect(await counts()).toEqual([
    ['Time', 2],
    ['Trust', 2],
  ])
})

test('[frames R1] a session sees its own frames and no other session’s', async () => {
  const { client, frame } = await coded()
  const other = await seminar(client)
  expect(await client.frames.list({ sessionId: other.session.id })).toEqual([])
  expect(frame).toMatchObject({ madeFrom: null, themes: [{ title: 'Trust' }, { title: 'Time' }] })
})
