// A reciprocal exchange with one review begun, and a day of its visit planned.
import { temporaryHost, type Window } from './host'

export const nobody = '00000000-0000-7000-8000-000000000000' as never

export async function begunReview() {
  const test = await temporaryHost()
  const { client } = test
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
  const begin = async (hostId: typeof mary.id) =>
    (await client.reviews.start({ exchangeId, hostId, language: 'en' })).id
  const reviewId = await begin(mary.id)
  const { criteria } = await client.reviews.get({ id: reviewId })
  return { ...test, exchangeId, mary, vasa, begin, reviewId, criteria }
}

export async function plannedVisit() {
  const review = await begunReview()
  const { client, reviewId, criteria } = review
  const person = async (name: string, part: 'met' | 'reviewer') =>
    (await client.visit.addPerson({ reviewId, name, part })).id
  const wren = await person('Wren', 'reviewer')
  const dunn = await person('Dunn', 'met')
  const slotId = await slotAt(client, reviewId, '09:00', {
    criteria: [criteria[0]!.id],
    people: [wren, dunn],
  })
  return { ...review, wren, dunn, slotId, read: () => client.visit.get({ reviewId }) }
}

type More = Partial<Parameters<Window['visit']['addSlot']>[0]>

export async function slotAt(
  client: Window,
  reviewId: Parameters<Window['visit']['addSlot']>[0]['reviewId'],
  starts: string,
  more: More = {},
) {
  const slot = {
    day: '2016-02-28',
    starts,
    ends: '18:00',
    kind: 'interview' as const,
    title: starts,
  }
  return (await client.visit.addSlot({ reviewId, ...slot, ...more })).id
}
