import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { materialsIn, thingKey, withoutRepeats } from '../../src/shared/domain/materials'

test.each([
  ['Badges, house card, paper slips', ['Badges', 'House card', 'Paper slips']],
  ['Paper and pens. The question in view.', ['Paper and pens', 'The question in view']],
  ['Cards (A5, two colours), tape', ['Cards (A5, two colours)', 'Tape']],
  ['1,200 dots; ca. 40 pens\n- tape\n• glue', ['1,200 dots', 'Ca. 40 pens', 'Tape', 'Glue']],
  ['Åtta pennor. Öl, te (svart', ['Åtta pennor', 'Öl', 'Te (svart']],
  ['Pens, pens, PENS.', ['Pens']],
  [' , ; . - ', []],
  ['', []],
])('%j is %j', (text, things) => {
  expect(materialsIn(text)).toEqual(things)
})

test('whatever is written, no letter or figure of it is lost, and nothing stands twice', () => {
  const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('').toUpperCase()
  const word = fc.constantFrom('pens', 'a (b, c)', '1,5', '.', ',', ';', '\n', '(', ')', 'Åse', '–')
  const written = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word).map((w) => w.join(' ')),
  )
  fc.assert(
    fc.property(written, (text) => {
      const things = materialsIn(text)
      const keys = things.map(thingKey)
      expect(new Set(keys).size).toBe(keys.length)
      for (const letter of new Set(letters(text)))
        expect(letters(things.join(' '))).toContain(letter)
      expect(materialsIn(things.join('\n'))).toEqual(things)
    }),
  )
})

test('the first of each thing stays, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Pens', 'pens ', 'Tape', 'tape.', 'Glue')), (items) => {
      const kept = withoutRepeats(items, (item) => item)
      const keys = [...new Set(items.map(thingKey))]
      expect(kept.map(thingKey)).toEqual(keys)
    }),
  )
})
