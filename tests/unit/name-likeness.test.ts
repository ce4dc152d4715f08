import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLikenessIndex, likeness, type Known } from '../../src/shared/domain/name-likeness'
import { isOneSlip, slipKeys } from '../../src/shared/domain/typing-distance'

const known = (name: string, organisation: string | null = null, contact: string | null = null) =>
  ({ name, organisation, contact }) satisfies Known
const compare = (a: string, b: string, homeA?: string, homeB?: string) =>
  likeness(known(a, homeA), known(b, homeB))

test('[participants R2] names spelt nearly so', () => {
  expect(compare('Åsa Lind', 'Åsa Lind')).toBe('same')
  for (const other of [
    'Asa Lind',
    'Lind, Åsa',
    'åsa  lind',
    'Åsa Lindh',
    'Åas Lind',
    'Dr Åsa Lind',
    'Åsa Maria Lind',
  ])
    expect(compare('Åsa Lind', other), other).toBe('near')
  for (const other of ['Åsa Lundh', 'Bo Lind', 'Åsa', 'Lind', ''])
    expect(compare('Åsa Lind', other), other).toBeNull()
  expect(compare('Bo Ek', 'Bo Ok')).toBeNull()
  expect(compare('Guest 1', 'Guest 2')).toBeNull()
  expect(compare('Student A', 'Student B')).toBeNull()
  expect(compare('Annika Berg', 'Ann ika Berg')).toBe('near')
  expect(compare('山田 太郎', '山田 太郎')).toBe('same')
})

test('[participants R2] organisations tell people apart, but not those of one name', () => {
  expect(compare('Åsa Lind', 'Åsa Lind', 'Vasa', 'Vasa')).toBe('same')
  expect(compare('Åsa Lind', 'Åsa Lind', 'Vasa', 'Mary Rose')).toBe('near')
  expect(compare('Åsa Lind', 'Åsa Lind', 'Vasa')).toBe('near')
  expect(compare('Åsa Lind', 'Åsa Lindh', 'Vasa', 'vasa')).toBe('near')
  expect(compare('Åsa Lind', 'Åsa Lindh', 'Vasa', 'Mary Rose')).toBeNull()
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å', 'c'), minLength: 0, maxLength: 7 })

/** The plain way, to hold the quick one against. */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      rows[i]![j] = swap ? Math.min(best, at(i - 2, j - 2) + 1) : best
    }
  return at(a.length, b.length)
}

test('[participants R2] one slip is one edit, and shares a key', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneSlip(a, b)).toBe(editDistance(a, b) <= 1)
      if (isOneSlip(a, b)) expect([...slipKeys(a)].some((key) => slipKeys(b).has(key))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('[participants R2] the index finds exactly those that comparing each with each finds', () => {
  const person = fc.record({
    name: fc
      .array(fc.constantFrom('Åsa', 'Asa', 'Lind', 'Lindh', 'Maria', 'Bo', 'Dr', 'Ek', 'Eks'), {
        minLength: 1,
        maxLength: 3,
      })
      .chain((parts) => fc.constantFrom(parts.join(' '), parts.join(', '))),
    organisation: fc.constantFrom(null, 'Vasa', 'Mary Rose'),
    contact: fc.constantFrom(null, 'a@x.se', 'A@x.se'),
  })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), person, (people, wanted) => {
      const index = createLikenessIndex<Known>()
      for (const one of people) index.add(one)
      const plain = people.flatMap((entry) => {
        const found = likeness(wanted, entry)
        expect(found).toBe(likeness(entry, wanted))
        return found ? [{ entry, likeness: found }] : []
      })
      const same = plain.filter((one) => one.likeness === 'same')
      const near = plain.filter((one) => one.likeness === 'near')
      expect(index.like(wanted)).toEqual([...same, ...near])
    }),
    { numRuns: 500 },
  )
})

test('[participants R2] anybody is like themselves, whatever they are called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
      const index = createLikenessIndex<Known>()
      index.add(known(name))
      expect(index.like(known(name))[0]?.likeness).toBe('same')
    }),
  )
})
