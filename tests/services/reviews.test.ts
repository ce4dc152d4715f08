import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { temporaryHost } from '../support/host'

const none = '00000000-0000-7000-8000-000000000000' as never

async function exchange() {
  const { client } = await temporaryHost()
  const mary = await client.organisations.create({ name: 'Mary Rose' })
  const vasa = await client.organisations.create({ name: 'Vasa' })
  const { id: exchangeId } = await client.exchanges.create({
    title: 'x',
    type: 'reciprocal-review',
    partners: [
      { organisationId: mary.id, part: 'host' },
      { organisationId: vasa.id, part: 'reviewer' },
    ],
  })
  return { client, exchangeId, mary, vasa }
}

test('[reviews R1] either partner can be host, both ways side by side; nobody else can', async () => {
  const { client, exchangeId, mary, vasa } = await exchange()
  await client.reviews.start({ exchangeId, hostId: mary.id, language: 'en' })
  await client.reviews.start({ exchangeId, hostId: vasa.id, language: 'sv' })
  const hosts = (await client.reviews.list({ exchangeId })).map(({ hostId }) => hostId)
  expect(hosts).toEqual([mary.id, vasa.id])
  const stranger = await client.organisations.create({ name: 'Stranger' })
  const input = { exchangeId, hostId: stranger.id, language: 'en' as const }
  await expectFailure(client.reviews.start(input), 'review/not-a-partner')
  await expectFailure(client.reviews.start({ ...input, exchangeId: none }), 'record/not-found')
  expect(await client.reviews.list({ exchangeId })).toHaveLength(2)
})

test('[reviews R2] a review holds its own twelve criteria and the version they came from', async () => {
  const { client, exchangeId, mary, vasa } = await exchange()
  await client.reviews.start({ exchangeId, hostId: mary.id, language: 'en' })
  await client.reviews.start({ exchangeId, hostId: vasa.id, language: 'sv' })
  const [english, swedish] = await client.reviews.list({ exchangeId })
  expect(english!.madeFrom).toBe('museum-strands@1')
  expect(english!.criteria).toHaveLength(12)
  expect(english!.criteria[4]!.title).toBe('Collections and conservation')
  expect(swedish!.criteria[4]!.title).toBe('Samlingar och bevarande')
  expect(swedish!.criteria.every(({ questions }) => questions.length === 2)).toBe(true)
  await client.reviews.updateCriterion({ id: english!.criteria[4]!.id, title: ' The ship ' })
  const [changed, other] = await client.reviews.list({ exchangeId })
  expect(changed!.criteria[4]!.title).toBe('The ship')
  expect(other).toEqual(swedish)
})

test('[reviews R3] strands are chosen by people, one’s own stands last and chosen, and undo takes it back', async () => {
  const { client, exchangeId, mary } = await exchange()
  const { id: reviewId } = await client.reviews.start({
    exchangeId,
    hostId: mary.id,
    language: 'en',
  })
  const chosen = async () =>
    (await client.reviews.list({ exchangeId }))[0]!.criteria
      .filter(({ isStrand }) => isStrand)
      .map(({ title }) => title)
  expect(await chosen()).toEqual([])
  const [first] = (await client.reviews.list({ exchangeId }))[0]!.criteria
  await client.reviews.updateCriterion({ id: first!.id, isStrand: true })
  await client.reviews.addCriterion({ reviewId, title: 'The dry dock' })
  expect(await chosen()).toEqual(['Purpose and plans', 'The dry dock'])
  await expectFailure(client.reviews.addCriterion({ reviewId, title: ' \n' }), 'text/empty')
  await expectFailure(
    client.reviews.addCriterion({ reviewId: none, title: 'x' }),
    'record/not-found',
  )
  await expectFailure(
    client.reviews.updateCriterion({ id: none, isStrand: true }),
    'record/not-found',
  )
  await client.history.undo({})
  await client.reviews.updateCriterion({ id: first!.id, isStrand: false })
  expect(await chosen()).toEqual([])
})

test('[reviews R4] an exchange and a host with a review are kept until it is removed; undo brings it back whole', async () => {
  const { client, exchangeId, vasa } = await exchange()
  const { id } = await client.reviews.start({ exchangeId, hostId: vasa.id, language: 'sv' })
  await client.exchanges.update({ id: exchangeId, change: { partners: [] } })
  expect(await client.reviews.list({ exchangeId })).toHaveLength(1)
  await expectFailure(client.exchanges.remove({ id: exchangeId }), 'record/in-use')
  await expectFailure(client.organisations.remove({ id: vasa.id }), 'record/in-use')
  const before = await client.reviews.list({ exchangeId })
  await client.reviews.remove({ id })
  await client.history.undo({})
  expect(await client.reviews.list({ exchangeId })).toEqual(before)
  await client.reviews.remove({ id })
  await expectFailure(client.reviews.remove({ id }), 'record/not-found')
  await client.exchanges.remove({ id: exchangeId })
})
