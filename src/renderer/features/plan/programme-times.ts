// Arithmetic of a day's programme: what the bar draws and the sentences say.
import type { Block } from '../../../shared/contract/agenda'

export type Segment = {
  id: string
  /** Minutes from the start of the day. */
  from: number
  minutes: number
  kind: 'item' | 'break' | 'gap'
  /** Place in the programme, counted from 1; breaks and gaps have none. */
  number: number | null
}

export type Day = {
  segments: Segment[]
  /** From the first start to the last end. */
  minutes: number
  breakMinutes: number
  startsAt: string | null
  endsAt: string | null
}

const minuteLength = 60_000

export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / minuteLength)

/** Items one after the other; where a fixed start leaves time over, a gap. */
export function dayOf(blocks: readonly Block[]): Day {
  const startsAt = blocks[0]?.startsAt ?? null
  const segments: Segment[] = []
  let clock = 0
  let number = 0
  for (const block of blocks) {
    const from = startsAt && block.startsAt ? minutesBetween(startsAt, block.startsAt) : clock
    if (from > clock) {
      const id = `before-${block.id}`
      segments.push({ id, from: clock, minutes: from - clock, kind: 'gap', number: null })
    }
    if (!block.isBreak) number += 1
    segments.push({
      id: block.id,
      from,
      minutes: block.minutes,
      kind: block.isBreak ? 'break' : 'item',
      number: block.isBreak ? null : number,
    })
    clock = from + block.minutes
  }
  const breaks = blocks.filter((block) => block.isBreak)
  const breakMinutes = breaks.reduce((sum, block) => sum + block.minutes, 0)
  return { segments, minutes: clock, breakMinutes, startsAt, endsAt: blocks.at(-1)?.endsAt ?? null }
}

/** Real minutes of an item that has been run; null before. */
export function minutesTaken(block: Block): number | null {
  if (!block.startedAt || !block.endedAt) return null
  return Math.max(0, minutesBetween(block.startedAt, block.endedAt))
}

/** Whole hours on the wall within the day, as minutes from its start. Zones off by half an hour included. */
export function hourMarks(day: Day, wallMinuteAtStart: number): number[] {
  const first = (60 - (wallMinuteAtStart % 60)) % 60
  const step = day.minutes > 900 ? 120 : 60
  const marks: number[] = []
  for (let mark = first; mark <= day.minutes; mark += step) marks.push(mark)
  return marks
}
