import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { say, type Seminar, seminar } from '../support/seminar'

const about = [
  'Our volunteers know the building best',
  'Volunteers should join the review of the building',
  'Ask volunteers before you change the building',
]

async function withGroup(window: Window): Promise<{ here: Seminar; ids: string[] }> {
  const here = await seminar(window)
  const author = (id: typeof here.annaId) => ({ kind: 'participant' as const, id })
  const first = await say(window, here, about[0]!, { author: author(here.annaId), language: 'en' })
  const second = await say(window, here, about[1]!, { author: author(here.annaId), language: 'en' })
  const third = await say(window, here, about[2]!, { author: author(here.boId), language: 'en' })
  return { here, ids: [first.id, second.id, third.id] }
}

test('[alike R5] a group counts reflections, people and organisations', async () => {
  const { client } = await temporaryHost()
  const { here, ids } = await withGroup(client)
  const { groups, read } = await client.alike.list({ sessionId: here.session.id })
  expect(read).toBe(3)
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({ reflections: 3, people: 2, organisations: 2, ids })
  const members = await client.alike.members({
    sessionId: here.session.id,
    signature: groups[0]!.signature,
  })
  expect(members.map(({ number }) => number)).toEqual([1, 2, 3])
})

test('[alike R6] a theme is made of a group in one step, other codings stay, [alike R10] and it is no longer suggested', async () => {
  const { client } = await temporaryHost()
  const { here, ids } = await withGroup(client)
  const sessionId = here.session.id
  await client.reflections.setThemes({ id: ids[0] as never, themeIds: [] })
  const [group] = (await client.alike.list({ sessionId })).groups
  const { themeId } = await client.alike.makeTheme({
    sessionId,
    ids: group!.ids,
    title: '  Those who open up ',
  })
  const themes = async () =>
    (await client.sense.themes({ sessionId })).filter(({ id }) => id === themeId)
  expect(await themes()).toMatchObject([{ title: 'Those who open up', reflections: 3 }])
  expect((await client.alike.list({ sessionId })).groups).toEqual([])
  await client.history.undo({})
  expect(await themes()).toEqual([])
  expect((await client.alike.list({ sessionId })).groups).toEqual([group])
})

test('[alike R6] reflections of another session, or no name, make no theme', async () => {
  const { client } = await temporaryHost()
  const { here, ids } = await withGroup(client)
  const other = await client.sessions.create({ title: 'x', timeZone: 'UTC', languages: ['en'] })
  const make = { ids: ids as never[], title: 'x' }
  await expectFailure(client.alike.makeTheme({ ...make, sessionId: other.id }), 'record/not-found')
  await expectFailure(
    client.alike.makeTheme({ ...make, sessionId: here.session.id, title: ' ' }),
    'text/empty',
  )
  expect(await client.sense.themes({ sessionId: here.session.id })).toEqual([])
})

test('[alike R7] what was dismissed stays away until somebody says something else', async () => {
  const { client } = await temporaryHost()
  const { here, ids } = await withGroup(client)
  const sessionId = here.session.id
  const list = async () => (await client.alike.list({ sessionId })).groups.length
  const [group] = (await client.alike.list({ sessionId })).groups
  const gone = { sessionId, kind: 'group', signature: group!.signature } as const
  await client.alike.dismiss(gone)
  await client.alike.dismiss(gone)
  expect(await list()).toBe(0)
  await say(client, here, 'The coffee was cold', { language: 'en' })
  expect(await list()).toBe(0)
  await client.reflections.edit({ id: ids[0] as never, text: `${about[0]} of all` })
  expect(await list()).toBe(1)
})

test('[alike R8] near-duplicates are told and can be dismissed; nothing is merged', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const sessionId = here.session.id
  await say(client, here, 'We should meet again in Stockholm next year', { language: 'en' })
  await say(client, here, 'we should meet again, in Stockholm, next year', { language: 'en' })
  const [set] = (await client.alike.list({ sessionId })).duplicates
  expect(set).toMatchObject({ reflections: 2, numbers: [1, 2] })
  await client.alike.dismiss({ sessionId, kind: 'duplicate', signature: set!.signature })
  expect((await client.alike.list({ sessionId })).duplicates).toEqual([])
  expect(await client.reflections.ids({ filter: { sessionId } })).toHaveLength(2)
})

test('[alike R11] hidden and withdrawn reflections are not grouped', async () => {
  const { client } = await temporaryHost()
  const { here, ids } = await withGroup(client)
  await client.reflections.setState({ id: ids[0] as never, state: 'hidden' })
  const { groups, read } = await client.alike.list({ sessionId: here.session.id })
  expect({ groups, read }).toEqual({ groups: [], read: 2 })
})

test('[alike R1] groups of two languages on one question stand beside each other', async () => {
  const { client } = await temporaryHost()
  const { here } = await withGroup(client)
  for (const text of [
    'Volontärerna kan huset',
    'Fråga volontärerna om huset',
    'Huset är volontärernas',
  ])
    await say(client, here, text, { language: 'sv' })
  const { groups } = await client.alike.list({ sessionId: here.session.id })
  expect(groups.map(({ language }) => language).toSorted()).toEqual(['en', 'sv'])
  expect(groups.map(({ beside }) => beside)).toEqual([groups[1]!.signature, groups[0]!.signature])
})

test('a search that is stopped says so, and the next one starts afresh', async () => {
  const { client } = await temporaryHost()
  const { here } = await withGroup(client)
  const sessionId = here.session.id
  const first = client.alike.list({ sessionId })
  await Promise.resolve()
  await client.alike.cancel({})
  await expectFailure(first, 'alike/cancelled')
  expect((await client.alike.list({ sessionId })).groups).toHaveLength(1)
})
