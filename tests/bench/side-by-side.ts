// Two things in one run, turn about, so that a noisy machine disturbs both alike.
import { appendFileSync } from 'node:fs'

const rounds = 9

type Named = { readonly name: string; readonly target: string; readonly detail: string }
/** A comparison, or, of the room, something that was measured by itself. */
export type Figure =
  | (Named & { readonly ratio: number })
  | (Named & { readonly section: 'room'; readonly measured: string })

/** Median of what `measure` answers for each side; the first round of both warms up and is dropped. */
export async function sideBySide(
  a: () => number | Promise<number>,
  b: () => number | Promise<number>,
): Promise<{ a: number; b: number }> {
  const as: number[] = []
  const bs: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const [first, second] = [await a(), await b()]
    if (round === 0) continue
    as.push(first)
    bs.push(second)
  }
  return { a: median(as), b: median(bs) }
}

export function median(values: number[]): number {
  const sorted = values.toSorted((x, y) => x - y)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Prints the figure and hands it to `npm run bench`, which writes docs/performance.md. */
export function publish(figure: Figure): void {
  const value = 'ratio' in figure ? figure.ratio.toFixed(2) : figure.measured
  const line = `${figure.name}: ${value} (target ${figure.target}; ${figure.detail})`
  process.stdout.write(`${line}\n`)
  const out = process.env['SOUNDINGS_FIGURES']
  if (out) appendFileSync(out, `${JSON.stringify(figure)}\n`)
}
