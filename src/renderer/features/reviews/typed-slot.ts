const times =
  /^\s*(?<h1>[01]?\d|2[0-3])(?:[:.](?<m1>[0-5]\d))?\s*(?:[-–]\s*(?<h2>[01]?\d|2[0-3])(?:[:.](?<m2>[0-5]\d))?)?(?=\s|$)/u

/** "9-10 Tour", "13.30–14.15 Shop", or only a name: an hour after the slot before. */
export function typedSlot(words: string, after: string) {
  const found = times.exec(words)?.groups
  const title = (found ? words.replace(times, '') : words).trim()
  const starts = found ? clock(found.h1, found.m1) : after
  const ends = found?.h2 === undefined ? later(starts, 60) : clock(found.h2, found.m2)
  return { starts, ends, title }
}

const clock = (hours = '0', minutes = '00') => `${hours.padStart(2, '0')}:${minutes}`

/** Never beyond the day. */
export function later(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  const total = Math.max(0, Math.min(hours * 60 + rest + minutes, 23 * 60 + 59))
  return clock(String(Math.floor(total / 60)), String(total % 60).padStart(2, '0'))
}

export const minutesBetween = (from: string, to: string) => inMinutes(to) - inMinutes(from)

function inMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
