import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { temporaryHost, type TestHost } from '../support/host'
import { say, seminar } from '../support/seminar'
import { rowsOf } from '../support/tables'

type Consent = { reflection_id: string; audience: string; attribution: string; how: string }

function consentRecords({ host, path }: TestHost): Consent[] {
  host.close()
  const rows = rowsOf<Consent>(
    path,
    'SELECT reflection_id, audience, attribution, how FROM consent_record WHERE reflection_id IS NOT NULL ORDER BY rowid',
  )
  host.open(path)
  return rows
}

test('[reflections R1] a correction keeps the words as first received, once', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'We lerned', { secondText: 'and lissened' })
  await client.reflections.edit({ id, text: 'We learned', secondText: 'and listened' })
  const again = await client.reflections.edit({ id, text: 'We learnt', language: 'en' })
  expect(again).toMatchObject({
    text: 'We learnt',
    secondText: 'and listened',
    originalText: 'We lerned',
    language: 'en',
  })
})

test('[reflections R1] saving the same words again is no correction', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'As it is')
  expect((await client.reflections.edit({ id, text: ' As it is\r\n' })).originalText).toBeNull()
})

test('[reflections R10] a correction must say something, and not too much', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'words')
  await expectFailure(client.reflections.edit({ id, text: ' ' }), 'text/empty')
  await expectFailure(client.reflections.edit({ id, text: 'x'.repeat(8001) }), 'text/too-long')
  const chosen = await say(client, here, 'why', { answer: { scale: 2 } })
  expect((await client.reflections.edit({ id: chosen.id, text: '' })).text).toBe('')
})

test('[reflections R9] hidden and withdrawn words stay on disk and come back', async () => {
  const made = await temporaryHost()
  const { client } = made
  const here = await seminar(client)
  const { id } = await say(client, here, 'said in confidence')
  for (const state of ['hidden', 'withdrawn-quote', 'withdrawn-count', 'kept'] as const) {
    await client.reflections.setState({ id, state })
    expect(await client.reflections.get({ id })).toMatchObject({
      state,
      text: 'said in confidence',
    })
  }
})

test('[reflections R8] changed consent clears the words and leaves a record of it', async () => {
  const made = await temporaryHost()
  const { client } = made
  const here = await seminar(client)
  const { id } = await say(client, here, 'quote me')
  const changed = await client.reflections.setConsent({
    id,
    audience: 'public',
    attribution: 'role',
    how: 'written',
  })
  expect(changed).toMatchObject({ audience: 'public', attribution: 'role', cleared: true })
  expect(consentRecords(made)).toEqual([
    { reflection_id: id, audience: 'public', attribution: 'role', how: 'written' },
  ])
})

test('[reflections R8] a participant’s changed choice is applied to all they said only when asked', async () => {
  const made = await temporaryHost()
  const { client } = made
  const here = await seminar(client)
  const author = { kind: 'participant', id: here.annaId } as const
  const first = await say(client, here, 'one', { author })
  const second = await say(client, here, 'two', { author })
  const bos = await say(client, here, 'three', { author: { kind: 'participant', id: here.boId } })
  const choice = { audience: 'funder', attribution: 'named' } as const
  await client.participants.update({ id: here.annaId, change: choice })
  expect((await client.reflections.get({ id: first.id })).audience).toBe('count')
  await client.participants.update({ id: here.annaId, change: { applyConsentToAll: true } })
  for (const { id } of [first, second])
    expect(await client.reflections.get({ id })).toMatchObject({ ...choice, cleared: true })
  expect((await client.reflections.get({ id: bos.id })).audience).toBe('count')
  expect(consentRecords(made).map(({ reflection_id: id }) => id)).toEqual([first.id, second.id])
})

test('[reflections R12] a floor quote given to a person starts from their choice, still not cleared', async () => {
  const made = await temporaryHost()
  const { client } = made
  const here = await seminar(client)
  await client.participants.update({
    id: here.annaId,
    change: { audience: 'funder', attribution: 'role' },
  })
  const { id } = await say(client, here, 'heard somewhere')
  await client.reflections.setConsent({
    id,
    audience: 'public',
    attribution: 'anonymous',
    how: 'asked',
  })
  const author = { kind: 'participant', id: here.annaId } as const
  expect(await client.reflections.assign({ id, author })).toMatchObject({
    author,
    audience: 'funder',
    attribution: 'role',
    cleared: false,
  })
  expect(consentRecords(made).at(-1)).toEqual({
    reflection_id: id,
    audience: 'funder',
    attribution: 'role',
    how: 'assigned',
  })
})

test('[reflections R12] taken from a person it is counted only; a slip that finds its writer is cleared', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await client.participants.update({ id: here.annaId, change: { audience: 'public' } })
  const author = { kind: 'participant', id: here.annaId } as const
  const slip = await say(client, here, 'in my hand', { channel: 'paper' })
  expect(await client.reflections.assign({ id: slip.id, author })).toMatchObject({
    audience: 'public',
    cleared: true,
  })
  expect(
    await client.reflections.assign({ id: slip.id, author: { kind: 'unknown' } }),
  ).toMatchObject({ author: { kind: 'unknown' }, audience: 'count', cleared: false })
})

test('[reflections R12] the same author again, or another question, changes no consent', async () => {
  const made = await temporaryHost()
  const { client } = made
  const here = await seminar(client)
  const there = await seminar(client)
  const author = { kind: 'participant', id: here.annaId } as const
  const { id } = await say(client, here, 'mine', { author })
  const consent = { audience: 'public', attribution: 'named' } as const
  await client.reflections.setConsent({ id, ...consent, how: 'asked' })
  expect(await client.reflections.assign({ id, author, promptId: null })).toMatchObject({
    ...consent,
    cleared: true,
    promptId: null,
  })
  await expectFailure(
    client.reflections.assign({ id, promptId: there.promptId }),
    'record/not-found',
  )
  await expectFailure(
    client.reflections.assign({ id, author: { kind: 'participant', id: there.annaId } }),
    'participant/other-session',
  )
})

test('[reflections R13] what was taken back cannot be changed, only redone', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'oops')
  await client.history.undo({})
  await expectFailure(client.reflections.edit({ id, text: 'back' }), 'record/not-found')
  await expectFailure(client.reflections.setState({ id, state: 'kept' }), 'record/not-found')
  await expectFailure(client.reflections.star({ id, starred: true }), 'record/not-found')
  await client.history.redo({})
  expect(await client.reflections.get({ id })).toMatchObject({ state: 'kept', text: 'oops' })
})

test('[reflections R9] a star is put on and taken off', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'remember this')
  await client.reflections.star({ id, starred: true })
  expect((await client.reflections.get({ id })).starred).toBe(true)
  await client.reflections.star({ id, starred: false })
  expect((await client.reflections.get({ id })).starred).toBe(false)
})

test('[sense R2] the list of themes is set as a whole, in the order given', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const { id, themes } = await say(client, here, 'x', { themes: ['One', 'Two', 'Three'] })
  const [one, two, three] = themes.map((theme) => theme.id)
  const set = await client.reflections.setThemes({ id, themeIds: [three!, one!, three!] })
  expect(set.themes.map(({ title }) => title)).toEqual(['Three', 'One'])
  expect((await client.reflections.setThemes({ id, themeIds: [] })).themes).toEqual([])
  expect((await client.reflections.setThemes({ id, themeIds: [two!] })).themes).toHaveLength(1)
})

test('[sense R3] a theme of another session’s own frame is not there', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const there = await seminar(client)
  const foreign = await say(client, there, 'x', { themes: ['Theirs'] })
  const { id } = await say(client, here, 'y')
  await expectFailure(
    client.reflections.setThemes({ id, themeIds: [foreign.themes[0]!.id] }),
    'record/not-found',
  )
})
