import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKit } from '../../src/main/features/toolkit/kit-file'
import type { MethodCard, Sequence } from '../../src/shared/domain/toolkit-cards'
import { AppError, type ErrorCode } from '../../src/shared/errors'
import { expectFailure } from '../support/failures'
import { temporaryHost, type Window } from '../support/host'

async function ownCard(client: Window, change: Partial<MethodCard> = {}): Promise<MethodCard> {
  const [card] = await client.toolkit.methods({})
  return client.toolkit.saveMethod({
    card: { ...card!, key: 'our-way', name: { en: 'Our way' }, ...change },
  })
}

const ownSequence = (client: Window): Promise<Sequence> =>
  client.toolkit.saveSequence({
    sequence: {
      key: 'our-day',
      version: 1,
      name: { en: 'Our day' },
      occasion: { en: 'Spring' },
      items: [
        { kind: 'method', method: 'our-way', minutes: 40 },
        { kind: 'break', name: { en: 'Coffee', sv: 'Kaffe' }, minutes: 20 },
      ],
    },
  })

test('[toolkit R7] an own card is added like any other; changed after use it gets a new version', async () => {
  const { client } = await temporaryHost()
  const card = await ownCard(client)
  expect(card.version).toBe(1)
  expect(card.minutes).toBe(card.steps.reduce((sum, step) => sum + step.minutes, 0))
  expect((await ownCard(client, { name: { en: 'Our own way' } })).version).toBe(1)
  const { id } = await client.sessions.create({ title: 'x', timeZone: 'UTC', languages: ['en'] })
  await client.toolkit.addMethod({ sessionId: id, key: 'our-way', people: 20 })
  expect(await client.agenda.list({ sessionId: id })).toMatchObject([{ title: 'Our own way' }])
  expect((await ownCard(client)).version).toBe(2)
  expect(await client.toolkit.own({})).toEqual({ methods: ['our-way'], sequences: [] })
  await client.toolkit.removeMethod({ key: 'our-way' })
  expect(await client.toolkit.own({})).toEqual({ methods: [], sequences: [] })
  await client.history.undo({})
  expect((await client.toolkit.own({})).methods).toEqual(['our-way'])
})

test('[toolkit R7] changes of different fields made from the same card both stand, whatever their order', async () => {
  const { client } = await temporaryHost()
  await ownCard(client, { groupMin: 4, groupMax: 40 })
  const key = 'our-way'
  await Promise.all([
    client.toolkit.changeMethod({ key, change: { name: { en: 'Walk and talk' } } }),
    client.toolkit.changeMethod({ key, change: { purpose: { en: 'Gets people talking.' } } }),
    client.toolkit.changeMethod({ key, change: { groupMin: 60 } }),
  ])
  const card = (await client.toolkit.methods({})).find((each) => each.key === key)
  expect(card).toMatchObject({
    name: { en: 'Walk and talk' },
    purpose: { en: 'Gets people talking.' },
    groupMin: 60,
    groupMax: 60,
  })
  await ownSequence(client)
  await client.toolkit.changeSequence({ key: 'our-day', change: { name: { en: 'A day' } } })
  await client.toolkit.changeSequence({ key: 'our-day', change: { occasion: { sv: 'Höst' } } })
  expect((await client.toolkit.sequences({})).find((each) => each.key === 'our-day')).toMatchObject(
    { name: { en: 'A day' }, occasion: { sv: 'Höst' } },
  )
  await expectFailure(
    client.toolkit.changeMethod({ key: 'check-in', change: { outcomes: [] } }),
    'record/not-found',
  )
})

test('[toolkit R7] the ready-made cards stay as they are', async () => {
  const { client } = await temporaryHost()
  const [card] = await client.toolkit.methods({})
  await expectFailure(client.toolkit.saveMethod({ card: card! }), 'toolkit/ready-made')
  await expectFailure(client.toolkit.removeMethod({ key: card!.key }), 'record/not-found')
})

test('[toolkit R8] a kit read in elsewhere says the same, and the same again is nothing new', async () => {
  const { client } = await temporaryHost()
  await ownCard(client)
  await ownSequence(client)
  const { text } = await client.toolkit.exportKit({ methods: [], sequences: ['our-day'] })
  const { client: other } = await temporaryHost()
  expect(await other.toolkit.previewKit({ text })).toMatchObject([
    { kind: 'method', key: 'our-way', state: 'new' },
    { kind: 'sequence', key: 'our-day', state: 'new' },
  ])
  const read = () => other.toolkit.importKit({ text, differing: 'keep-mine' })
  expect(await read()).toEqual({ added: 2, replaced: 0, kept: 0 })
  expect(await read()).toEqual({ added: 0, replaced: 0, kept: 2 })
  const own = async (window: Window) =>
    (await window.toolkit.methods({})).find(({ key }) => key === 'our-way')
  expect(await own(other)).toEqual(await own(client))
  const again = await other.toolkit.exportKit({ methods: [], sequences: ['our-day'] })
  expect(again.text).toBe(text)
})

test('[toolkit R10] what differs is kept, replaced or put beside, and one undo takes it back', async () => {
  const { client } = await temporaryHost()
  await ownCard(client)
  await ownSequence(client)
  const { text } = await client.toolkit.exportKit({ methods: [], sequences: ['our-day'] })
  await ownCard(client, { name: { en: 'Changed here' } })
  const names = async () =>
    (await client.toolkit.methods({})).slice(26).map(({ key, name }) => `${key} ${name.en}`)
  const take = (differing: 'keep-mine' | 'take-theirs' | 'keep-both') =>
    client.toolkit.importKit({ text, differing })
  await take('keep-mine')
  expect(await names()).toEqual(['our-way Changed here'])
  await take('keep-both')
  expect(await names()).toEqual(['our-way Changed here', 'our-way-2 Our way'])
  await client.history.undo({})
  await take('take-theirs')
  expect(await names()).toEqual(['our-way Our way'])
})

test('[toolkit R10] a card of the app’s own is never replaced', async () => {
  const { client } = await temporaryHost()
  const [card] = await client.toolkit.methods({})
  const theirs = { ...card!, name: { en: 'Another' } }
  const text = JSON.stringify({
    format: 'soundings-kit',
    version: 1,
    methods: [theirs],
    sequences: [],
  })
  expect(await client.toolkit.previewKit({ text })).toMatchObject([{ state: 'ready-made' }])
  await client.toolkit.importKit({ text, differing: 'take-theirs' })
  const after = await client.toolkit.methods({})
  expect(after[0]).toEqual(card)
  expect(after.at(-1)).toMatchObject({ key: `${card!.key}-2`, name: { en: 'Another' } })
})

const hostile: [ErrorCode, string, (kit: Record<string, unknown>, card: MethodCard) => unknown][] =
  [
    ['kit/not-a-kit', 'an array', () => []],
    ['kit/not-a-kit', 'null', () => null],
    ['kit/not-a-kit', 'another format', (kit) => ({ ...kit, format: 'zip' })],
    ['kit/newer', 'a later version', (kit) => ({ ...kit, version: 2 })],
    ['kit/broken', 'no version', (kit) => ({ ...kit, version: 'x' })],
    ['kit/broken', 'more than a kit holds', (kit) => ({ ...kit, people: [] })],
    ['kit/broken', 'the same key twice', (kit, card) => ({ ...kit, methods: [card, card] })],
    [
      'kit/broken',
      'negative minutes',
      (kit, card) => ({ ...kit, methods: [{ ...card, minutes: -5 }] }),
    ],
    [
      'kit/broken',
      'a key that is a path',
      (kit, card) => ({ ...kit, methods: [{ ...card, key: '../x' }] }),
    ],
    [
      'kit/broken',
      'ten thousand steps',
      (kit, card) => ({ ...kit, methods: [{ ...card, steps: Array(10_000).fill(card.steps[0]) }] }),
    ],
    [
      'kit/broken',
      'control characters',
      (kit, card) => ({ ...kit, methods: [{ ...card, name: { en: 'Our\u0000way' } }] }),
    ],
    [
      'kit/broken',
      'half a character',
      (kit, card) => ({ ...kit, methods: [{ ...card, name: { en: 'Our \ud83d way' } }] }),
    ],
    [
      'kit/broken',
      'a sequence of methods nobody has',
      (kit) => ({
        ...kit,
        sequences: [
          {
            key: 's',
            version: 1,
            name: { en: 's' },
            occasion: { en: 's' },
            items: [{ kind: 'method', method: 'nobody-has', minutes: 5 }],
          },
        ],
      }),
    ],
  ]

test.each(hostile)('[toolkit R9] %s: %s', async (code, _what, change) => {
  const { client } = await temporaryHost()
  const [card] = await client.toolkit.methods({})
  const good = { format: 'soundings-kit', version: 1, methods: [], sequences: [] }
  const text = JSON.stringify(change(good, { ...card!, key: 'theirs' }))
  await expectFailure(client.toolkit.previewKit({ text }), code)
  await expectFailure(client.toolkit.importKit({ text, differing: 'take-theirs' }), code)
  expect(await client.toolkit.own({})).toEqual({ methods: [], sequences: [] })
})

test('[toolkit R9] too large, and words that only look dangerous', async () => {
  const { client } = await temporaryHost()
  const text = ' '.repeat(2_000_001)
  await expectFailure(client.toolkit.previewKit({ text }), 'kit/too-large')
  const name = { en: '<script>alert(1)</script>' }
  await ownCard(client, { name })
  const kit = await client.toolkit.exportKit({ methods: ['our-way'], sequences: [] })
  expect(readKit(kit.text).methods[0]?.name).toEqual(name)
})

test('[toolkit R9] any text at all is a kit or refused by name', () => {
  const codes = ['kit/not-a-kit', 'kit/newer', 'kit/too-large', 'kit/broken']
  const mostly = fc.record({
    format: fc.constantFrom('soundings-kit', 'x'),
    version: fc.oneof(fc.constant(1), fc.jsonValue()),
    methods: fc.oneof(fc.constant([]), fc.jsonValue()),
    sequences: fc.oneof(fc.constant([]), fc.jsonValue()),
  })
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    mostly.map((kit) => JSON.stringify(kit)),
  )
  fc.assert(
    fc.property(text, (given) => {
      try {
        expect(readKit(given)).toMatchObject({ methods: [], sequences: [] })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        expect(codes).toContain(error.code)
      }
    }),
    { numRuns: 500 },
  )
})
