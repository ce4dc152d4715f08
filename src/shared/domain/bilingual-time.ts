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
}

/** Minutes, rounded up, that a stretch of talk or silence takes. */
export function bilingualMinutes(
  { minutes, silent }: Timed,
  interpretation: Interpretation,
): number {
  return silent ? minutes : Math.ceil(minutes * factor[interpretation])
}

/**
 * Minutes a programme item really takes. Breaks and silent work take what they take; of the others, silent
 * steps take no longer.
 */
export function itemMinutes(item: Item, interpretation: Interpretation): number {
  const { minutes, steps } = item
  if (item.isBreak || item.mode === 'silent') return minutes
  const silent = steps.reduce((sum, step) => sum + (step.silent ? step.minutes : 0), 0)
  const quiet = Math.min(minutes, silent)
  return quiet + bilingualMinutes({ minutes: minutes - quiet, silent: false }, interpretation)
}
