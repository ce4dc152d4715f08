import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lateness, makeUpTime, mayGive, shortest } from '../../src/shared/domain/make-up-time'
import { minutesToday, runClock } from '../../src/shared/domain/run-clock'
import { blockId, dayStart, iso, runningAt } from '../support/running-day'

const min = 60_000
const step = (position: number, more: object = {}) => ({
  position,
  title: `Round ${position + 1}`,
  minutes: 10,
  who: '',
  isRound: true,
  isSilent: false,
  isDropped: false,
  ...more,
})
const proposals = (state: Parameters<typeof runClock>[0], now: number) =>
  makeUpTime(state, runClock(state, now))

test('[run R5] spreads six minutes, takes them from the longest, or shortens a break', () => {
  const state = runningAt(
    [
      { minutes: 20 },
      { minutes: 35, minMinutes: 20 },
      { minutes: 20, isBreak: true, minMinutes: 10 },
      { minutes: 20, minMinutes: 15 },
    ],
    0,
    dayStart + 6 * min,
  )
  const found = proposals(state, dayStart + 20 * min)
  expect(found.map(({ kind, savedMinutes }) => [kind, savedMinutes])).toEqual([
    ['spread', 6],
    ['longest', 6],
    ['break', 6],
  ])
  expect(found[0]?.cuts.map(({ from, to }) => [from, to])).toEqual([
    [35, 30],
    [20, 19],
  ])
  expect(found[1]?.cuts).toEqual([{ blockId: blockId(2), from: 35, to: 29 }])
  expect(found[2]?.cuts).toEqual([{ blockId: blockId(3), from: 20, to: 14 }])
})

test('[run R5] cuts before the fixed start that would be late, not after it', () => {
  const lunch = { minutes: 60, pinAt: iso(dayStart + 60 * min), isProtected: true }
  const state = runningAt([{ minutes: 30 }, { minutes: 30 }, lunch, { minutes: 90 }], 0, dayStart)
  const late = lateness(state, runClock(state, dayStart + 34 * min))
  expect(late).toMatchObject({ minutes: 4, before: blockId(3) })
  expect(proposals(state, dayStart + 34 * min)[0]?.cuts).toEqual([
    { blockId: blockId(2), from: 30, to: 26 },
  ])
})

test('[run R5] a wait before a fixed start takes lateness in; nothing is proposed', () => {
  const lunch = { minutes: 60, pinAt: iso(dayStart + 90 * min) }
  const state = runningAt([{ minutes: 30 }, { minutes: 30 }, lunch, { minutes: 90 }], 0, dayStart)
  expect(proposals(state, dayStart + 34 * min)).toEqual([])
})

test('[run R5] drops the round that is enough, of the running item only one not begun', () => {
  const rounds = { minutes: 60, minMinutes: 40, steps: [step(0), step(1), step(2)] }
  const state = runningAt([rounds, { minutes: 30, minMinutes: 30 }], 0, dayStart + 6 * min)
  const at = (stepPosition: number) => ({ ...state, stepPosition, stepSince: iso(dayStart) })
  expect(proposals(at(1), dayStart + 30 * min)).toEqual([
    {
      kind: 'round',
      savedMinutes: 10,
      cuts: [],
      drops: [{ blockId: blockId(1), position: 2, from: 60, to: 50 }],
    },
  ])
  expect(proposals(at(2), dayStart + 30 * min)).toEqual([])
})

test('[run R5] three fifths is the shortest where nobody gave a minimum', () => {
  expect([1, 5, 20, 35].map((minutes) => shortest({ minutes, minMinutes: null }))).toEqual([
    1, 3, 12, 21,
  ])
  expect(shortest({ minutes: 20, minMinutes: 30 })).toBe(20)
})

const sketch = fc.record({
  minutes: fc.integer({ min: 1, max: 120 }),
  minMinutes: fc.option(fc.integer({ min: 1, max: 120 }), { nil: null }),
  runMinutes: fc.option(fc.integer({ min: 1, max: 120 }), { nil: null }),
  isBreak: fc.boolean(),
  isProtected: fc.boolean(),
  isSkipped: fc.boolean(),
  isParallel: fc.boolean(),
  pinAt: fc.option(
    fc.integer({ min: 0, max: 600 }).map((m) => iso(dayStart + m * min)),
    { nil: null },
  ),
  steps: fc
    .array(fc.record({ isRound: fc.boolean(), minutes: fc.integer({ min: 1, max: 40 }) }), {
      maxLength: 4,
    })
    .map((steps) => steps.map((more, position) => step(position, more))),
})

test('[run R5] never below the shortest, never a protected one, sums right, pins kept', () => {
  fc.assert(
    fc.property(
      fc.array(sketch, { minLength: 2, maxLength: 12 }),
      fc.nat(400),
      fc.nat(200),
      (sketches, begun, after) => {
        const state = runningAt(sketches, 0, dayStart + begun * min)
        const now = dayStart + (begun + after) * min
        const before = runClock(state, now)
        const late = lateness(state, before)
        for (const { kind, cuts, drops, savedMinutes } of makeUpTime(state, before)) {
          const blockOf = (id: string) => state.blocks.find((block) => block.id === id)!
          for (const { blockId: id, from, to } of cuts) {
            expect(mayGive(blockOf(id))).toBe(true)
            expect(from).toBe(minutesToday(blockOf(id)))
            expect(to).toBeGreaterThanOrEqual(shortest(blockOf(id)))
            expect(to).toBeLessThan(from)
            expect(blockOf(id).isBreak).toBe(kind === 'break')
          }
          for (const { blockId: id, to } of drops) {
            expect(blockOf(id).isProtected).toBe(false)
            expect(to).toBeGreaterThanOrEqual(shortest(blockOf(id)))
          }
          const saved = [...cuts, ...drops].reduce((sum, { from, to }) => sum + from - to, 0)
          expect(savedMinutes).toBe(saved)
          if (kind !== 'round') expect(saved).toBeLessThanOrEqual(late!.minutes)
          const blocks = state.blocks.map((block) => {
            const change = [...cuts, ...drops].find(({ blockId: id }) => id === block.id)
            return change ? { ...block, runMinutes: change.to } : block
          })
          for (const [index, span] of runClock({ ...state, blocks }, now).spans.entries()) {
            const pin = blocks[index]!.pinAt
            if (span && pin !== null && index > 0 && !blocks[index]!.isParallel)
              expect(span.startsAt).toBeGreaterThanOrEqual(Date.parse(pin))
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})
