// How full a day is. Source: domain file 5.1, "plan at most 80 % of the day".
import type { BlockTimes } from './agenda-times'

export const fullShare = 0.8

type Item = { readonly minutes: number; readonly isBreak: boolean; readonly parallel: boolean }
export type DayLoad = {
  /** Minutes of work, breaks apart; of parallel items the longest counts. */
  readonly planned: number
  /** From the first start to the planned end, breaks apart; null without a start or an end. */
  readonly available: number | null
  /** `planned` ÷ `available`. */
  readonly share: number | null
  /** Minutes between the last item's end and the planned end; negative when it runs over. */
  readonly slackAtEnd: number | null
}

const minute = 60_000

/** `endAt`: the instant at which everybody is to leave. */
export function dayLoad(
  items: readonly Item[],
  times: readonly (BlockTimes | null)[],
  endAt: string | null,
): DayLoad {
  const planned = inParallelSets(items)
    .filter(([first]) => !first?.isBreak)
    .reduce((sum, set) => sum + Math.max(...set.map((item) => item.minutes)), 0)
  const breaks = items.reduce((sum, item) => sum + (item.isBreak ? item.minutes : 0), 0)
  const start = times[0]?.startsAt
  const end = times.reduce((last, time) => Math.max(last, time ? Date.parse(time.endsAt) : 0), 0)
  if (!start || endAt === null) return { planned, available: null, share: null, slackAtEnd: null }
  const day = Math.round((Date.parse(endAt) - Date.parse(start)) / minute)
  const available = Math.max(0, day - breaks)
  return {
    planned,
    available,
    share: available === 0 ? null : planned / available,
    slackAtEnd: Math.round((Date.parse(endAt) - end) / minute),
  }
}

/** Items that run at the same time, together; each set begins with one that is not parallel. */
export function inParallelSets<T extends { readonly parallel: boolean }>(
  items: readonly T[],
): readonly (readonly T[])[] {
  const sets: T[][] = []
  for (const item of items) {
    const last = sets.at(-1)
    if (item.parallel && last) last.push(item)
    else sets.push([item])
  }
  return sets
}
