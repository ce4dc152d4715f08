import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkedText,
  cleanLine,
  cleanText,
  codePoints,
  requiredLine,
  requiredText,
  shortened,
} from '../../src/shared/domain/text'
import { expectFailure } from '../support/failures'

/** Anything a wire, a paste or a file could bring, with the nasty ones often. */
const raw = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fc.constantFrom(
        '\0',
        '\r\n',
        '\r',
        '\v',
        '\f',
        '\u0085',
        '\u2028',
        '\uD800',
        '\uDC00',
        '\uFFFE',
        '\uFEFF',
        '\u{1FFFF}',
        'A\u030A',
        ' \u0301',
        '\u007F',
        '\t',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const forbidden = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n]]/v

test('[reflections R10] any text comes out well-formed, NFC, without control or noncharacters', () => {
  fc.assert(
    fc.property(raw, (text) => {
      for (const clean of [cleanText(text), cleanLine(text)]) {
        expect(clean.isWellFormed()).toBe(true)
        expect(clean.normalize('NFC')).toBe(clean)
        expect(clean).not.toMatch(forbidden)
        expect(clean.trim()).toBe(clean)
      }
    }),
    { numRuns: 2000 },
  )
})

test('[reflections R10] cleaning what is clean changes nothing', () => {
  fc.assert(
    fc.property(raw, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
      expect(cleanLine(text)).not.toMatch(/[\n\t]/)
    }),
    { numRuns: 2000 },
  )
})

test('[reflections R10] what people write stays as they wrote it', () => {
  const said = '“Så här”, sa hon —\n\t👩🏽‍🔬 ﷽ שלום‎\u00A0!  two  spaces'
  expect(cleanText(`  ${said}\r\n`)).toBe(said)
  expect(cleanText('one\r\ntwo\rthree\vfour\u2028five\u0085six')).toBe(
    'one\ntwo\nthree\nfour\nfive\nsix',
  )
  expect(cleanText('\uD800x')).toBe('\uFFFDx')
  expect(cleanLine('A\u030Asa\n\t Ek')).toBe('Åsa Ek')
})

test('[reflections R10] at most 8,000 code points, counted as people count', async () => {
  expect(checkedText('🚢'.repeat(8000))).toHaveLength(16_000)
  expect(checkedText(` ${'x'.repeat(8000)}\n`)).toHaveLength(8000)
  const refusal = await expectFailure(() => checkedText('🚢'.repeat(8001)), 'text/too-long')
  expect(refusal.details).toEqual({ count: 8001, limit: 8000 })
  expect(codePoints('e\u0301🚢')).toBe(3)
})

test('words and lines that must say something do', async () => {
  for (const nothing of ['', ' \n\t', '\0\uFEFF', '\u00A0']) {
    await expectFailure(() => requiredText(nothing), 'text/empty')
    await expectFailure(() => requiredLine(nothing), 'text/empty')
  }
  await expectFailure(() => requiredLine('x'.repeat(2001)), 'text/too-long')
})

test('shortening never cuts a character in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
      const short = shortened(text, most)
      expect(short.isWellFormed()).toBe(true)
      expect(codePoints(short)).toBe(Math.min(codePoints(text), most))
      expect(text.startsWith(short)).toBe(true)
    }),
  )
})
