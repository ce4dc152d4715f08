import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reAnchored, type Span } from '../../src/shared/domain/span-anchor'

const at = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const moved = (from: string, to: string, words: string) => {
  const anchored = reAnchored(from, to, at(from, words))
  return anchored && [to.slice(anchored.span.start, anchored.span.end), anchored.isSure]
}

test('words that only moved are found for sure', () => {
  const said = 'We came to give advice and went home changed.'
  expect(moved(said, `Well. ${said}`, 'advice')).toEqual(['advice', true])
  expect(moved(said, 'We went home changed and came to give advice.', 'went home')).toEqual([
    'went home',
    true,
  ])
  expect(moved(said, said.replace('We came to give', 'They gave'), 'changed')).toEqual([
    'changed',
    true,
  ])
})

test('words that were changed themselves are where they were, but not for sure', () => {
  const said = 'They showed us their volunteers first'
  expect(moved(said, 'They showed us all their volunteers first', 'us their')).toEqual([
    'us all their',
    false,
  ])
  expect(moved(said, 'They showed us their visitors first', 'volunteers first')?.[1]).toBe(false)
  expect(moved('far far', 'x far far far', 'far')?.[1]).toBe(true)
  expect(moved('one far two', 'far and far', 'far')?.[1]).toBe(false)
})

test('of words that stand in several places, the neighbours tell which', () => {
  const said = 'we trusted them, they trusted us'
  const [first, last] = [
    { start: 3, end: 10 },
    { start: 22, end: 29 },
  ]
  expect(reAnchored(said, `Yes: ${said}!`, first)).toEqual({
    span: { start: 8, end: 15 },
    isSure: true,
  })
  expect(reAnchored(said, 'they trusted us, we trusted them', last)).toEqual({
    span: { start: 5, end: 12 },
    isSure: true,
  })
})

test('nothing is left of words that were taken out or replaced', () => {
  expect(moved('a b c', '', 'b')).toBeNull()
  expect(moved('keep this keep', 'keep keep', 'this ')).toBeNull()
  expect(moved('all of it', 'something new', 'of')).toBeNull()
  expect(reAnchored('abc', 'abc', { start: 2, end: 9 })).toBeNull()
})

test('half a character is never marked', () => {
  expect(moved('say 😀 now', 'say 😃 now', '😀')).toEqual(['😃', false])
  // The accent joins the e that was marked: other words now.
  const accented = reAnchored('cafe, and tea', 'cafe\u0301, and tea', { start: 0, end: 4 })
  expect(accented).toEqual({ span: { start: 0, end: 5 }, isSure: false })
})

const piece = fc.constantFrom(
  'a',
  'å',
  ' ',
  'e\u0301',
  '👩‍🔬',
  '😀',
  'far',
  'får',
  '🇸🇪',
  '.',
  '\n',
  'word',
)
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces)
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })
const edges = (words: string) => [
  ...[...characters.segment(words)].map(({ index }) => index),
  words.length,
]

/** Three parts, the middle one marked, each of them maybe edited. */
const edited = fc.record({
  before: text,
  marked: fc.array(piece, { minLength: 1, maxLength: 6 }),
  after: text,
  other: text,
})

test('whatever is written before or after, marked words that are still there stay marked', () => {
  fc.assert(
    fc.property(edited, ({ before, marked, after, other }) => {
      const words = marked.join('')
      fc.pre(words.trim() !== '')
      const from = `${before.join('')}|${words}|${after.join('')}`
      const span = {
        start: before.join('').length + 1,
        end: before.join('').length + 1 + words.length,
      }
      const to = `${other.join('')}|${words}|${after.join('')}`
      const anchored = reAnchored(from, to, span)
      expect(anchored).not.toBeNull()
      if (anchored?.isSure) expect(to.slice(anchored.span.start, anchored.span.end)).toBe(words)
    }),
  )
})

test('a place lies within the new text, between whole characters, and sure means the same words', () => {
  fc.assert(
    fc.property(edited, text, ({ before, marked, after }, to) => {
      const [head, words, tail, now] = [before, marked, after, to].map((parts) => parts.join(''))
      const from = `${head}${words}${tail}`
      const span = { start: head!.length, end: head!.length + words!.length }
      const anchored = reAnchored(from, now!, span)
      if (!anchored) return
      const { start, end } = anchored.span
      expect(start).toBeLessThan(end)
      expect(edges(now!)).toEqual(expect.arrayContaining([start, end]))
      if (anchored.isSure) expect(now!.slice(start, end)).toBe(words)
    }),
  )
})

test('an unchanged text leaves every place as it is', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (parts, a, b) => {
      const same = parts.join('')
      const all = edges(same)
      const [start = 0, end = 0] = [all[a % all.length]!, all[b % all.length]!].toSorted(
        (x, y) => x - y,
      )
      fc.pre(start < end)
      expect(reAnchored(same, same, { start, end })).toEqual({ span: { start, end }, isSure: true })
    }),
  )
})
