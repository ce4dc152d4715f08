// The rules in words and the tests that hold them: neither without the other.
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

type Rules = { feature: string; path: string; numbers: number[] }

const books: Rules[] = globSync('src/main/**/RULES.md', { cwd: root }).map((path) => ({
  path,
  feature: basename(dirname(path)),
  numbers: [...read(path).matchAll(/^\d+\.\s+\*\*R(\d+)\b/gm)].map(([, number]) => Number(number)),
}))

const tests = globSync('tests/**/*.{test,spec}.{ts,tsx}', { cwd: root })
const cited = new Map<string, string[]>()
for (const path of tests)
  for (const [, rule = ''] of read(path).matchAll(/\[([a-z-]+ R\d+)\]/g))
    cited.set(rule, [...(cited.get(rule) ?? []), path])

test('every feature has its rules', () => {
  const features = globSync('src/main/features/*/*-service.ts', { cwd: root }).map((path) =>
    basename(dirname(path)),
  )
  for (const feature of new Set(features))
    expect(books.map((book) => book.feature)).toContain(feature)
})

describe.each(books)('$path', ({ feature, numbers }) => {
  test('numbers its rules from 1 without a gap', () => {
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  test('has a test for every rule', () => {
    expect(numbers.filter((number) => !cited.has(`${feature} R${number}`))).toEqual([])
  })
})

test('no test cites a rule that is not there', () => {
  const known = new Set(
    books.flatMap(({ feature, numbers }) => numbers.map((number) => `${feature} R${number}`)),
  )
  expect([...cited].filter(([rule]) => !known.has(rule))).toEqual([])
})

test('every invariant of the data that this version holds is a rule', () => {
  const words = books.map(({ path }) => read(path)).join('\n')
  const named = new Set(
    [...words.matchAll(/\((\d+(?:, \d+)*)\)$/gm)].flatMap(([, list = '']) => list.split(', ')),
  )
  for (let invariant = 1; invariant <= 13; invariant += 1)
    expect([...named], `invariant ${invariant} of data.md`).toContain(String(invariant))
})
