import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agendaTimes,
  isTimeZone,
  toInstant,
  toWallClock,
} from '../../src/shared/domain/agenda-times'

const zones = [
  'Europe/Stockholm',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
]
const zone = fc.constantFrom(...zones)
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const wallTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const block = fc.record({
  minutes: fc.integer({ min: 1, max: 300 }),
  pinTime: fc.option(wallTime, { nil: null }),
})

test('[agenda R1] items never overlap and never run backwards', () => {
  fc.assert(
    fc.property(instant, zone, fc.array(block, { maxLength: 12 }), (start, timeZone, blocks) => {
      const times = agendaTimes(start, timeZone, blocks)
      let clock = Date.parse(start)
      for (const [index, time] of times.entries()) {
        const [from, until] = [Date.parse(time!.startsAt), Date.parse(time!.endsAt)]
        expect(from).toBeGreaterThanOrEqual(clock)
        expect(until - from).toBe(blocks[index]!.minutes * 60_000)
        if (blocks[index]!.pinTime === null) expect(from).toBe(clock)
        clock = until
      }
    }),
  )
})

test('[agenda R2] a pinned item starts at its time on the wall, unless that has passed or is skipped', () => {
  const start = '2026-06-01T07:00:00.000Z'
  const pinned = (pinTime: string) =>
    agendaTimes(start, 'Europe/Stockholm', [{ minutes: 10, pinTime }])[0]?.startsAt
  expect(pinned('12:30')).toBe('2026-06-01T10:30:00.000Z')
  expect(pinned('08:00')).toBe(start)
  const night = agendaTimes('2026-03-29T00:30:00.000Z', 'Europe/Stockholm', [
    { minutes: 5, pinTime: '02:30' },
  ])
  expect(night[0]?.startsAt).toBe('2026-03-29T01:30:00.000Z')
})

test('[agenda R3] a day with 23 or 25 hours keeps minutes and pins right', () => {
  const blocks = [
    { minutes: 240, pinTime: null },
    { minutes: 60, pinTime: '09:00' },
  ]
  const starts = (start: string) =>
    agendaTimes(start, 'Europe/Stockholm', blocks).map((time) => time?.startsAt)
  expect(starts('2026-03-28T23:00:00.000Z')[1]).toBe('2026-03-29T07:00:00.000Z')
  expect(starts('2026-10-24T22:00:00.000Z')[1]).toBe('2026-10-25T08:00:00.000Z')
})

test('[agenda R1] without a start there are no times', () => {
  expect(agendaTimes(null, 'UTC', [{ minutes: 10, pinTime: '10:00' }])).toEqual([null])
})

test('[sessions R3] a wall-clock time goes to UTC and back, but for hours that were skipped', () => {
  fc.assert(
    fc.property(instant, zone, (at, timeZone) => {
      const { date, time } = toWallClock(at, timeZone)
      const again = toInstant(date, time, timeZone)
      expect(toWallClock(again, timeZone)).toEqual({ date, time })
    }),
  )
  expect(toInstant('2026-03-29', '02:30', 'Europe/Stockholm')).toBe('2026-03-29T01:30:00.000Z')
  expect(toInstant('2026-10-25', '02:30', 'Europe/Stockholm')).toBe('2026-10-25T00:30:00.000Z')
})

test('[sessions R4] a zone is a place, not an offset or a guess', () => {
  for (const name of zones) expect(isTimeZone(name)).toBe(true)
  for (const name of ['', 'Mars/Olympus', '+02:00', '-05', 'Z+1', '../etc'])
    expect(isTimeZone(name)).toBe(false)
})
