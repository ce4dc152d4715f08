import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapped } from '../../src/shared/domain/wrapped'

const letters = (text: string) => [...new Intl.Segmenter().segment(text)].length

test('a label breaks between words, a longer word anywhere, and ends with dots when it is too long', () => {
  expect(wrapped('Brackmouth Dockyard Heritage', 12, 4)).toBe('Brackmouth\nDockyard\nHeritage')
  expect(wrapped('Västernorrland', 5, 4)).toBe('Väste\nrnorr\nland')
  expect(wrapped('one two three four', 5, 2)).toBe('one\ntwo…')
  expect(wrapped('  ', 5, 2)).toBe('')
})

test('no line is too long, no more lines than asked for, and no word is lost that has room', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.lorem())
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 5 }),
      (label, room, lines) => {
        const rows = wrapped(label, room, lines).split('\n')
        expect(rows.length).toBeLessThanOrEqual(lines)
        for (const row of rows) expect(letters(row)).toBeLessThanOrEqual(room)
        const whole = wrapped(label, room, 1000).replaceAll(/\s/gu, '')
        expect(whole).toBe(label.replaceAll(/\s/gu, ''))
      },
    ),
  )
})
