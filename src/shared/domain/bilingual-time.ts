// What two languages cost: what is said takes longer, what is written or thought in silence does not.
// Source: domain file 5.1; consecutive interpretation at least doubles talk, a second language adds a quarter.

export type Interpretation = 'none' | 'interpreter' | 'second-language'
export const interpretations = ['none', 'interpreter', 'second-language'] as const

const factor: Record<Interpretation, number> = {
  none: 1,
  interpreter: 2,
  'second-language': 1.25,
}

type Timed = { readonly minutes: number; readonly silent: boolean }
type Item = {
  readonly minutes: number
  readonly isBreak: boolean
  readonly mode: string
  readonly steps: readonly Timed[]
  readonly minutesFor: Interpretation
}

/** Minutes of talk that count `from`, as they are with `to`: rounded up, back again exactly, a day at most. */
export function talkMinutes(minutes: number, from: Interpretation, to: Interpretation): number {
  if (from === to) return minutes
  const plain = Math.floor(minutes / factor[from])
  return Math.min(1440, Math.max(1, Math.ceil(plain * factor[to])))
}

/**
 * Minutes a programme item really takes with `interpretation`; `minutesFor` is the one its minutes already
 * count. Breaks and silent work take what they take; of the others, silent steps take no longer.
 */
export function itemMinutes(item: Item, interpretation: Interpretation): number {
  const { minutes, steps, minutesFor } = item
  if (item.isBreak || item.mode === 'silent') return minutes
  const quiet = steps.reduce((sum, step) => sum + (step.silent ? step.minutes : 0), 0)
  if (quiet >= minutes) return minutes
  return Math.min(1440, quiet + talkMinutes(minutes - quiet, minutesFor, interpretation))
}
