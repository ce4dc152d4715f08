import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesLeft, nextItem, runClock, sideBySide } from '../../src/shared/domain/run-clock'
import { dayStart, iso, runningAt, runningDay } from '../support/running-day'

const min = 60_000
const threeItems = [{ minutes: 20 }, { minutes: 30 }, { minutes: 10 }]

test('[run R1] a day held on another day than planned is neither late nor early', () => {
  const state = runningAt(threeItems, 1, dayStart + 30 * 24 * 60 * min)
  const clock = runClock(state, dayStart + 30 * 24 * 60 * min + 10 * min)
  expect(clock.phase).toBe('running')
  expect(clock.day).toMatchObject({ overMs: 0, nextLateMs: 0, isAnotherDay: true })
})

test('[run R1] says how long is left, when it ends and where that leaves the day', () => {
  const state = runningAt(threeItems, 1, dayStart + 26 * min)
  const clock = runClock(state, dayStart + 36 * min)
  expect(clock.item).toMatchObject({ elapsedMs: 10 * min, remainingMs: 20 * min })
  expect(clock.item?.endsAt).toBe(dayStart + 56 * min)
  expect(clock.day).toMatchObject({ overMs: 6 * min, nextLateMs: 6 * min })
  expect(clock.spans[2]).toEqual({ startsAt: dayStart + 56 * min, endsAt: dayStart + 66 * min })
})

test('[run R1] an item over its time pushes what follows, minute by minute', () => {
  const state = runningAt(threeItems, 0, dayStart)
  const clock = runClock(state, dayStart + 25 * min)
  expect(clock.item).toMatchObject({ remainingMs: -5 * min, endsAt: dayStart + 25 * min, share: 1 })
  expect(clock.day.overMs).toBe(5 * min)
})

test('[run R1] a pause stops the clock and moves the end', () => {
  const paused = runningAt(threeItems, 0, dayStart, { pausedAt: iso(dayStart + 5 * min) })
  const clock = runClock(paused, dayStart + 12 * min)
  expect(clock).toMatchObject({ phase: 'paused', item: { remainingMs: 15 * min } })
  expect(clock.item?.endsAt).toBe(dayStart + 27 * min)
  const resumed = { ...paused, pausedAt: null, pausedMs: 7 * min }
  expect(runClock(resumed, dayStart + 12 * min).item?.remainingMs).toBe(15 * min)
})

test('[run R1] a pinned item waits for its time and takes lateness in', () => {
  const lunch = { minutes: 60, pinAt: iso(dayStart + 60 * min) }
  const state = runningAt([{ minutes: 40 }, lunch, { minutes: 10 }], 0, dayStart)
  const inTime = runClock(state, dayStart + 55 * min)
  expect(inTime.spans[1]?.startsAt).toBe(dayStart + 60 * min)
  expect(inTime.day).toMatchObject({ overMs: 0, nextLateMs: 0 })
  expect(runClock(state, dayStart + 63 * min).day).toMatchObject({ nextLateMs: 3 * min })
})

test('[run R1] a clock set back shows nothing gone; a speaker has a clock of their own', () => {
  const speaker = { name: 'Åsa', seconds: 300, since: iso(dayStart + 2 * min) }
  const state = runningAt(threeItems, 0, dayStart, { speaker })
  expect(runClock(state, dayStart - 5 * min).item?.remainingMs).toBe(20 * min)
  expect(runClock(state, dayStart + 4 * min).speaker).toMatchObject({ remainingMs: 3 * min })
  expect(runClock(state, dayStart + 9 * min).speaker).toMatchObject({ remainingMs: -2 * min })
})

test('[run R1] before, between and after', () => {
  expect(runClock(runningDay(threeItems, { status: 'ready' }), dayStart)).toMatchObject({
    phase: 'before',
    item: null,
    nextIndex: 0,
    day: { overMs: 0 },
  })
  expect(runClock(runningDay(threeItems), dayStart).phase).toBe('waiting')
  expect(runClock(runningDay(threeItems, { status: 'ended' }), dayStart)).toMatchObject({
    phase: 'ended',
    nextIndex: -1,
  })
  expect(runClock(runningDay([]), dayStart)).toMatchObject({ nextIndex: -1, item: null })
})

test('[run R1] items at the same time start and end together; skipped ones are stepped over', () => {
  const { blocks } = runningDay([
    { minutes: 20 },
    { minutes: 10, isSkipped: true },
    { minutes: 30 },
    { minutes: 40, isParallel: true },
    { minutes: 5 },
  ])
  expect(nextItem(blocks, blocks[0]!.id)).toBe(2)
  expect(nextItem(blocks, blocks[2]!.id)).toBe(4)
  expect(sideBySide(blocks, 2)).toEqual([2, 3])
  const clock = runClock({ ...runningAt([], 0, dayStart), blocks, blockId: null }, dayStart)
  expect(clock.spans[3]?.startsAt).toBe(clock.spans[2]?.startsAt)
  expect(clock.spans[4]?.startsAt).toBe(clock.spans[3]?.endsAt)
})

test('[run R1] the last minute begun counts until it is over', () => {
  expect([1, min, min + 1, 0, -1, -min].map(minutesLeft)).toEqual([1, 1, 2, 0, -1, -1])
})

test('[run R1] drifts under 100 ms in eight hours, whatever sleeps and missed ticks lie between', () => {
  const minutes = 480
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 3 * 60 * min }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 59_999 }),
      (gaps, offset) => {
        const state = runningAt([{ minutes }, { minutes: 10 }], 0, dayStart)
        let now = dayStart + offset
        for (const gap of gaps) {
          now = Math.min(now + gap, dayStart + minutes * min)
          const clock = runClock(state, now)
          expect(Math.abs((clock.item?.elapsedMs ?? 0) - (now - dayStart))).toBeLessThan(100)
          expect(Math.abs((clock.item?.endsAt ?? 0) - (dayStart + minutes * min))).toBeLessThan(100)
        }
      },
    ),
  )
})

test('[run R1] spans of what is still to come never overlap and never lie in the past', () => {
  const sketch = fc.record({
    minutes: fc.integer({ min: 1, max: 120 }),
    isSkipped: fc.boolean(),
    isParallel: fc.boolean(),
    pinAt: fc.option(
      fc.integer({ min: 0, max: 600 }).map((m) => iso(dayStart + m * min)),
      {
        nil: null,
      },
    ),
  })
  fc.assert(
    fc.property(fc.array(sketch, { minLength: 1, maxLength: 12 }), fc.nat(500), (sketches, m) => {
      const state = runningAt(sketches, 0, dayStart)
      const now = dayStart + m * min
      const clock = runClock(state, now)
      const ahead = clock.spans.slice(1).filter((span) => span !== null)
      for (const span of ahead) expect(span.endsAt).toBeGreaterThanOrEqual(now)
      let last = clock.item?.endsAt ?? now
      for (const [index, span] of clock.spans.entries()) {
        if (index === 0 || span === null || state.blocks[index]?.isParallel) continue
        expect(span.startsAt).toBeGreaterThanOrEqual(last)
        last = span.endsAt
      }
    }),
  )
})
