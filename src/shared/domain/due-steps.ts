// When what was agreed and promised is due, seen from a day. Days are YYYY-MM-DD, which sort as they are.
import type { StepStatus } from '../contract/next-steps'

export const dueGroups = ['overdue', 'soon', 'later', 'undated', 'closed'] as const
export type DueGroup = (typeof dueGroups)[number]

type Step = { readonly dueOn: string | null; readonly status: StepStatus }

/** Due within so many days counts as soon. */
const soonDays = 30

export function dueGroup({ dueOn, status }: Step, today: string): DueGroup {
  if (status === 'done' || status === 'dropped') return 'closed'
  if (dueOn === null) return 'undated'
  if (dueOn < today) return 'overdue'
  return dueOn <= daysAfter(today, soonDays) ? 'soon' : 'later'
}

/** In groups, each by day; what is closed stands with the latest first. */
export function byDue<T extends Step>(steps: readonly T[], today: string): Map<DueGroup, T[]> {
  const groups = new Map<DueGroup, T[]>(dueGroups.map((group) => [group, []]))
  for (const step of steps) groups.get(dueGroup(step, today))?.push(step)
  const day = ({ dueOn }: T) => dueOn ?? ''
  for (const [group, list] of groups)
    list.sort((a, b) => (group === 'closed' ? compare(day(b), day(a)) : compare(day(a), day(b))))
  return groups
}

/** Of those whose day has come, how many have been heard from: anything but still planned. */
export function heardFrom(steps: readonly Step[], today: string): { due: number; heard: number } {
  const due = steps.filter(({ dueOn }) => dueOn !== null && dueOn <= today)
  return { due: due.length, heard: due.filter(({ status }) => status !== 'planned').length }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
