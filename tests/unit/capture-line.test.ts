import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askingAt,
  parseCaptureLine,
  suggestions,
} from '../../src/renderer/features/gather/capture-line'

const people = [
  { id: '1', label: 'Åsa Lindqvist' },
  { id: '2', label: 'Marika' },
  { id: '3', label: 'Marika Ek' },
]
const themes = [{ id: 'a', label: 'Share early' }]
const parse = (text: string) => parseCaptureLine(text, people, themes)

test('somebody, their words and a theme', () => {
  expect(parse('@Marika Ek our front of house runs the visits #practice')).toEqual({
    words: 'our front of house runs the visits',
    author: people[2],
    themes: ['practice'],
  })
})

test('accents need not be typed, the longest name wins, themes may have spaces', () => {
  expect(parse('@asa lindqvist: not yet #Share early').author).toEqual(people[0])
  expect(parse('@Marikas boat').author).toBeNull()
  expect(parse('#share early and often').themes).toEqual(['share early'])
})

test('addresses, numbers and unknown names stay words', () => {
  const text = 'write to marika@example.org about #1 and @Nobody'
  expect(parse(text)).toEqual({ words: text, author: null, themes: [] })
})

test('words without marks come through unchanged but for spaces', () => {
  const words = fc.string({ unit: 'grapheme' }).filter((text) => !/[@#]/u.test(text))
  fc.assert(
    fc.property(words, (text) => {
      expect(parse(text)).toEqual({
        words: text.replace(/[^\S\n]+/gu, ' ').trim(),
        author: null,
        themes: [],
      })
    }),
  )
})

test('whatever is typed, every word that is no name or theme is kept', () => {
  const piece = fc.constantFrom('@Marika', '#practice', 'boat', 'och', '@', '#', '@x', 'a@b', '🙂')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const kept = parse(pieces.join(' ')).words.split(' ')
      for (const word of ['boat', 'och', 'a@b', '🙂'])
        expect(kept.filter((one) => one === word).length).toBe(
          pieces.filter((one) => one === word).length,
        )
    }),
  )
})

test('a name is asked for while it is being typed, by any of its parts', () => {
  expect(askingAt('so @lind', 8)).toEqual({ mark: '@', typed: 'lind', from: 3 })
  expect(askingAt('marika@example', 14)).toBeNull()
  expect(suggestions(people, 'lind').map(({ id }) => id)).toEqual(['1'])
  expect(suggestions(people, 'mar').map(({ id }) => id)).toEqual(['2', '3'])
})
