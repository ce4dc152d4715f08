import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDue, dueGroup, dueGroups, heardFrom } from '../../src/shared/domain/due-steps'

const today = '2016-02-28'
const step = (dueOn: string | null, status: 'planned' | 'under-way' | 'done' | 'dropped') => ({
  dueOn,
  status,
})

test('what is due today is not overdue; thirty days on is soon, over a leap day; the next is later', () => {
  expect(dueGroup(step('2016-02-27', 'planned'), today)).toBe('overdue')
  expect(dueGroup(step('2016-02-28', 'planned'), today)).toBe('soon')
  expect(dueGroup(step('2016-03-29', 'under-way'), today)).toBe('soon')
  expect(dueGroup(step('2016-03-30', 'under-way'), today)).toBe('later')
  expect(dueGroup(step(null, 'planned'), today)).toBe('undated')
  expect(dueGroup(step('2015-01-01', 'done'), today)).toBe('closed')
  expect(dueGroup(step(null, 'dropped'), today)).toBe('closed')
})

test('heard from: under way, done and dropped are answers, planned is none, what is not due does not count', () => {
  const steps = [
    step('2016-01-01', 'planned'),
    step('2016-01-01', 'under-way'),
    step('2016-02-28', 'done'),
    step('2016-02-29', 'planned'),
    step(null, 'dropped'),
  ]
  expect(heardFrom(steps, today)).toEqual({ due: 3, heard: 2 })
})

const days = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2018-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const steps = fc.array(
  fc.record({
    dueOn: fc.option(days),
    status: fc.constantFrom('planned', 'under-way', 'done', 'dropped'),
  }),
)

test('every step is in one group, once, and groups are in order of their days', () => {
  fc.assert(
    fc.property(steps, days, (some, day) => {
      const groups = byDue(some, day)
      expect([...groups.keys()]).toEqual(dueGroups)
      expect([...groups.values()].flat()).toHaveLength(some.length)
      expect(new Set([...groups.values()].flat()).size).toBe(some.length)
      for (const [group, list] of groups) {
        for (const one of list) expect(dueGroup(one, day)).toBe(group)
        const dates = list.map(({ dueOn }) => dueOn ?? '')
        const sorted = [...dates].sort()
        expect(dates).toEqual(group === 'closed' ? sorted.toReversed() : sorted)
      }
    }),
  )
})
