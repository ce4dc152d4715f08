import { expect, test } from 'vitest'
import type { SessionId } from '../../src/shared/contract/primitives'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'
import { say, seminar } from '../support/seminar'
import { rowsOf } from '../support/tables'

const empty = (window: Window, languages = ['en']) =>
  window.sessions.create({ title: 'x', timeZone: 'UTC', languages })
const join = (window: Window, sessionId: SessionId, lines: string) =>
  window.participants.addLines({ sessionId, lines })

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
  await expectFailure(join(client, id, ' \n , Vasamuseet'), 'text/empty')
})

test('[participants R2] the same name at the same organisation is the same person, nobody else is', async () => {
  const { client } = await temporaryHost()
  const first = await empty(client)
  const second = await empty(client)
  await join(client, first.id, 'Anna Ek, Vasamuseet')
  const again = await join(client, first.id, 'Anna Ek, Vasamuseet\nAnna Ek, Sjöhistoriska')
  expect(again.alreadyHere).toEqual(['Anna Ek'])
  expect(again.added).toHaveLength(1)
  const elsewhere = await join(client, second.id, 'Anna Ek, Vasamuseet')
  const [here] = await client.participants.list({ sessionId: first.id })
  expect(await client.people.list({})).toHaveLength(2)
  expect([here!.personId, again.added[0]!.personId]).toContain(elsewhere.added[0]!.personId)
})

test('[participants R2] the same line twice in one paste is one participant', async () => {
  const { client } = await temporaryHost()
  const { id } = await empty(client)
  const { added, alreadyHere } = await join(client, id, 'Anna Ek, Vasa\nAnna Ek, Vasa')
  expect([added.length, alreadyHere]).toEqual([1, ['Anna Ek']])
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
  expect(changed).toEqual({ ...before, attendance: 'present' })
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
  await expectFailure(join(client, nowhere, 'Anna'), 'record/not-found')
  await expectFailure(client.participants.addAlias({ sessionId: nowhere }), 'record/not-found')
})

test('[participants R1] a name or organisation too long to be one is refused', async () => {
  const { client, defects } = await temporaryHost()
  const { id } = await empty(client)
  await expectFailure(join(client, id, 'x'.repeat(2001)), 'text/too-long')
  await expectFailure(join(client, id, `Anna, ${'x'.repeat(2001)}`), 'text/too-long')
  expect(defects).toEqual([])
})
