// Plain TF-IDF and k-means: what grouping has to be better than.
import type { Vector } from '../../src/main/features/alike/vectors'
import { createRandom } from '../../src/main/features/groups/random'

const dense = (vector: Vector, size: number) => {
  const all = new Float64Array(size)
  for (const [index, term] of vector.terms.entries()) all[term] = vector.weights[index] ?? 0
  return all
}

const product = ({ terms, weights }: Vector, centre: Float64Array) =>
  terms.reduce((sum, term, index) => sum + (weights[index] ?? 0) * (centre[term] ?? 0), 0)

/** The group of each vector, by cosine, from `groups` vectors drawn at random. */
export function kMeans(vectors: readonly Vector[], groups: number, seed: number): number[] {
  const random = createRandom(seed)
  const size = 1 + vectors.reduce((most, { terms }) => Math.max(most, terms.at(-1) ?? 0), 0)
  let centres = Array.from({ length: groups }, () =>
    dense(vectors[Math.floor(random() * vectors.length)] as Vector, size),
  )
  let chosen: number[] = []
  for (let round = 0; round < 30; round += 1) {
    chosen = vectors.map((vector) => {
      const near = centres.map((centre) => product(vector, centre))
      return near.indexOf(Math.max(...near))
    })
    centres = centres.map((before, group) => {
      const sum = new Float64Array(size)
      for (const [place, vector] of vectors.entries())
        if (chosen[place] === group)
          for (const [index, term] of vector.terms.entries())
            sum[term] = (sum[term] ?? 0) + (vector.weights[index] ?? 0)
      const length = Math.hypot(...sum)
      return length === 0 ? before : sum.map((weight) => weight / length)
    })
  }
  return chosen
}
