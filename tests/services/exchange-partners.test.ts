import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { exchangeOfTwo } from '../support/exchange'

test('[exchanges R4] a partner without a trace goes; one with something on it has left, and can come back', async () => {
  const { client, exchangeId, exchange, rose, vasa, clock } = await exchangeOfTwo()
  const only = { partners: [{ organisationId: rose.id, part: 'host' as const }] }
  const both = (await exchange()).partners.map(({ organisationId, part }) => ({
    organisationId,
    part,
  }))
  await client.exchanges.update({ id: exchangeId, change: only })
  expect((await exchange()).partners.map(({ organisationId }) => organisationId)).toEqual([rose.id])
  await client.exchanges.update({ id: exchangeId, change: { partners: both } })
  await client.reviews.start({ exchangeId, hostId: vasa.id, language: 'sv' })
  clock.advance(86_400_000)
  await client.exchanges.update({ id: exchangeId, change: only })
  const [, left] = (await exchange()).partners
  expect(left).toMatchObject({
    organisationId: vasa.id,
    leftOn: '2026-03-03',
    holds: { reviews: 1, offers: 0 },
  })
  clock.advance(86_400_000)
  await client.exchanges.update({ id: exchangeId, change: only })
  expect((await exchange()).partners[1]!.leftOn).toBe('2026-03-03')
  const late = client.reviews.start({ exchangeId, hostId: vasa.id, language: 'en' })
  await expectFailure(late, 'review/not-a-partner')
  await client.exchanges.update({ id: exchangeId, change: { partners: both } })
  expect((await exchange()).partners[1]!.leftOn).toBeNull()
})

test('[exchanges R4] people of a partner who came to a session keep it there; another part of it is no leaving', async () => {
  const { client, exchangeId, exchange, rose, vasa } = await exchangeOfTwo()
  const anna = await client.people.create({ name: 'Anna', organisationId: vasa.id })
  const session = await client.sessions.create({
    title: 'Visit',
    timeZone: 'Europe/Stockholm',
    languages: ['sv'],
    exchangeId,
  })
  await client.participants.add({
    sessionId: session.id,
    people: [{ name: 'Anna', personId: anna.id }],
  })
  expect((await exchange()).partners[1]!.holds.participants).toBe(1)
  const turned = [
    { organisationId: rose.id, part: 'reviewer' as const },
    { organisationId: vasa.id, part: 'host' as const },
  ]
  await client.exchanges.update({ id: exchangeId, change: { partners: turned } })
  expect((await exchange()).partners).toMatchObject(
    turned.map((each) => ({ ...each, leftOn: null })),
  )
  await client.exchanges.update({ id: exchangeId, change: { partners: [turned[0]!] } })
  expect((await exchange()).partners[1]!.leftOn).toBe('2026-03-02')
  expect((await client.people.list({})).map(({ id }) => id)).toContain(anna.id)
})

test('[exchanges R5] contacts stand in order, and who left or moved is said to have', async () => {
  const { client, exchangeId, exchange, rose, vasa } = await exchangeOfTwo()
  const anna = await client.people.create({ name: 'Anna', organisationId: vasa.id })
  const bo = await client.people.create({ name: 'Bo', organisationId: vasa.id })
  const put = (personIds: (typeof anna.id)[], organisationId = vasa.id) =>
    client.exchanges.setContacts({ id: exchangeId, organisationId, personIds })
  await put([bo.id, anna.id, bo.id])
  const states = async () =>
    (await exchange()).contacts.map(({ personId, state }) => [personId, state])
  expect(await states()).toEqual([
    [bo.id, 'here'],
    [anna.id, 'here'],
  ])
  await client.people.update({ id: bo.id, change: { leftOn: '2026-02-01' } })
  await client.people.update({ id: anna.id, change: { organisationId: rose.id } })
  expect(await states()).toEqual([
    [bo.id, 'left'],
    [anna.id, 'moved'],
  ])
  await put([anna.id])
  expect(await states()).toEqual([[anna.id, 'moved']])
  const { id: stranger } = await client.organisations.create({ name: 'Stranger' })
  await expectFailure(put([anna.id], stranger), 'exchange/not-a-partner')
  await expectFailure(client.people.remove({ id: anna.id }), 'record/in-use')
  await client.exchanges.update({ id: exchangeId, change: { partners: [] } })
  expect(await states()).toEqual([])
})

test('[exchanges R6] purpose, questions and limits are kept as written, empty questions go', async () => {
  const { client, exchangeId } = await exchangeOfTwo()
  const change = {
    questions: ['How do we  welcome?', ' \n', 'Vad lär vi av varandra?'],
    outOfScope: 'The hull ',
    languages: ['en', 'sv', 'en'],
    funder: ' A\nfund ',
    funderReference: 'X-1',
    currency: 'GBP',
  }
  const changed = await client.exchanges.update({ id: exchangeId, change })
  expect(changed).toMatchObject({
    questions: ['How do we  welcome?', 'Vad lär vi av varandra?'],
    outOfScope: 'The hull',
    languages: ['en', 'sv'],
    funder: 'A fund',
    funderReference: 'X-1',
    currency: 'GBP',
  })
  const long = client.exchanges.update({
    id: exchangeId,
    change: { questions: ['x'.repeat(8001)] },
  })
  await expectFailure(long, 'text/too-long')
})

test('[people R4] who has left still belongs to what was theirs; an organisation says how it opens papers', async () => {
  const { client, vasa } = await exchangeOfTwo()
  const anna = await client.people.create({ name: 'Anna', organisationId: vasa.id })
  const gone = await client.people.update({ id: anna.id, change: { leftOn: '2026-02-01' } })
  expect(gone).toMatchObject({ leftOn: '2026-02-01', organisationId: vasa.id })
  expect(vasa).toMatchObject({ publicBody: null, ownName: null, disclosure: '' })
  const change = { publicBody: true, ownName: 'Vasamuseet', disclosure: 'Asks the registrar' }
  expect(await client.organisations.update({ id: vasa.id, change })).toMatchObject(change)
  const unsaid = await client.organisations.update({ id: vasa.id, change: { publicBody: null } })
  expect(unsaid).toMatchObject({ publicBody: null, ownName: 'Vasamuseet' })
})
