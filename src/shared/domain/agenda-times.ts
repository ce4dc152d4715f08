import { Temporal } from 'temporal-polyfill'

export type TimedBlock = {
  readonly minutes: number
  readonly pinTime: string | null
  /** At the same time as the item above it; what comes after waits for the longest. */
  readonly parallel?: boolean
}
export type BlockTimes = {
  readonly startsAt: string
  readonly endsAt: string
  /** Minutes of air before a pin; negative when the items before have overrun it. */
  readonly slack: number
}

/**
 * Planned start and end of each block (UTC instants): one after the other from the session's start.
 * A pinned block starts at its wall-clock time, or when the block before ends if that is later. A parallel
 * one starts with the one above it; its own pin may only make it later.
 */
export function agendaTimes(
  startsAt: string | null,
  timeZone: string,
  blocks: readonly TimedBlock[],
): (BlockTimes | null)[] {
  if (startsAt === null) return blocks.map(() => null)
  let clock = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone)
  let setStart = clock
  return blocks.map((block, index) => {
    let from = block.parallel && index > 0 ? setStart : clock
    let slack = 0
    if (block.pinTime !== null) {
      const pinned = from.withPlainTime(Temporal.PlainTime.from(block.pinTime))
      slack = Math.round(from.until(pinned).total('minutes'))
      if (slack > 0) from = pinned
    }
    if (!block.parallel || index === 0) setStart = from
    const until = from.add({ minutes: block.minutes })
    if (Temporal.ZonedDateTime.compare(until, clock) > 0) clock = until
    return { startsAt: instantText(from), endsAt: instantText(until), slack }
  })
}

/** Wall-clock date and time of a place as a UTC instant. Skipped hours move forward, repeated ones take the first. */
export function toInstant(date: string, time: string, timeZone: string): string {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`)
  return instantText(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }))
}

/** What a clock on the wall of `timeZone` shows at `instant`. */
export function toWallClock(instant: string, timeZone: string): { date: string; time: string } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/** True when `timeZone` is an IANA name this machine knows; a bare offset such as +02:00 is no place. */
export function isTimeZone(timeZone: string): boolean {
  if (/^[+-]/.test(timeZone)) return false
  try {
    Temporal.Now.instant().toZonedDateTimeISO(timeZone)
    return true
  } catch {
    return false
  }
}

function instantText(zoned: Temporal.ZonedDateTime): string {
  return zoned.toInstant().toString({ smallestUnit: 'millisecond' })
}
