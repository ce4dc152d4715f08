// Texts that say nearly the same in nearly the same words.
import type { Neighbour } from './neighbours'
import { wordsOf } from '../../words/stems'

const leastNearness = 0.8
/** Of all words of the two, small ones too. */
const leastShared = 0.75
/** "Nervous" twice is two nervous people. */
const fewestWords = 4

/** Places of texts that are nearly the same, each set with its earliest text first. */
export function nearDuplicates(
  texts: readonly string[],
  near: readonly (readonly Neighbour[])[],
): number[][] {
  const words = texts.map((text) => new Set(wordsOf(text).map(({ word }) => word)))
  const leader = new Map<number, number>()
  const sets = new Map<number, number[]>()
  for (const [place, neighbours] of near.entries()) {
    if (leader.has(place) || (words[place]?.size ?? 0) < fewestWords) continue
    const like = neighbours
      .filter(({ nearness }) => nearness >= leastNearness)
      .map((one) => one.place)
      .filter((other) => other > place && !leader.has(other))
      .filter((other) => shareOf(words[place], words[other]) >= leastShared)
      .toSorted((a, b) => a - b)
    if (like.length === 0) continue
    for (const other of like) leader.set(other, place)
    sets.set(place, [place, ...like])
  }
  return [...sets.values()]
}

export const isLongEnough = (text: string) =>
  new Set(wordsOf(text).map(({ word }) => word)).size >= fewestWords

function shareOf(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  return both / (a.size + b.size - both || 1)
}
