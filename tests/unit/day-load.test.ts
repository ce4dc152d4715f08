import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { agendaTimes } from '../../src/shared/domain/agenda-times'
import { interpretations, itemMinutes, talkMinutes } from '../../src/shared/domain/bilingual-time'
import { dayLoad, inParallelSets } from '../../src/shared/domain/day-load'

const item = fc.record({
  minutes: fc.integer({ min: 1, max: 120 }),
  isBreak: fc.boolean(),
  parallel: fc.boolean(),
  pinTime: fc.constant(null),
})
const start = '2026-03-29T00:30:00.000Z'

test('[agenda R10] parallel sets keep every item once and in order; times follow the longest', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (items) => {
      const sets = inParallelSets(items)
      expect(sets.flat()).toEqual(items)
      const times = agendaTimes(start, 'Europe/Stockholm', items)
      let clock = Date.parse(start)
      let index = 0
      for (const set of sets) {
        for (const each of set) {
          expect(Date.parse(times[index]!.startsAt)).toBe(clock)
          expect(Date.parse(times[index]!.endsAt)).toBe(clock + each.minutes * 60_000)
          index += 1
        }
        clock += Math.max(...set.map(({ minutes }) => minutes)) * 60_000
      }
    }),
  )
})

test('[agenda R15] the day is full when its work fills the time between start and end, breaks apart', () => {
  const items = [
    { minutes: 150, isBreak: false, parallel: false, pinTime: null },
    { minutes: 60, isBreak: true, parallel: false, pinTime: null },
    { minutes: 90, isBreak: false, parallel: false, pinTime: null },
    { minutes: 30, isBreak: false, parallel: true, pinTime: null },
  ]
  const day = '2026-06-01T08:00:00.000Z'
  const times = agendaTimes(day, 'UTC', items)
  expect(dayLoad(items, times, '2026-06-01T14:00:00.000Z')).toEqual({
    planned: 240,
    available: 300,
    share: 0.8,
    slackAtEnd: 60,
  })
  expect(dayLoad(items, times, '2026-06-01T12:30:00.000Z').slackAtEnd).toBe(-30)
  expect(dayLoad(items, times, null)).toMatchObject({ planned: 240, share: null })
  expect(dayLoad([], [], '2026-06-01T12:30:00.000Z')).toMatchObject({ planned: 0, share: null })
})

test('[agenda R14] two languages never shorten an item, never stretch a break, and at most double', () => {
  const step = fc.record({ minutes: fc.integer({ min: 1, max: 60 }), silent: fc.boolean() })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.boolean(),
      fc.constantFrom('plenary', 'silent', 'tables'),
      fc.array(step, { maxLength: 8 }),
      fc.constantFrom('none' as const, 'interpreter' as const, 'second-language' as const),
      (minutes, isBreak, mode, steps, interpretation) => {
        const taken = itemMinutes(
          { minutes, isBreak, mode, steps, minutesFor: 'none' },
          interpretation,
        )
        expect(taken).toBeGreaterThanOrEqual(minutes)
        expect(taken).toBeLessThanOrEqual(minutes * 2)
        if (isBreak || mode === 'silent' || interpretation === 'none') expect(taken).toBe(minutes)
      },
    ),
  )
})

test('[agenda R14] minutes that already count the languages are left alone, and come back as they were', () => {
  const way = fc.constantFrom(...interpretations)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), way, way, (minutes, from, to) => {
      const longer = talkMinutes(minutes, 'none', from)
      const item = { minutes: longer, isBreak: false, mode: 'plenary', steps: [], minutesFor: from }
      expect(itemMinutes(item, from)).toBe(longer)
      expect(itemMinutes(item, to)).toBe(talkMinutes(minutes, 'none', to))
    }),
  )
})
