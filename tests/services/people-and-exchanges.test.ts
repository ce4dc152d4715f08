import { expect, test } from 'vitest'
import type { Exchange } from '../../src/shared/contract/exchanges'
import { OrganisationId } from '../../src/shared/contract/primitives'
import { expectFailure } from '../support/failures'
import { temporaryHost } from '../support/host'
import { seminar } from '../support/seminar'

test('[people R1] an organisation with people, and a person who took part, stay', async () => {
  const { client } = await temporaryHost()
  await seminar(client)
  const [organisation] = await client.organisations.list({})
  const [person] = await client.people.list({})
  await expectFailure(client.organisations.remove({ id: organisation!.id }), 'record/in-use')
  await expectFailure(client.people.remove({ id: person!.id }), 'record/in-use')
  const spare = await client.organisations.create({ name: 'Spare' })
  await client.organisations.remove({ id: spare.id })
  await expectFailure(client.organisations.remove({ id: spare.id }), 'record/not-found')
})

test('[people R2] names are kept as written and sorted with å ä ö last', async () => {
  const { client } = await temporaryHost()
  for (const name of ['Östra', 'Zorn', ' A\u030Aland  Museum ', 'vasa'])
    await client.organisations.create({ name })
  const names = (await client.organisations.list({})).map(({ name }) => name)
  expect(names).toEqual(['vasa', 'Zorn', 'Åland Museum', 'Östra'])
  await expectFailure(client.organisations.create({ name: '\n' }), 'text/empty')
})

test('[people R3] a change touches only what was sent', async () => {
  const { client } = await temporaryHost()
  const organisation = await client.organisations.create({ name: 'Vasamuseet', country: 'SE' })
  const person = await client.people.create({
    name: 'Anna Ek',
    nameToUse: 'Anna',
    organisationId: organisation.id,
    role: 'Curator',
    languages: ['sv', 'en'],
    contact: 'anna@example.org',
  })
  expect(await client.people.update({ id: person.id, change: { role: 'Guide' } })).toEqual({
    ...person,
    role: 'Guide',
  })
  const renamed = await client.organisations.update({
    id: organisation.id,
    change: { name: 'Vasa' },
  })
  expect(renamed).toEqual({ ...organisation, name: 'Vasa', people: 1 })
  await expectFailure(
    client.people.update({
      id: person.id,
      change: { organisationId: OrganisationId.parse(person.id) },
    }),
    'record/not-found',
  )
})

test('[exchanges R1] partners are kept in order, each part of an organisation once', async () => {
  const { client, defects } = await temporaryHost()
  const vasa = await client.organisations.create({ name: 'Vasa' })
  const rose = await client.organisations.create({ name: 'Rose' })
  const partners = [
    { organisationId: rose.id, part: 'host' },
    { organisationId: vasa.id, part: 'reviewer' },
    { organisationId: vasa.id, part: 'host' },
  ] as const
  const exchange = await client.exchanges.create({
    title: 'Ships',
    type: 'reciprocal-review',
    partners: [...partners, partners[0]],
  })
  const pairs = ({ partners: all }: Exchange) =>
    all.map(({ organisationId, part }) => ({ organisationId, part }))
  expect(pairs(exchange)).toEqual(partners)
  const swapped = partners.toReversed()
  const changed = await client.exchanges.update({ id: exchange.id, change: { partners: swapped } })
  expect(pairs(changed)).toEqual(swapped)
  expect(defects).toEqual([])
})

test('[exchanges R2] only an exchange without sessions can go', async () => {
  const { client } = await temporaryHost()
  const { id } = await client.exchanges.create({ title: 'Ships', type: 'peer-review' })
  const session = await client.sessions.create({
    title: 'x',
    timeZone: 'UTC',
    languages: ['en'],
    exchangeId: id,
  })
  await expectFailure(client.exchanges.remove({ id }), 'record/in-use')
  await client.sessions.remove({ id: session.id })
  await client.exchanges.remove({ id })
  expect(await client.exchanges.list({})).toEqual([])
  await client.history.undo({})
  expect(await client.exchanges.list({})).toHaveLength(1)
})

test('[exchanges R3] a change touches only what was sent; partners must be there', async () => {
  const { client } = await temporaryHost()
  const vasa = await client.organisations.create({ name: 'Vasa' })
  const exchange = await client.exchanges.create({
    title: 'Ships',
    type: 'peer-review',
    purpose: 'To learn',
    startsOn: '2026-01-01',
    partners: [{ organisationId: vasa.id, part: 'host' }],
  })
  const changed = await client.exchanges.update({ id: exchange.id, change: { title: 'Two ships' } })
  expect(changed).toEqual({ ...exchange, title: 'Two ships' })
  const partners = [{ organisationId: OrganisationId.parse(exchange.id), part: 'host' as const }]
  await expectFailure(
    client.exchanges.update({ id: exchange.id, change: { partners } }),
    'record/not-found',
  )
  expect(await client.exchanges.list({})).toEqual([changed])
})
