import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  folded,
  foldedExpression,
  searchExpression,
} from '../../src/main/features/reflections/search-expression'

const db = new Database(':memory:')
db.exec(`CREATE VIRTUAL TABLE word USING fts5 (text, tokenize = "unicode61 remove_diacritics 0")`)
db.exec(`INSERT INTO word VALUES ('Malmö får hål')`)
const match = db.prepare('SELECT count(*) FROM word WHERE word MATCH ?').pluck()
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
)

test('[reflections R15] whatever is typed, the expression is one the index takes', () => {
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 5 }), (typed, indexed) => {
      for (const expression of [searchExpression(typed), foldedExpression(typed, indexed)])
        if (expression !== '') expect(match.get(expression)).toBeTypeOf('number')
    }),
    { numRuns: 3000 },
  )
})

test('[reflections R15] words are quoted, the last one is a beginning', () => {
  expect(searchExpression('peer-review NOT "x* OR')).toBe('"peer" "review" "NOT" "x" "OR"*')
  expect(searchExpression(' ,.!? ')).toBe('')
  expect(searchExpression('A\u030Aland x\u0302')).toBe('"Åland" "x\u0302"*')
})

test('[reflections R16] marks are looked past for longer words only, and only where the index has them', () => {
  const indexed = ['malmö', 'malmöbo', 'får', 'hål', 'möttes']
  expect(foldedExpression('Malmo', indexed)).toBe('("malmö" OR "malmöbo")')
  expect(foldedExpression('mottes i malmo', indexed)).toBe(
    '("möttes") AND "i" AND ("malmö" OR "malmöbo")',
  )
  for (const typed of ['far', 'hal', 'far hal', 'helsinki', 'malmo helsinki', ''])
    expect(foldedExpression(typed, indexed)).toBe('')
  expect(folded('Tromsø, Æbelø, Łódź')).toBe('tromso, aebelo, łodz')
})
