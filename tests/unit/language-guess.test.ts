import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessLanguage } from '../../src/main/words/language-guess'

test.each([
  ['We had never asked our volunteers what they thought.', 'en'],
  ['Vi hade aldrig frågat våra volontärer vad de tycker.', 'sv'],
  ['Det var inte som jag trodde', 'sv'],
  ['It is not what I thought it was', 'en'],
  ['Jag tar med mig att “peer review” kan vara roligt', 'sv'],
  ['I visited Malmö and the Vasa', 'en'],
])('[reflections R11] %s: %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language)
})

test('[reflections R11] words that do not tell are left open', () => {
  for (const text of ['', 'Mary Rose', '5', '👍', 'Trust', 'Merci beaucoup'])
    expect(guessLanguage(text)).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['en', 'sv', null]).toContain(guessLanguage(text))
    }),
  )
})
