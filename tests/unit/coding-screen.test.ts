// What the coding screen computes by itself: marks cut into pieces, words chosen by key, pending steps.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withPending } from '../../src/renderer/features/sense/pending-codings'
import { wordsOf, wordStep } from '../../src/renderer/features/sense/word-choice'
import { type Mark, markSegments } from '../../src/renderer/ui/mark-segments'
import type { CodingName } from '../../src/shared/contract/coding'
import type { ReflectionId, ThemeId } from '../../src/shared/contract/primitives'

const mark = fc.record({
  id: fc.string(),
  start: fc.integer({ min: -3, max: 30 }),
  end: fc.integer({ min: -3, max: 40 }),
  colour: fc.constant(1),
  label: fc.constant('X'),
})

test('pieces are the text again, and every letter has the marks that cover it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
      const pieces = markSegments(text, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      const covering = (index: number) =>
        marks.filter(
          ({ start, end }) => start >= 0 && start <= index && index < Math.min(end, text.length),
        )
      for (const piece of pieces)
        for (let index = piece.start; index < piece.end; index += 1)
          expect(piece.marks.map(({ id }) => id)).toEqual(covering(index).map(({ id }: Mark) => id))
    }),
  )
})

test('words are chosen one after another, Swedish and compound ones whole', () => {
  const text = 'Fråga studiecirkelledaren, inte mig!'
  const words = wordsOf(text, 'sv')
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Fråga',
    'studiecirkelledaren',
    'inte',
    'mig',
  ])
  const steps = ['next', 'next', 'longer', 'longer', 'longer', 'shorter'] as const
  expect(
    steps.reduce<ReturnType<typeof wordStep> | null>(
      (choice, step) => wordStep(choice, step, words.length),
      null,
    ),
  ).toEqual({ first: 1, last: 2 })
  expect(wordStep({ first: 0, last: 0 }, 'previous', 4)).toEqual({ first: 0, last: 0 })
})

test('what was pressed shows at once, in the order it was pressed', () => {
  const name = (theme: string): CodingName => ({
    reflectionId: 'r' as ReflectionId,
    reading: 1,
    themeId: theme as ThemeId,
    span: null,
  })
  const put = (theme: string, opposites: string[] = []) => ({
    kind: 'put' as const,
    name: name(theme),
    codedBy: '',
    opposites: opposites as ThemeId[],
  })
  const shown = withPending(
    [],
    [
      put('a'),
      put('b'),
      put('b'),
      { kind: 'mark', name: name('b'), marks: { polarity: 'mixed' } },
      { kind: 'strongest', name: name('b') },
      { kind: 'take', name: name('c') },
    ],
  )
  expect(shown).toMatchObject([
    { themeId: 'b', polarity: 'mixed' },
    { themeId: 'a', polarity: '' },
  ])
  expect(withPending(shown, [put('none', ['a', 'b'])])).toMatchObject([{ themeId: 'none' }])
})
