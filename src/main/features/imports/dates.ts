// When a row was said. Days and months are told apart by the whole column, never cell by cell.
import { toInstant } from '../../../shared/domain/agenda-times'

export type DateOrder = 'year-first' | 'day-first' | 'month-first'
/** `certain` is false when no cell has a number above 12 to tell days from months. */
export type DateReading = {
  readonly order: DateOrder
  readonly certain: boolean
  readonly share: number
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.+))?$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,? +(.+))?$/
const clock =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|[A-Z]{3,4})?$/i

type Parts = { first: number; second: number; third: number; isYearFirst: boolean; rest: string }

function parts(cell: string): Parts | null {
  const line = cell.trim()
  const match = yearFirst.exec(line) ?? yearLast.exec(line)
  if (!match) return null
  const [, first, second, third, rest = ''] = match
  const isYearFirst = first?.length === 4
  if (rest !== '' && !clock.test(rest)) return null
  return { first: Number(first), second: Number(second), third: Number(third), isYearFirst, rest }
}

/** How a column writes its dates; `share` of its filled cells do. Null when none does. */
export function readDates(cells: readonly string[]): DateReading | null {
  const read = cells.map(parts).filter((part) => part !== null)
  if (read.length === 0) return null
  const share = read.length / cells.length
  const loose = read.filter((part) => !part.isYearFirst)
  if (loose.length === 0) return { order: 'year-first', certain: true, share }
  const dayFirst = loose.filter(({ first }) => first > 12).length
  const monthFirst = loose.filter(({ second }) => second > 12).length
  const order = monthFirst > dayFirst ? 'month-first' : 'day-first'
  return { order, certain: dayFirst > 0 !== monthFirst > 0, share }
}

/** UTC instant of a cell whose clock showed `timeZone`; noon when only a day is given; null when unreadable. */
export function dateInstant(cell: string, order: DateOrder, timeZone: string): string | null {
  const part = parts(cell)
  if (!part) return null
  const time = part.rest === '' ? '12:00:00' : wallTime(part.rest)
  const date = calendarDate(part, order)
  if (!date || !time) return null
  const offset = statedOffset(part.rest)
  try {
    if (offset === null) return toInstant(date, time, timeZone)
    return new Date(Date.parse(`${date}T${time}${offset}`)).toISOString()
  } catch {
    return null
  }
}

function calendarDate(part: Parts, order: DateOrder): string | null {
  const { first, second, third, isYearFirst } = part
  const [year, month, day] = isYearFirst
    ? [first, second, third]
    : order === 'month-first'
      ? [third, first, second]
      : [third, second, first]
  const fullYear = year < 100 ? 2000 + year : year
  if (fullYear < 1900 || fullYear > 2100) return null
  const date = `${fullYear}-${pad(month)}-${pad(day)}`
  const check = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(check.getTime()) && check.toISOString().startsWith(date) ? date : null
}

function wallTime(rest: string): string | null {
  const [, hours, minutes, seconds = '0', half = ''] = clock.exec(rest) ?? []
  let hour = Number(hours)
  if (half !== '') hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0)
  if (!(hour < 24 && Number(minutes) < 60 && Number(seconds) < 60)) return null
  return `${pad(hour)}:${pad(Number(minutes))}:${pad(Number(seconds))}`
}

/** An offset the cell names itself; a zone's letters alone are too ambiguous to use. */
function statedOffset(rest: string): string | null {
  const zone = (clock.exec(rest)?.[5] ?? '').toUpperCase()
  if (zone === 'Z' || zone === 'UTC' || zone === 'GMT') return 'Z'
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  return match ? `${match[1]}${pad(Number(match[2]))}:${match[3] ?? '00'}` : null
}

const pad = (number: number) => String(number).padStart(2, '0')
