import { temporaryHost } from './host'

/** Two museums in two countries and what they are to each other. */
export async function exchangeOfTwo() {
  const host = await temporaryHost()
  const { client } = host
  const rose = await client.organisations.create({ name: 'Rose', country: 'GB' })
  const vasa = await client.organisations.create({ name: 'Vasa', country: 'SE' })
  const { id: exchangeId } = await client.exchanges.create({
    title: 'Two ships',
    type: 'reciprocal-review',
    partners: [
      { organisationId: rose.id, part: 'host' },
      { organisationId: vasa.id, part: 'reviewer' },
    ],
  })
  const exchange = async () => {
    const all = await client.exchanges.list({})
    return all.find(({ id }) => id === exchangeId)!
  }
  return { ...host, exchangeId, exchange, rose, vasa }
}
