import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findAlike, type Said } from '../../src/main/features/alike/find-alike'
import { adjustedMutualInformation, purity } from '../support/agreement'

const said = (texts: readonly string[], language: string | null = 'en'): Said[] =>
  texts.map((text, index) => ({ id: `r${index}`, text, secondText: '', language }))
const volunteers = [
  'Our volunteers at the front of house know everything',
  'Ask the volunteers in front of house first',
  'A volunteer at the front of house told me',
]

type Statements = Record<string, Record<'en' | 'sv', string[]>>
const statements = JSON.parse(
  readFileSync(new URL('../support/texts/statements.json', import.meta.url), 'utf8'),
) as Statements
const labelled = (language: 'en' | 'sv') =>
  Object.entries(statements).flatMap(([topic, byLanguage]) =>
    byLanguage[language].map((text, index) => ({
      id: `${language} ${topic} ${index}`,
      text,
      secondText: '',
      language,
      topic,
    })),
  )

test('[alike R3] a group is named in the words people wrote, [alike R4] which are marked where they stand', () => {
  const { groups } = findAlike(said([...volunteers, 'The roof is leaking again']))
  expect(groups).toHaveLength(1)
  expect(groups[0]?.words.join(', ')).toMatch(/volunteers/)
  const member = groups[0]?.members.find(({ id }) => id === 'r0')
  const marked = member?.spans.map(([start, end]) => volunteers[0]?.slice(start, end))
  expect(marked).toContain('volunteers')
  expect(marked).not.toContain('Our')
})

test('[alike R1] languages never share a group, even where they share every word', () => {
  const museum = ['Vasa museum restaurant', 'Vasa museum restaurant menu', 'Vasa museum hotel']
  const both = [
    ...said(museum).map((one) => ({ ...one, id: `en-${one.id}` })),
    ...said(museum, 'sv').map((one) => ({ ...one, id: `sv-${one.id}` })),
  ]
  const { groups } = findAlike(both)
  expect(groups).toHaveLength(2)
  for (const { language, members } of groups)
    expect(members.every(({ id }) => id.startsWith(language))).toBe(true)
})

test('[alike R2] the same data gives the same groups in any order, nobody in two of them', () => {
  const all = [...labelled('en'), ...labelled('sv')]
  const expected = findAlike(all)
  const order = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
  fc.assert(
    fc.property(order, (shuffled) => {
      expect(findAlike(shuffled)).toEqual(expected)
    }),
    { numRuns: 8 },
  )
  const ids = expected.groups.flatMap(({ members }) => members.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('[alike R9] whatever is written, in whatever language, [alike R2] nobody is in two groups', () => {
  const word = fc.constantFrom('Åsa', 'guide', 'guider', 'museum', '博物馆很好', '👍🏽', 'é', 'the')
  const text = fc.oneof(
    fc.string(),
    fc.array(word).map((words) => words.join(' ')),
  )
  const language = fc.constantFrom('en', 'sv', 'fi', 'zh', '', null)
  const one = fc.record({ text, secondText: text, language })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (many) => {
      const all = many.map((each, index) => ({ id: `r${index}`, ...each }))
      const { groups, duplicates } = findAlike(all)
      const ids = groups.flatMap(({ members }) => members.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      for (const group of groups) expect(group.members.length).toBeGreaterThan(2)
      const twice = duplicates.flatMap((set) => set.ids)
      expect(new Set(twice).size).toBe(twice.length)
      const byId = new Map(all.map((each) => [each.id, each]))
      for (const { id, spans } of groups.flatMap(({ members }) => members))
        for (const [start, end] of spans) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(byId.get(id)?.text.length ?? -1)
        }
    }),
  )
})

test('[alike R9] nothing, empty texts and lone words are no groups', () => {
  expect(findAlike([])).toEqual({ groups: [], duplicates: [] })
  expect(findAlike(said(['', ' ', '…', '👍']))).toEqual({ groups: [], duplicates: [] })
  expect(findAlike(said(['Nervous', 'Curious', 'Wet']))).toEqual({ groups: [], duplicates: [] })
})

test('[alike R9] four hundred identical answers are one suggestion of each kind', () => {
  const same = said(Array.from({ length: 400 }, () => 'More time for the tables in the afternoon'))
  const { groups, duplicates } = findAlike([
    ...same,
    { id: 'other', text: 'The roof is leaking', secondText: '', language: 'en' },
  ])
  expect(duplicates.map(({ ids }) => ids.length)).toEqual([400])
  expect(groups.map(({ members }) => members.length)).toEqual([400])
})

test('[alike R8] near-duplicates are found, two nervous people are not', () => {
  const { duplicates } = findAlike(
    said([
      'We should meet again in Stockholm next year!',
      'we should meet again in Stockholm next year',
      'We should all meet again in Stockholm next year',
      'Meeting colleagues was good',
      'Nervous',
      'nervous',
    ]),
  )
  expect(duplicates.map(({ ids }) => ids)).toEqual([['r0', 'r1', 'r2']])
})

test('[alike R9] a language without a stemmer is grouped by whole words', () => {
  const finnish = [
    'Vapaaehtoiset oppaat tietävät kaiken',
    'Vapaaehtoiset oppaat kertovat',
    'Kysy: vapaaehtoiset oppaat',
  ]
  const [group] = findAlike(said(finnish, 'fi')).groups
  expect(group?.members).toHaveLength(3)
  expect(group?.words.join(' ')).toMatch(/vapaaehtoiset/)
})

test('[alike R2] agreement with hand-made labels is well above chance', () => {
  for (const language of ['en', 'sv'] as const) {
    const all = labelled(language)
    const groupOf = new Map(
      findAlike(all).groups.flatMap((group) =>
        group.members.map(({ id }) => [id, group.signature] as const),
      ),
    )
    const groups = all.map(({ id }) => groupOf.get(id) ?? id)
    expect(
      adjustedMutualInformation(
        groups,
        all.map(({ topic }) => topic),
      ),
    ).toBeGreaterThan(0.1)
  }
})

test('agreement by worked examples', () => {
  const ami = (a: string, b: string) => adjustedMutualInformation(a.split(''), b.split(''))
  expect(ami('0011', '1100')).toBeCloseTo(1)
  expect(ami('000111', 'aabbcc')).toBeCloseTo(0.2988, 3)
  expect(ami('0000', '0123')).toBeCloseTo(0)
  expect(purity('11111122222233333'.split(''), 'xxxxxoxooooDxxDDD'.split(''))).toBeCloseTo(12 / 17)
})
