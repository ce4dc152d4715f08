import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { areInitials, initialsOf } from '../../src/shared/domain/initials'

test('initials as people write them', () => {
  expect(initialsOf('Marijke van Oosterwold')).toEqual(['M', 'V', 'O'])
  const fits = (typed: string, name: string) => areInitials(typed, name)
  for (const typed of ['ÅL', 'al', 'A. L.', 'å-l', 'ÅML', 'aml'])
    expect([typed, fits(typed, 'Åsa Maria Lindqvist')]).toEqual([typed, true])
  for (const typed of ['', 'Å', 'AM', 'LA', 'AXL', 'AMML', 'ALL', '1L'])
    expect([typed, fits(typed, 'Åsa Maria Lindqvist')]).toEqual([typed, false])
  expect(fits('PW', 'Per-Olof Wiklander')).toBe(true)
  expect(fits('POW', 'Per-Olof Wiklander')).toBe(true)
  expect(fits('М', 'Мария')).toBe(true)
  expect(fits('李明', '李 明')).toBe(true)
  expect(fits('x', '123')).toBe(false)
})

const name = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '))

test('all initials in order always fit, whatever the name; nothing fits a name without letters', () => {
  fc.assert(
    fc.property(name, (given) => {
      const letters = initialsOf(given)
      expect(areInitials(letters.join(' '), given)).toBe(letters.length > 0)
    }),
  )
})
