import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryHost } from '../support/host'
import { say, seminar } from '../support/seminar'

async function framed() {
  const { client, window } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  const themesOf = async () =>
    (await client.frames.list({ sessionId })).flatMap((frame) => frame.themes)
  const codings = async () => {
    const ids = await client.coding.ids({ filter: { sessionId, reading: 1, frameId: null } })
    const themes = await themesOf()
    return (await client.coding.many({ sessionId, reading: 1, ids })).map(
      ({ reflectionId, themeId, span }) =>
        [reflectionId, themes.find(({ id }) => id === themeId)?.title, span?.start] as const,
    )
  }
  return { client, window, here, sessionId, themesOf, codings }
}

test('[frames R2] a ready-made frame is copied once, nested and in both languages', async () => {
  const { client, sessionId } = await framed()
  const { frameId } = await client.frames.adopt({ sessionId, key: 'glo' })
  expect(await client.frames.adopt({ sessionId, key: 'glo' })).toEqual({ frameId })
  const [frame] = await client.frames.list({ sessionId })
  expect(frame).toMatchObject({ madeFrom: 'glo@1', name: 'Generic Learning Outcomes (GLO)' })
  const at = (code: string) => frame!.themes.find((theme) => theme.code === code)
  expect(at('KU1')).toMatchObject({ parentId: at('KU')!.id, title: 'Facts' })
  expect(at('NL')).toMatchObject({ isOutside: true, parentId: null })
  const texts = await client.translations.list({ sessionId, language: 'sv' })
  expect(texts.find(({ rowId }) => rowId === at('KU')!.id)?.translation).toBe(
    'Kunskap och förståelse',
  )
  expect(frame!.themes.map(({ code }) => code).slice(0, 3)).toEqual(['KU', 'KU1', 'KU2'])
})

test('[frames R3] renaming, moving and nesting a theme change no coding', async () => {
  const { client, here, themesOf, codings } = await framed()
  await say(client, here, 'x', { themes: ['Trust', 'Time'] })
  const [trust, time] = await themesOf()
  const before = await codings()
  await client.frames.changeTheme({ themeId: time!.id, title: 'Hours', code: 'H', colour: 3 })
  await client.frames.moveTheme({ themeId: time!.id, parentId: trust!.id, to: 0 })
  expect(await codings()).toEqual(
    before.map(([id, title, span]) => [id, title === 'Time' ? 'Hours' : title, span]),
  )
  expect((await themesOf())[1]).toMatchObject({ code: 'H', colour: 3, parentId: trust!.id })
  await client.frames.moveTheme({ themeId: time!.id, parentId: null, to: 0 })
  expect((await themesOf()).map(({ title }) => title)).toEqual(['Hours', 'Trust'])
})

test('[frames R4] merged codings move, doubles become one, and undo brings all of it back', async () => {
  const { client, here, themesOf, codings } = await framed()
  await say(client, here, 'both', { themes: ['Trust', 'Faith'] })
  await say(client, here, 'one', { themes: ['Faith'] })
  const [trust, faith] = await themesOf()
  const under = await client.frames.addTheme({
    frameId: faith!.frameId,
    title: 'Hope',
    parentId: faith!.id,
  })
  const before = await codings()
  await client.frames.mergeThemes({ themeId: faith!.id, into: trust!.id })
  expect((await codings()).map(([, title]) => title)).toEqual(['Trust', 'Trust'])
  expect(await themesOf()).toMatchObject([
    { title: 'Trust' },
    { id: under.themeId, parentId: trust!.id },
  ])
  await client.history.undo({})
  expect(await codings()).toEqual(before)
  expect((await themesOf()).map(({ title }) => title)).toEqual(['Trust', 'Faith', 'Hope'])
})

test('[frames R5] a split and a merge back give what was there before', async () => {
  const { client, here, themesOf, codings } = await framed()
  const said = []
  for (let index = 0; index < 4; index += 1)
    said.push(await say(client, here, `said ${index}`, { themes: ['Trust'] }))
  const [trust] = await themesOf()
  await client.coding.put({
    reflectionId: said[0]!.id,
    reading: 1,
    themeId: trust!.id,
    span: { start: 0, end: 4, text: 'said 0' },
    codedBy: '',
  })
  const listed = async () =>
    (await codings()).map((coding) => coding.join(' ')).toSorted((a, b) => a.localeCompare(b))
  const before = await listed()
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...said.map(({ id }) => id)), { minLength: 1 }),
      async (reflectionIds) => {
        const { themeId } = await client.frames.splitTheme({
          themeId: trust!.id,
          title: 'Early trust',
          reflectionIds,
        })
        const moved = (await codings()).filter(([, title]) => title === 'Early trust')
        expect(new Set(moved.map(([id]) => id))).toEqual(new Set(reflectionIds))
        await client.frames.mergeThemes({ themeId, into: trust!.id })
        expect(await listed()).toEqual(before)
      },
    ),
    { numRuns: 8 },
  )
})

test('[frames R6] a removed theme takes its codings along; for another window it is gone, in words', async () => {
  const { client, window, here, themesOf, codings } = await framed()
  const one = await say(client, here, 'x', { themes: ['Trust', 'Time'] })
  const [trust, time] = await themesOf()
  const under = await client.frames.addTheme({
    frameId: trust!.frameId,
    title: 'Early',
    parentId: trust!.id,
  })
  await client.frames.removeTheme({ themeId: trust!.id })
  expect((await codings()).map(([, title]) => title)).toEqual(['Time'])
  expect((await themesOf()).find(({ id }) => id === under.themeId)?.parentId).toBeNull()
  const put = {
    reflectionId: one.id,
    reading: 1,
    themeId: trust!.id,
    span: null,
    codedBy: '',
  } as const
  await expect(window('other').coding.put(put)).rejects.toMatchObject({ code: 'theme/gone' })
  await client.history.undo({})
  expect((await codings()).map(([, title]) => title)).toEqual(['Trust', 'Time'])
  await client.frames.remove({ frameId: time!.frameId })
  expect(await themesOf()).toEqual([])
  await client.history.undo({})
  expect((await codings()).map(([, title]) => title)).toEqual(['Trust', 'Time'])
})

test('[frames R7] nothing stands under itself or is merged into itself', async () => {
  const { client, sessionId } = await framed()
  const { frameId } = await client.frames.create({ sessionId, name: 'Ours' })
  const top = await client.frames.addTheme({ frameId, title: 'Top' })
  const under = await client.frames.addTheme({ frameId, title: 'Under', parentId: top.themeId })
  const refused = { code: 'theme/under-itself' }
  const { moveTheme, mergeThemes } = client.frames
  await expect(
    moveTheme({ themeId: top.themeId, parentId: under.themeId, to: 0 }),
  ).rejects.toMatchObject(refused)
  await expect(mergeThemes({ themeId: top.themeId, into: under.themeId })).rejects.toMatchObject(
    refused,
  )
  await expect(mergeThemes({ themeId: top.themeId, into: top.themeId })).rejects.toMatchObject(
    refused,
  )
})
