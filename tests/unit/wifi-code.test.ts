import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wifiCode } from '../../src/shared/domain/wifi-code'

/** As a camera reads it: fields end at an unescaped semicolon. */
function read(code: string): Record<string, string> {
  const fields = code.slice('WIFI:'.length).match(/(?:\\.|[^;\\])+/gsu) ?? []
  return Object.fromEntries(
    fields.map((field) => [field.slice(0, 1), field.slice(2).replace(/\\(.)/gsu, '$1')]),
  )
}

test('the ways a network can be', () => {
  const guest = { name: 'MRT-Guest', password: 'ship;1545', isHidden: false }
  expect(wifiCode(guest)).toBe('WIFI:T:WPA;S:MRT-Guest;P:ship\\;1545;;')
  expect(wifiCode({ ...guest, password: '', isHidden: true })).toBe(
    'WIFI:T:nopass;S:MRT-Guest;H:true;;',
  )
})

test('any name and password come out as they went in', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (name, password) => {
      expect(read(wifiCode({ name, password, isHidden: false }))).toEqual({
        T: 'WPA',
        S: name,
        P: password,
      })
    }),
  )
})
