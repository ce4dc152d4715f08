import { expect, test } from 'vitest'
import type { ThemeId } from '../../src/shared/contract/primitives'
import { temporaryHost } from '../support/host'
import { say, seminar } from '../support/seminar'

async function twice() {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  const one = await say(client, here, 'one', { themes: ['Trust'] })
  const other = await say(client, here, 'other', { themes: ['Time', 'Trust'] })
  const only = await say(client, here, 'only', { themes: ['Trust'] })
  const [frame] = await client.frames.list({ sessionId })
  const [trust, time] = frame!.themes
  const read = (reflectionId: typeof one.id, themeId: ThemeId) =>
    client.coding.put({ reflectionId, reading: 2, themeId, span: null, codedBy: 'Bo' })
  await read(one.id, trust!.id)
  await read(other.id, trust!.id)
  const view = () => client.agreement.view({ sessionId, frameId: frame!.id })
  return {
    client,
    sessionId,
    frame: frame!,
    trust: trust!,
    time: time!,
    one,
    other,
    only,
    read,
    view,
  }
}

test('[coding R10] agreement is counted where both have coded, by what each put first', async () => {
  const { client, frame, trust, time, other, read, view } = await twice()
  expect(await view()).toMatchObject({
    shared: 2,
    agreed: 1,
    kappa: null,
    second: 2,
    total: 3,
    coders: { second: ['Bo'] },
    readings: [
      { isSame: true, settledBy: null },
      { isSame: false, first: [{ title: 'Time' }, { title: 'Trust' }] },
    ],
  })
  // One under the other: at the top they are the same.
  await client.frames.moveTheme({ themeId: time.id, parentId: trust.id, to: 0 })
  expect(await view()).toMatchObject({ agreed: 2 })
  await read(other.id, time.id)
  expect((await view()).readings[1]).toMatchObject({ isSame: true })
  expect(frame.themes).toHaveLength(2)
})

test('[coding R11] settling keeps both readings and the figure; what is taken counts', async () => {
  const { client, sessionId, frame, trust, other, one, view } = await twice()
  const settle = (take: 'first' | 'second' | 'both', reflectionId = other.id) =>
    client.agreement.settle({ reflectionId, frameId: frame.id, take, settledBy: 'Anna and Bo' })
  const titles = async () =>
    (await client.reflections.get({ id: other.id })).themes.map(({ title }) => title)
  const before = await view()
  await settle('second')
  expect(await titles()).toEqual(['Trust'])
  const { readings, ...figure } = await view()
  expect(figure).toEqual({ ...before, readings: undefined, coders: figure.coders })
  expect(readings[1]).toMatchObject({ ...before.readings[1], settledBy: 'Anna and Bo' })
  await expect(settle('both')).rejects.toMatchObject({ code: 'record/not-found' })
  await client.history.undo({})
  expect(await titles()).toEqual(['Time', 'Trust'])
  expect(await view()).toEqual(before)
  await settle('both')
  expect(await titles()).toEqual(['Time', 'Trust'])
  await client.coding.take({ reflectionId: other.id, reading: 1, themeId: trust.id, span: null })
  expect(await view()).toMatchObject({ shared: 2, agreed: 1 })
  await settle('first', one.id)
  const filter = { sessionId, reading: 2, frameId: frame.id, state: 'coded' } as const
  expect(await client.coding.ids({ filter })).toHaveLength(2)
})
