// How well two ways of sorting the same things agree.

const logFactorials = [0]
function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  return logFactorials[n] ?? 0
}

const sizes = (labels: readonly string[]) =>
  [...Map.groupBy(labels, (label) => label)].map(([label, all]) => [label, all.length] as const)

const entropy = (counts: readonly (readonly [string, number])[], n: number) =>
  -counts.reduce((sum, [, count]) => sum + (count / n) * Math.log(count / n), 0)

/**
 * Adjusted mutual information (Vinh, Epps and Bailey 2010) over the mean of the two entropies: 1 is the same
 * sorting, 0 what chance gives.
 */
export function adjustedMutualInformation(a: readonly string[], b: readonly string[]): number {
  const n = a.length
  const [left, right] = [sizes(a), sizes(b)]
  if (left.length === right.length && (left.length === 1 || left.length === n)) return 1
  const [countA, countB] = [new Map(left), new Map(right)]
  const both = Map.groupBy(a.keys(), (place) => JSON.stringify([a[place], b[place]]))
  let shared = 0
  for (const [key, places] of both) {
    const [x = '', y = ''] = JSON.parse(key) as string[]
    const joint = places.length
    shared += (joint / n) * Math.log((joint * n) / ((countA.get(x) ?? 1) * (countB.get(y) ?? 1)))
  }
  const expected = expectedInformation(
    left.map(([, x]) => x),
    right.map(([, y]) => y),
    n,
  )
  const mean = (entropy(left, n) + entropy(right, n)) / 2
  return (shared - expected) / (mean - expected)
}

function expectedInformation(left: readonly number[], right: readonly number[], n: number): number {
  const f = logFactorial
  let sum = 0
  for (const x of left)
    for (const y of right)
      for (let k = Math.max(1, x + y - n); k <= Math.min(x, y); k += 1) {
        const chance =
          f(x) + f(y) + f(n - x) + f(n - y) - f(n) - f(k) - f(x - k) - f(y - k) - f(n - x - y + k)
        sum += (k / n) * Math.log((n * k) / (x * y)) * Math.exp(chance)
      }
  return sum
}

/** The share of things that sit with the commonest label of their group. */
export function purity(groups: readonly string[], labels: readonly string[]): number {
  let right = 0
  for (const [, places] of Map.groupBy(groups.keys(), (place) => groups[place])) {
    const counts = Map.groupBy(places, (place) => labels[place])
    right += Math.max(...[...counts.values()].map(({ length }) => length))
  }
  return right / groups.length
}
