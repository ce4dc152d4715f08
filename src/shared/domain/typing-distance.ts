/** True when one letter more, less, other, or two swapped ones make `a` into `b`; also when they are equal. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] =
    a.length <= b.length ? [Array.from(a), Array.from(b)] : [Array.from(b), Array.from(a)]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1
  const left = short.length - start - end
  const right = long.length - start - end
  if (left <= 1 && right <= 1) return true
  return (
    left === 2 &&
    right === 2 &&
    short[start] === long[start + 1] &&
    short[start + 1] === long[start]
  )
}

/** Words longer than this are only found whole, so that their keys stay few. */
export const longestKeyed = 60

/** A word with each of its letters left out once, and the word itself: two words one slip apart share one. */
export function slipKeys(word: string): Set<string> {
  const letters = word.length > longestKeyed ? [] : Array.from(word)
  return new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])
}
