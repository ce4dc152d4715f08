import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNameLines } from '../../src/main/features/participants/name-lines'

const names = (lines: string) => parseNameLines(lines).map(({ name }) => name)

test('[participants R1] lists as people paste them', () => {
  expect(names('1. Anna\n2) Bo\n- Cecilia\n• David\n– Eva\r\nFrida\rGun\vHanna\u2028Ivar')).toEqual(
    ['Anna', 'Bo', 'Cecilia', 'David', 'Eva', 'Frida', 'Gun', 'Hanna', 'Ivar'],
  )
  expect(names('1\tAnna\tVasa\n2\tBo\tVasa')).toEqual(['Anna', 'Bo'])
  expect(names('2nd Officer Smith\n-Anna-')).toEqual(['2nd Officer Smith', '-Anna-'])
})

test('[participants R1] commas, semicolons or tabs part name, organisation and role', () => {
  expect(parseNameLines('Anna; Vasa; Curator, senior')).toEqual([
    { name: 'Anna', organisation: 'Vasa', role: 'Curator' },
  ])
  expect(parseNameLines('Anna\tVasa, Stockholm\t')).toEqual([
    { name: 'Anna', organisation: 'Vasa, Stockholm', role: null },
  ])
  expect(parseNameLines('\tVasa\n , Vasa\n\n')).toEqual([])
})

test('[participants R3] a name is one clean line, never empty, whatever was pasted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (lines) => {
      for (const { name } of parseNameLines(lines)) {
        expect(name).not.toBe('')
        expect(name).toBe(name.trim().normalize('NFC'))
        expect(name).not.toMatch(/[\n\t]/)
      }
    }),
  )
})
