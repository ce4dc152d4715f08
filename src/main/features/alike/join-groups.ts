// Average-link grouping: always the two groups join whose members are nearest on average, as long as they
// are near enough. Only pairs with neighbours in common are ever looked at.
import { addTo, nearest, type Neighbour } from './neighbours'
import type { Vector } from './vectors'

/** How near members must be on average; chosen on four hand-labelled sets, flat between 0.10 and 0.16. */
const leastNearness = 0.13
const mostNeighbours = 24
/** Pairs further apart than this are forgotten: they hardly ever come near enough again. */
const forgottenBelow = leastNearness / 2

type Cluster = {
  readonly sum: Map<number, number>
  readonly members: number[]
  /** Nearness summed over all pairs, by the other cluster. */
  readonly near: Map<number, number>
  version: number
}
type Pair = {
  readonly a: number
  readonly b: number
  readonly mean: number
  readonly versionA: number
  readonly versionB: number
}
type Clusters = Map<number, Cluster>
type Queue = ReturnType<typeof createQueue>

/** Places in `vectors` by group; whoever is like nobody is a group of one. */
export function joinGroups(
  vectors: readonly Vector[],
  onProgress: (share: number) => void,
): number[][] {
  const near = nearest(vectors, { most: mostNeighbours, least: leastNearness })
  const clusters: Clusters = new Map(
    vectors.map((vector, place) => [place, single(vector, place)] as const),
  )
  const queue = createQueue()
  linkNeighbours(clusters, near, queue)
  for (let joined = 0, next = queue.take(); next; next = queue.take()) {
    const { a, b, versionA, versionB } = next
    const [one, other] = [clusters.get(a), clusters.get(b)]
    if (one?.version !== versionA || other?.version !== versionB) continue
    join(clusters, queue, a, b)
    joined += 1
    if (joined % 500 === 0) onProgress(joined / vectors.length)
  }
  return [...clusters.values()].map(({ members }) => members.toSorted((a, b) => a - b))
}

function single(vector: Vector, place: number): Cluster {
  const sum = new Map<number, number>()
  addTo(sum, vector, 1)
  return { sum, members: [place], near: new Map(), version: 0 }
}

function linkNeighbours(clusters: Clusters, near: readonly Neighbour[][], queue: Queue): void {
  for (const [place, neighbours] of near.entries())
    for (const { place: other, nearness } of neighbours) {
      const [a, b] = place < other ? [place, other] : [other, place]
      if (clusters.get(a)?.near.has(b)) continue
      clusters.get(a)?.near.set(b, nearness)
      clusters.get(b)?.near.set(a, nearness)
      queue.put({ a, b, mean: nearness, versionA: 0, versionB: 0 })
    }
}

/** `b` goes into `a`, the earlier of the two. */
function join(clusters: Clusters, queue: Queue, a: number, b: number): void {
  const [into, from] = [clusters.get(a), clusters.get(b)]
  if (!into || !from) return
  clusters.delete(b)
  const around = [...new Set([...into.near.keys(), ...from.near.keys()])].toSorted((x, y) => x - y)
  const totals = around.flatMap((each): [number, number][] => {
    const other = clusters.get(each)
    if (!other || each === a) return []
    const total =
      (into.near.get(each) ?? product(into.sum, other.sum)) +
      (from.near.get(each) ?? product(from.sum, other.sum))
    return [[each, total]]
  })
  for (const [term, weight] of from.sum) into.sum.set(term, (into.sum.get(term) ?? 0) + weight)
  into.members.push(...from.members)
  into.version += 1
  into.near.clear()
  for (const [each, total] of totals) {
    const other = clusters.get(each) as Cluster
    const mean = total / (into.members.length * other.members.length)
    other.near.delete(b)
    other.near.delete(a)
    if (mean < forgottenBelow) continue
    into.near.set(each, total)
    other.near.set(a, total)
    if (mean < leastNearness) continue
    const [first, second] = a < each ? [a, each] : [each, a]
    const versionA = clusters.get(first)?.version ?? 0
    const versionB = clusters.get(second)?.version ?? 0
    queue.put({ a: first, b: second, mean, versionA, versionB })
  }
}

function product(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

/** The nearest pair first; equally near ones in the order of their earliest members. */
function createQueue() {
  const heap: Pair[] = []
  const isBefore = (x: Pair, y: Pair) =>
    x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b
  const swap = (i: number, j: number) => {
    const held = heap[i] as Pair
    heap[i] = heap[j] as Pair
    heap[j] = held
  }
  const isHigher = (i: number, j: number) => isBefore(heap[i] as Pair, heap[j] as Pair)
  const sink = () => {
    for (let at = 0; ;) {
      let best = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && isHigher(child, best)) best = child
      if (best === at) return
      swap(at, best)
      at = best
    }
  }
  return {
    put: (pair: Pair) => {
      heap.push(pair)
      for (let at = heap.length - 1; at > 0;) {
        const parent = (at - 1) >> 1
        if (!isHigher(at, parent)) return
        swap(at, parent)
        at = parent
      }
    },
    take: (): Pair | undefined => {
      const [first] = heap
      const last = heap.pop()
      if (heap.length > 0 && last) {
        heap[0] = last
        sink()
      }
      return first
    },
  }
}
