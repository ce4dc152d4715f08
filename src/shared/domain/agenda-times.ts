import { Temporal } from 'temporal-polyfill'

export type TimedBlock = { readonly minutes: number; readonly pinTime: string | null }
export type BlockTimes = { readonly startsAt: string; readonly endsAt: string }

/**
 * Planned start and end of each block (UTC instants): one after the other from the session's start.
 * A pinned block starts at its wall-clock time, or when the block before ends if that is later.
 */
export function agendaTimes(
  startsAt: string | null,
  timeZone: string,
  blocks: readonly TimedBlock[],
): (BlockTimes | null)[] {
  if (startsAt === null) return blocks.map(() => null)
  let clock = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone)
  return blocks.map((block) => {
    if (block.pinTime !== null) {
      const pinned = clock.withPlainTime(Temporal.PlainTime.from(block.pinTime))
      if (Temporal.ZonedDateTime.compare(pinned, clock) > 0) clock = pinned
    }
    const from = clock
    clock = clock.add({ minutes: block.minutes })
    return { startsAt: instantText(from), endsAt: instantText(clock) }
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
