// Who is near whom, by walking only the texts that share a word.
import { unitVector, type Vector } from './vectors'

export type Neighbour = { readonly place: number; readonly nearness: number }

/** For each text the nearest others, the nearest first; only those at least `least` near. */
export function nearest(
  vectors: readonly Vector[],
  { most, least }: { most: number; least: number },
): Neighbour[][] {
  const holders = holdersOf(vectors)
  const sums = new Float64Array(vectors.length)
  return vectors.map((vector, place) => {
    const met: number[] = []
    const { terms } = vector
    for (let index = 0; index < terms.length; index += 1) {
      const weight = vector.weights[index] ?? 0
      const { places, weights } = holders[terms[index] ?? 0] ?? nobody
      for (let each = 0; each < places.length; each += 1) {
        const other = places[each] ?? 0
        const before = sums[other] ?? 0
        if (before === 0) met.push(other)
        sums[other] = before + weight * (weights[each] ?? 0)
      }
    }
    const found = nearestOf(met, sums, { place, most, least })
    for (const other of met) sums[other] = 0
    return found
  })
}

type Holders = { readonly places: Int32Array; readonly weights: Float64Array }
const nobody: Holders = { places: new Int32Array(), weights: new Float64Array() }

/** By term: the texts that hold it, and how much it weighs there. */
function holdersOf(vectors: readonly Vector[]): Holders[] {
  const largest = vectors.reduce((most, { terms }) => Math.max(most, terms.at(-1) ?? -1), -1)
  const counts = new Int32Array(largest + 1)
  for (const { terms } of vectors)
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0
      counts[term] = (counts[term] ?? 0) + 1
    }
  const holders = Array.from(counts, (count) => ({
    places: new Int32Array(count),
    weights: new Float64Array(count),
  }))
  const filled = new Int32Array(counts.length)
  for (const [place, { terms, weights }] of vectors.entries())
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0
      const at = filled[term] ?? 0
      const held = holders[term] ?? nobody
      held.places[at] = place
      held.weights[at] = weights[index] ?? 0
      filled[term] = at + 1
    }
  return holders
}

type Bounds = { place: number; most: number; least: number }

function nearestOf(met: readonly number[], sums: Float64Array, { place, most, least }: Bounds) {
  const best: Neighbour[] = []
  for (const other of met) {
    const nearness = sums[other] ?? 0
    if (other === place || nearness < least) continue
    const one = { place: other, nearness }
    const last = best[most - 1]
    if (last && !isNearer(one, last)) continue
    if (last) best.pop()
    let at = best.length
    while (at > 0 && isNearer(one, best[at - 1] as Neighbour)) at -= 1
    best.splice(at, 0, one)
  }
  return best
}

/** Equally near: the earlier one, so that the same texts always give the same answer. */
const isNearer = (a: Neighbour, b: Neighbour) =>
  a.nearness !== b.nearness ? a.nearness > b.nearness : a.place < b.place

const lentBy = 10
/** Of thousands the heaviest words tell enough, in half the time. */
const mostTerms = (texts: number) => (texts > 1_000 ? 20 : 64)

/**
 * Each text with the words of its nearest neighbours lent to it: short answers about one thing seldom share
 * a word directly, but often share one with a third.
 */
export function lendWords(
  vectors: readonly Vector[],
  near: readonly (readonly Neighbour[])[],
): Vector[] {
  const most = mostTerms(vectors.length)
  return vectors.map((vector, place) => {
    const weights = new Map<number, number>()
    addTo(weights, vector, 1)
    for (const { place: other, nearness } of near[place]?.slice(0, lentBy) ?? [])
      addTo(weights, vectors[other] ?? vector, nearness)
    const heaviest = [...weights].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, most)
    return unitVector(heaviest)
  })
}

export function addTo(sum: Map<number, number>, { terms, weights }: Vector, times: number): void {
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index] ?? 0
    sum.set(term, (sum.get(term) ?? 0) + times * (weights[index] ?? 0))
  }
}
