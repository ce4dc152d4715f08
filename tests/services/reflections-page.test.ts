import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReflectionFilter } from '../../src/shared/contract/reflections'
import { temporaryHost, type Window } from '../support/host'
import { say, seminar, type Seminar } from '../support/seminar'

const found = async (window: Window, { session }: Seminar, filter: Partial<ReflectionFilter>) => {
  const { rows, total } = await window.reflections.page({
    filter: { sessionId: session.id, ...filter },
    offset: 0,
    limit: 500,
  })
  expect(total).toBe(rows.length)
  return rows.map(({ number }) => number)
}

test('[reflections R14] newest first, in windows onto a total', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  for (let n = 1; n <= 7; n += 1) await say(client, here, `words ${n}`)
  const page = (offset: number, limit: number) =>
    client.reflections.page({ filter: { sessionId: here.session.id }, offset, limit })
  const numbers = async (offset: number, limit: number) =>
    (await page(offset, limit)).rows.map(({ number }) => number)
  expect(await numbers(0, 3)).toEqual([7, 6, 5])
  expect(await numbers(3, 3)).toEqual([4, 3, 2])
  expect(await numbers(6, 3)).toEqual([1])
  expect(await page(50, 3)).toEqual({ total: 7, rows: [] })
})

test('[reflections R14] filters narrow together; undone ones never show', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const anna = { kind: 'participant', id: here.annaId } as const
  const vasa = (await client.organisations.list({})).find(({ name }) => name === 'Vasamuseet')!
  const first = await say(client, here, 'one', { author: anna, language: 'sv' })
  await say(client, here, 'two', { channel: 'paper', promptId: null })
  await say(client, here, 'three', { author: { kind: 'organisation', id: vasa.id } })
  await say(client, here, 'gone')
  await client.history.undo({})
  await client.reflections.star({ id: first.id, starred: true })
  expect(await found(client, here, {})).toEqual([3, 2, 1])
  expect(await found(client, here, { channel: 'paper' })).toEqual([2])
  expect(await found(client, here, { promptId: null })).toEqual([2])
  expect(await found(client, here, { promptId: here.promptId })).toEqual([3, 1])
  expect(await found(client, here, { author: here.annaId })).toEqual([1])
  expect(await found(client, here, { organisationId: vasa.id })).toEqual([3, 1])
  expect(await found(client, here, { organisationId: vasa.id, language: 'sv' })).toEqual([1])
  expect(await found(client, here, { starred: true })).toEqual([1])
  expect(await found(client, here, { starred: true, channel: 'paper' })).toEqual([])
})

test('[reflections R14] by state and by what may be quoted', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const ids = []
  for (const text of ['a', 'b', 'c', 'd']) ids.push((await say(client, here, text)).id)
  const attribution = 'anonymous'
  await client.reflections.setConsent({
    id: ids[0]!,
    audience: 'public',
    attribution,
    how: 'asked',
  })
  await client.reflections.setConsent({ id: ids[1]!, audience: 'count', attribution, how: 'asked' })
  await client.reflections.setState({ id: ids[2]!, state: 'hidden' })
  await client.reflections.setState({ id: ids[3]!, state: 'withdrawn-count' })
  expect(await found(client, here, { consent: 'quotable' })).toEqual([1])
  expect(await found(client, here, { consent: 'count' })).toEqual([2])
  expect(await found(client, here, { consent: 'uncleared' })).toEqual([4, 3])
  expect(await found(client, here, { state: 'kept' })).toEqual([2, 1])
  expect(await found(client, here, { state: 'hidden' })).toEqual([3])
  expect(await found(client, here, { state: 'withdrawn' })).toEqual([4])
})

test('[reflections R15] all typed words are looked for, the last one as a beginning', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'We sat in the review meeting as equals')
  await say(client, here, 'The meeting reviewed itself', { secondText: 'equally' })
  expect(await found(client, here, { search: 'meeting review' })).toEqual([2, 1])
  expect(await found(client, here, { search: 'REVIEW meet' })).toEqual([1])
  expect(await found(client, here, { search: 'meeting equal' })).toEqual([2, 1])
  expect(await found(client, here, { search: 'meeting absent' })).toEqual([])
  expect(await found(client, here, { search: '  !! ' })).toEqual([2, 1])
})

test('[reflections R15] the index follows corrections', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  const { id } = await say(client, here, 'harbour')
  await client.reflections.edit({ id, text: 'ship' })
  expect(await found(client, here, { search: 'harbour' })).toEqual([])
  expect(await found(client, here, { search: 'ship' })).toEqual([1])
  await client.history.undo({})
  expect(await found(client, here, { search: 'harbour' })).toEqual([1])
})

test('[reflections R16] "Malmo" finds "Malmö"; "far" and "får" differ', async () => {
  const { client } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'Vi möttes i Malmö, inte på Åland')
  await say(client, here, 'Man får fråga')
  expect(await found(client, here, { search: 'Malmo' })).toEqual([1])
  expect(await found(client, here, { search: 'aland malmo' })).toEqual([1])
  expect(await found(client, here, { search: 'mottes i malmo' })).toEqual([1])
  expect(await found(client, here, { search: 'malmö' })).toEqual([1])
  expect(await found(client, here, { search: 'far' })).toEqual([])
  expect(await found(client, here, { search: 'får' })).toEqual([2])
  expect(await found(client, here, { search: 'malmo helsinki' })).toEqual([])
})

test('[reflections R15] nothing that can be typed makes the search fail', async () => {
  const { client, defects } = await temporaryHost()
  const here = await seminar(client)
  await say(client, here, 'NEAR AND "quoted" col:umn ^start -minus (nested) far* får')
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '*',
          'NEAR(',
          'AND',
          'OR',
          'NOT',
          ':',
          '^',
          '-',
          'får',
          '\0',
          '𞤀',
          '\u0301',
        ),
      )
      .map((parts) => parts.join(' ')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (search) => {
      const filter = { sessionId: here.session.id, search: search.slice(0, 200) }
      await client.reflections.page({ filter, offset: 0, limit: 5 })
    }),
    { numRuns: 400 },
  )
  expect(defects).toEqual([])
})
