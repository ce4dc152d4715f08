import { expect, test } from 'vitest'
import type { SessionId } from '../../src/shared/contract/primitives'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { addPeople } from '../support/people'
import { say, seminar } from '../support/seminar'
import { rowsOf } from '../support/tables'

const empty = (window: Window, languages = ['en']) =>
  window.sessions.create({ title: 'x', timeZone: 'UTC', languages })
const join = addPeople
const someone = { name: 'Anna Ek', organisation: 'Vasamuseet', personId: null }
type NewPeople = Parameters<Window['participants']['add']>[0]['people']
const put = (window: Window, sessionId: SessionId, ...people: NewPeople) =>
  window.participants.add({ sessionId, people })
const look = (window: Window, sessionId: SessionId, ...names: [string, string?, string?][]) =>
  window.participants.look({
    sessionId,
    people: names.map(([name, organisation = null, contact = null]) => ({
      name,
      organisation,
      contact,
    })),
  })

test('[participants R1] one name a line, with organisation and role when given', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const { added, alreadyHere } = await join(
    client,
    id,
    '1. Anna Åkesson, Vasamuseet, Curator\r\n\n- Bo Ek\nZoë O’Neill\tMary Rose Trust\tHead, learning',
  )
  expect(alreadyHere).toEqual([])
  expect(
    added.map(({ name, organisation, role, badge }) => [name, organisation, role, badge]),
  ).toEqual([
    ['Anna Åkesson', 'Vasamuseet', 'Curator', 1],
    ['Bo Ek', null, null, 2],
    ['Zoë O’Neill', 'Mary Rose Trust', 'Head, learning', 3],
  ])
  await expectFailure(put(client, id, { ...someone, name: ' ' }), 'text/empty')
})

test('[participants R2] who is like somebody known or in an earlier row is shown, the very same first', async () => {
  const { client } = await temporaryHost()
  const first = await empty(client)
  const second = await empty(client)
  await join(client, first.id, 'Åsa Lind, Vasamuseet\nBo Ek, Mary Rose Trust')
  const looked = await look(
    client,
    second.id,
    ['Nobody Else', 'Vasamuseet'],
    ['Lind, Åsa', 'Vasamuseet'],
    ['Åsa Lind', 'Vasamuseet'],
    ['Åsa Lind', 'Sjöhistoriska'],
    ['Bö Ek'],
  )
  const found = looked.map(({ row, candidates }) => [
    row,
    candidates.map((one) => `${one.likeness} ${one.row ?? one.name}`),
  ])
  expect(found).toEqual([
    [1, ['near Åsa Lind']],
    [2, ['same Åsa Lind', 'near 1']],
    [3, ['near 1', 'near 2', 'near Åsa Lind']],
    [4, ['near Bo Ek']],
  ])
  expect(looked.flatMap(({ candidates }) => candidates.map((one) => one.participantId))).toEqual(
    expect.not.arrayContaining([expect.any(String)]),
  )
})

test('[participants R2] each is who they were said to be: a person known, or somebody new of the same name', async () => {
  const { client } = await temporaryHost()
  const first = await empty(client)
  const second = await empty(client)
  const { added } = await put(client, first.id, someone)
  const { personId } = added[0]!
  await put(client, second.id, { ...someone, personId }, someone)
  const here = await client.participants.list({ sessionId: second.id })
  expect(here.filter((one) => one.personId === personId)).toHaveLength(1)
  expect(await client.people.list({})).toHaveLength(2)
  await expectFailure(
    put(client, second.id, { ...someone, personId: first.id }),
    'record/not-found',
  )
})

test('[participants R2] nobody takes part twice, and who is here is shown as such', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const { added } = await put(client, id, someone)
  const { personId, id: participantId } = added[0]!
  const [here] = await look(client, id, ['Anna Ek', 'Vasamuseet'])
  expect(here?.candidates).toMatchObject([{ personId, participantId, likeness: 'same' }])
  const again = await put(client, id, { ...someone, personId })
  expect(again).toEqual({ added: [], alreadyHere: [0], renumbered: [] })
})

test('[participants R2] an alias in the session may be the one who is added', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const alias = await client.participants.addAlias({ sessionId: id })
  await client.participants.update({ id: alias.id, change: { name: 'Anna Ek' } })
  const [found] = await look(client, id, ['Anna Ek'])
  expect(found?.candidates).toMatchObject([{ personId: null, participantId: alias.id }])
})

test('[participants R2] the same address is a question, whatever the name', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  await client.people.create({ name: 'Margareta Ek', contact: 'maggan@example.org' })
  const [found] = await look(client, id, ['Maggan', 'Vasamuseet', 'Maggan@Example.org'])
  expect(found?.candidates).toMatchObject([{ likeness: 'near', name: 'Margareta Ek' }])
})

test('[participants R2] what a list knows fills gaps and replaces nothing', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const known = await client.people.create({ name: 'Anna Ek', role: 'Curator' })
  const row = { ...someone, personId: known.id, role: 'Guide', contact: 'a@example.org' }
  const { added } = await put(client, id, { ...row, languages: ['sv', 'en'], country: 'SE' })
  expect(added[0]).toMatchObject({ organisation: 'Vasamuseet', role: 'Curator', language: 'sv' })
  const [after] = await client.people.list({})
  expect(after).toMatchObject({ contact: 'a@example.org', languages: ['sv', 'en'] })
  await client.history.undo({})
  expect(await client.people.list({})).toEqual([known])
  expect(await client.organisations.list({})).toEqual([])
})

test('[participants R2] a country is kept for an organisation that has none', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  await put(client, id, { ...someone, country: 'SE' }, { ...someone, country: 'NO' })
  expect(await client.organisations.list({})).toMatchObject([{ name: 'Vasamuseet', country: 'SE' }])
})

test('[participants R2] the same line twice in one paste is one participant', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const [found] = await look(client, id, ['Anna Ek', 'Vasa'], ['Anna Ek', 'Vasa'])
  expect(found).toMatchObject({ row: 1, candidates: [{ likeness: 'same', row: 0 }] })
  const { added } = await join(client, id, 'Anna Ek, Vasa\nAnna Ek, Vasa')
  expect(added).toHaveLength(1)
})

test('[participants R3] names are kept as written, in one normal form', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const { added } = await join(client, id, '  van der  A\u030Akesson III ')
  expect(added[0]?.name).toBe('van der Åkesson III')
})

test('[participants R4] sorted as a Swedish reader looks for them: å ä ö after z', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  await join(client, id, 'Östen\nZara\nÅke\nadam\nÄrla\nBo 10\nBo 9')
  const names = (await client.participants.list({ sessionId: id })).map(({ name }) => name)
  expect(names).toEqual(['adam', 'Bo 9', 'Bo 10', 'Zara', 'Åke', 'Ärla', 'Östen'])
})

test('[participants R5] somebody nobody has named is counted under an alias in the session’s language', async () => {
  const { client } = await temporaryHost()
  const english = await empty(client)
  const swedish = await empty(client, ['sv', 'en'])
  await join(client, english.id, 'Anna')
  expect(await client.participants.addAlias({ sessionId: english.id })).toMatchObject({
    name: 'Participant 2',
    personId: null,
    badge: 2,
  })
  const alias = await client.participants.addAlias({ sessionId: swedish.id })
  expect(alias.name).toBe('Deltagare 1')
  const renamed = await client.participants.update({ id: alias.id, change: { name: 'Den långa' } })
  expect(renamed).toMatchObject({ name: 'Den långa', personId: null })
})

test('[participants R5] an alias who gets an organisation or a role becomes a person', async () => {
  const { client } = await temporaryHost()
  const { id: sessionId } = await empty(client)
  const { id } = await client.participants.addAlias({ sessionId })
  const known = await client.participants.update({ id, change: { organisation: 'Vasamuseet' } })
  expect(known).toMatchObject({ name: 'Participant 1', organisation: 'Vasamuseet' })
  expect(known.personId).not.toBeNull()
  await client.history.undo({})
  expect(await client.people.list({})).toEqual([])
})

test('[participants R6] nobody who joins has agreed to anything yet', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const { added } = await join(client, id, 'Anna')
  expect(added[0]).toMatchObject({
    audience: 'count',
    attribution: 'anonymous',
    attendance: 'invited',
    part: 'guest',
  })
})

test('[participants R7] each changed choice is recorded: what, when, by whom', async () => {
  const { client, host, path, clock } = await temporaryHost()
  const { id } = await empty(client)
  const { added } = await join(client, id, 'Anna')
  const anna = added[0]!.id
  clock.advance(1000)
  await client.participants.update({ id: anna, change: { audience: 'funder', language: 'sv' } })
  await client.participants.update({ id: anna, change: { audience: 'funder', part: 'host' } })
  await client.participants.update({ id: anna, change: { attribution: 'named' } })
  host.close()
  const records = rowsOf(
    path,
    'SELECT participant_id, audience, attribution, wording_version, how, given_at, recorded_by FROM consent_record ORDER BY rowid',
  )
  const record = {
    participant_id: anna,
    audience: 'funder',
    wording_version: '1',
    how: 'asked',
    given_at: '2026-03-02T09:00:01.000Z',
    recorded_by: 'facilitator',
  }
  expect(records).toEqual([
    { ...record, attribution: 'anonymous' },
    { ...record, attribution: 'named' },
  ])
})

test('[participants R8] what is edited is the name that is shown; the full name stays', async () => {
  const { client } = await temporaryHost()
  const { session } = await seminar(client)
  const person = await client.people.create({ name: 'Margareta Ek', nameToUse: 'Maggan' })
  await join(client, session.id, 'Margareta Ek')
  const listed = await client.participants.list({ sessionId: session.id })
  const maggan = listed.find(({ personId }) => personId === person.id)!
  expect(maggan.name).toBe('Maggan')
  await client.participants.update({ id: maggan.id, change: { name: 'Magda', role: ' Guide ' } })
  const after = (await client.people.list({})).find(({ id }) => id === person.id)
  expect(after).toMatchObject({ name: 'Margareta Ek', nameToUse: 'Magda', role: 'Guide' })
})

test('[participants R8] a change touches only what was sent', async () => {
  const { client } = await temporaryHost()
  const { session, annaId } = await seminar(client)
  const before = (await client.participants.list({ sessionId: session.id }))[0]!
  const changed = await client.participants.update({
    id: annaId,
    change: { attendance: 'present' },
  })
  expect(changed).toEqual({
    ...before,
    attendance: 'present',
    arrivedAt: '2026-03-02T09:00:00.000Z',
  })
  const moved = await client.participants.update({ id: annaId, change: { organisation: null } })
  expect(moved).toMatchObject({ organisation: null, role: 'Curator' })
  await expectFailure(
    client.participants.update({ id: annaId, change: { name: ' ' } }),
    'text/empty',
  )
})

test('[participants R9] somebody who has said something stays', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'x', { author: { kind: 'participant', id: here.annaId } })
  await expectFailure(client.participants.remove({ id: here.annaId }), 'record/in-use')
  await client.participants.remove({ id: here.boId })
  expect(await client.participants.list({ sessionId: here.session.id })).toMatchObject([
    { id: here.annaId, reflections: 1 },
  ])
})

test('[participants R1] nobody joins a session that is not there', async () => {
  const { client } = await temporaryHost()
  const { promptId } = await seminar(client)
  const nowhere = promptId as string as SessionId
  await expectFailure(put(client, nowhere, someone), 'record/not-found')
  await expectFailure(client.participants.addAlias({ sessionId: nowhere }), 'record/not-found')
})

test('[participants R5] a list may hold aliases: alone they are nobody’s name, beside a name they are shown', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const { added } = await join(client, id, 'Name\tAlias\n\tThe tall one\nMargareta Ek\tMaggan')
  expect(added).toMatchObject([
    { name: 'The tall one', fullName: null, personId: null },
    { name: 'Maggan', fullName: 'Margareta Ek' },
  ])
  const change = (more: object) => client.participants.update({ id: added[1]!.id, change: more })
  expect(await change({ alias: null })).toMatchObject({ name: 'Margareta Ek' })
  expect(await change({ alias: ' Magda ' })).toMatchObject({ name: 'Magda' })
  expect(await change({ fullName: 'M. Ek' })).toMatchObject({ name: 'Magda', fullName: 'M. Ek' })
})

test('[participants R11] a number is worn once: refused when taken, in a list the next free one', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const rows = [5, null, 5, 2].map((badge, at) => ({ ...someone, name: `Guest ${at}`, badge }))
  const { added, renumbered } = await put(client, id, ...rows)
  expect(added.map(({ badge }) => badge)).toEqual([5, 6, 7, 2])
  expect(renumbered).toEqual([2])
  const set = (badge: number | null) =>
    client.participants.update({ id: added[0]!.id, change: { badge } })
  const error = await expectFailure(set(6), 'participant/badge-taken')
  expect(error.details).toEqual({ count: 6 })
  expect(await set(5)).toMatchObject({ badge: 5 })
  expect(await set(99)).toMatchObject({ badge: 99 })
  expect(await set(null)).toMatchObject({ badge: null })
  await expectFailure(set(0), 'rpc/invalid-input')
})

test('[participants R11] numbering goes by name and leaves those called after their number', async () => {
  const { client } = await temporaryHost()
  const { id: sessionId } = await empty(client)
  await join(client, sessionId, 'Östen Ek')
  await client.participants.addAlias({ sessionId })
  await join(client, sessionId, 'Zara Ek\nÅke Ek')
  expect(await client.participants.numberBadges({ sessionId })).toEqual({ count: 3 })
  const listed = await client.participants.list({ sessionId })
  expect(listed.map(({ name, badge }) => [badge, name])).toEqual([
    [2, 'Participant 2'],
    [1, 'Zara Ek'],
    [3, 'Åke Ek'],
    [4, 'Östen Ek'],
  ])
  await client.history.undo({})
  const before = await client.participants.list({ sessionId })
  expect(before.map(({ badge }) => badge)).toEqual([2, 3, 4, 1])
})

test('[participants R12] checking in keeps the time, the first one, and one undo takes it back', async () => {
  const { client, clock } = await temporaryHost()
  const { session, annaId } = await seminar(client)
  const arrived = await client.participants.checkIn({ id: annaId })
  expect(arrived).toMatchObject({
    attendance: 'present',
    arrivedAt: '2026-03-02T09:00:00.000Z',
  })
  clock.advance(60_000)
  expect(await client.participants.checkIn({ id: annaId })).toEqual(arrived)
  await client.history.undo({})
  await client.history.undo({})
  const [anna] = await client.participants.list({ sessionId: session.id })
  expect(anna).toMatchObject({ attendance: 'invited', arrivedAt: null })
})

test('[participants R12] attendance and time of arrival agree, also for a walk-in', async () => {
  const { client, clock } = await temporaryHost()
  const { session, annaId } = await seminar(client)
  const set = (attendance: 'present' | 'absent') =>
    client.participants.update({ id: annaId, change: { attendance } })
  expect((await set('present')).arrivedAt).toBe('2026-03-02T09:00:00.000Z')
  clock.advance(1000)
  expect((await set('present')).arrivedAt).toBe('2026-03-02T09:00:00.000Z')
  expect((await set('absent')).arrivedAt).toBeNull()
  const { added } = await put(client, session.id, { ...someone, attendance: 'present' })
  expect(added[0]).toMatchObject({ attendance: 'present', arrivedAt: '2026-03-02T09:00:01.000Z' })
})

test('[participants R1] two thousand people in one step, and out again', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const lines = Array.from({ length: 2000 }, (_, at) => `Guest ${at}\tMuseum ${at % 90}\tGuide`)
  const { added } = await join(client, id, lines.join('\n'))
  expect(added).toHaveLength(2000)
  expect(added.at(-1)).toMatchObject({ badge: 2000, organisation: 'Museum 19' })
  await client.history.undo({})
  expect(await client.people.list({})).toEqual([])
})

test('[participants R1] a name or organisation too long to be one is refused', async () => {
  const { client, defects } = await temporaryHost()
  const { id } = await empty(client)
  const long = 'x'.repeat(2001)
  await expectFailure(put(client, id, { ...someone, name: long }), 'rpc/invalid-input')
  await expectFailure(put(client, id, { ...someone, organisation: long }), 'rpc/invalid-input')
  expect(defects).toEqual([])
})
