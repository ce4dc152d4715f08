import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteMarks, parseNoteLine } from '../../src/shared/domain/note-line'

test.each([
  ['Stools are stacked at the door', { text: 'Stools are stacked at the door' }],
  ['!Stools are stacked', { kind: 'seen', text: 'Stools are stacked' }],
  ['"We never see the figures"', { kind: 'said', text: 'We never see the figures' }],
  ['”Vi ser aldrig siffrorna”', { kind: 'said', text: 'Vi ser aldrig siffrorna' }],
  ['? #3 Who decides', { kind: 'thought', criterion: 3, text: 'Who decides' }],
  ['#3 @2 /14 ! Two doors', { criterion: 3, person: 2, slot: 14, kind: 'seen', text: 'Two doors' }],
  ['#0 of no strand', { criterion: 0, text: 'of no strand' }],
  ['!!Two marks', { kind: 'seen', text: '!Two marks' }],
  ['#3 #4 in the plan', { criterion: 3, text: '#4 in the plan' }],
  ['#3rd floor', { text: '#3rd floor' }],
  ['He asked: "why?"', { text: 'He asked: "why?"' }],
  ['#3', { criterion: 3, text: '' }],
])('[reviews R11] %s', (typed, line) => {
  expect(parseNoteLine(typed)).toEqual(line)
})

test('[reviews R11] whatever is typed after the marks stands in the note', () => {
  const words = fc.string({ unit: 'binary' }).map((text) => text.trim())
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 999 }), (text, number) => {
      const { criterion, kind, text: kept } = parseNoteLine(`#${number} ${noteMarks.seen}x${text}`)
      expect({ criterion, kind, kept }).toEqual({
        criterion: number,
        kind: 'seen',
        kept: `x${text}`.trim(),
      })
    }),
  )
})
