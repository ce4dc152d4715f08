// Ratings told by their spread, and how people moved between then and now. No averages alone, and
// never a significance: groups are small.

export type Spread = {
  readonly n: number
  readonly mean: number
  readonly least: number
  /** As spreadsheets compute them: between two answers when the quarter falls there. */
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly most: number
}

export type Moves = { readonly up: number; readonly same: number; readonly down: number }

/** Null for no answers. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((one, other) => one - other)
  const [least] = sorted
  const most = sorted.at(-1)
  if (least === undefined || most === undefined) return null
  return {
    n: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    least,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    most,
  }
}

/** `part` of the way through sorted values, 0 to 1. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? 0
  return below + (above - below) * (place - Math.floor(place))
}

export function movesOf(pairs: readonly { before: number; after: number }[]): Moves {
  const count = (is: (change: number) => boolean) =>
    pairs.filter(({ before, after }) => is(after - before)).length
  return {
    up: count((change) => change > 0),
    same: count((change) => change === 0),
    down: count((change) => change < 0),
  }
}
