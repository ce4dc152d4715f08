import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFinder, type Findable } from '../../src/shared/domain/find-person'

const person = (name: string, organisation: string | null = null, badge: number | null = null) =>
  ({ name, fullName: null, organisation, badge }) satisfies Findable
const here = [
  person('Asa Lind', 'Ålands museum', 12),
  person('Åsa Berg', 'Malmö museer', 1),
  person('Per-Olof Wiklander', 'Vasamuseet', 112),
  person('Torbjørn Myklevik', 'Hesterøy kystmuseum', 5),
]
const find = createFinder(here)
const names = (query: string) => find(query).map(({ name }) => name)

test('[participants R13] by the start of any word, without accents, the very letters first', () => {
  expect(names('åsa')).toEqual(['Åsa Berg', 'Asa Lind'])
  expect(names('asa')).toEqual(['Asa Lind', 'Åsa Berg'])
  expect(names('olof')).toEqual(['Per-Olof Wiklander'])
  expect(names('wik per')).toEqual(['Per-Olof Wiklander'])
  expect(names('torbjorn')).toEqual(['Torbjørn Myklevik'])
  expect(names('malmo')).toEqual(['Åsa Berg'])
  expect(names('asa malmo')).toEqual(['Åsa Berg'])
})

test('[participants R13] by number and with a slip', () => {
  expect(names('12')).toEqual(['Asa Lind'])
  expect(names('1')).toEqual(['Åsa Berg'])
  expect(names('wikalnder')).toEqual(['Per-Olof Wiklander'])
  expect(names('wikl')).toEqual(['Per-Olof Wiklander'])
  expect(names('vikl')).toEqual(['Per-Olof Wiklander'])
  expect(names('xyz')).toEqual([])
  expect(names('  ')).toEqual([])
})

test('[participants R13] a full name behind the one that is used finds too', () => {
  const pip = { ...person('Pip Nairn'), fullName: 'Philippa Nairn' }
  expect(createFinder([pip])('phil')).toEqual([pip])
})

const word = fc.string({
  unit: fc.constantFrom('a', 'å', 'ö', 'e', 'n', 'r', 's', 't'),
  minLength: 4,
  maxLength: 9,
})

test('[participants R13] the start of a name, or a name with one letter missing, finds its owner', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.nat(),
      (parts, a, b) => {
        const owner = person(parts.join(' '))
        const part = parts[a % parts.length] ?? ''
        const finder = createFinder([owner])
        expect(finder(part.slice(0, (b % part.length) + 1))).toEqual([owner])
        const at = b % part.length
        const slipped = part.slice(0, at) + part.slice(at + 1)
        if (slipped.length >= 4) expect(finder(slipped)).toEqual([owner])
      },
    ),
  )
})

test('[participants R13] nothing that is typed fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      expect(find(query).length).toBeLessThanOrEqual(here.length)
    }),
  )
})
