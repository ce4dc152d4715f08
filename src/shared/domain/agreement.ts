// How far two coders agree: percentage and Cohen's kappa (Cohen 1960).

export type Agreement = {
  /** Reflections that both have coded. */
  readonly shared: number
  /** Those on which both put the same theme first. */
  readonly agreed: number
  /** Null below `leastForKappa`, and where both used one theme only: chance alone explains it all. */
  readonly kappa: number | null
}

/** Below it kappa says more about chance than about the coders. */
export const leastForKappa = 30

/** One pair for each reflection both have coded: the first coder's theme, the second coder's. */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const shared = pairs.length
  const agreed = pairs.filter(([first, second]) => first === second).length
  return { shared, agreed, kappa: shared < leastForKappa ? null : cohensKappa(pairs) }
}

/** (observed − expected) / (1 − expected); null when chance would make them agree always. */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const total = pairs.length
  if (total === 0) return null
  const observed = pairs.filter(([first, second]) => first === second).length / total
  const firsts = tally(pairs.map(([first]) => first))
  const seconds = tally(pairs.map(([, second]) => second))
  let expected = 0
  for (const [theme, count] of firsts) expected += (count * (seconds.get(theme) ?? 0)) / total ** 2
  return expected >= 1 ? null : (observed - expected) / (1 - expected)
}

function tally(themes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  return counts
}
