// Who might be the same person. Says so, decides nothing.
import { folded, foldedWords } from './folded'
import { isOneSlip, longestKeyed, slipKeys } from './typing-distance'

export type Known = {
  readonly name: string
  readonly organisation: string | null
  readonly contact: string | null
}

/** `same`: the very name at the very organisation. `near`: worth a question. */
export type Likeness = 'same' | 'near'

const titles = new Set(['dr', 'prof', 'professor', 'docent', 'mr', 'mrs', 'ms', 'miss', 'sir'])
/** One slip in a shorter name makes another name: "Bo Ek", "Bo Ok". */
const shortest = 6

type Key = { readonly written: string; readonly sorted: string; readonly words: readonly string[] }

/** "Lind, Åsa" as "Åsa Lind"; anything else as it is. */
export function turnedName(name: string): string {
  const [last = '', first = '', ...rest] = name.split(',').map((part) => part.trim())
  return rest.length === 0 && last !== '' && first !== '' ? `${first} ${last}` : name
}

function keyOf(name: string): Key {
  const all = foldedWords(turnedName(name))
  const bare = all.filter((word) => !titles.has(word))
  const words = bare.length > 0 ? bare : all
  return { words, written: words.join(' '), sorted: words.toSorted().join(' ') }
}

/** How likely two entries are one person; null when nothing speaks for it. */
export function likeness(a: Known, b: Known): Likeness | null {
  return compared(a, keyOf(a.name), b, keyOf(b.name))
}

function compared(a: Known, keyA: Key, b: Known, keyB: Key): Likeness | null {
  const home = organisations(a, b)
  if (a.name === b.name && (home === 'same' || (a.organisation ?? b.organisation) === null))
    return 'same'
  if (isSameAddress(a.contact, b.contact)) return 'near'
  if (keyA.written === '' || keyB.written === '') return null
  if (keyA.sorted === keyB.sorted) return 'near'
  if (home === 'other') return null
  return isSlip(keyA, keyB) || isLonger(keyA, keyB) || isLonger(keyB, keyA) ? 'near' : null
}

function organisations(a: Known, b: Known): 'same' | 'other' | 'unsaid' {
  if (a.organisation === null || b.organisation === null) return 'unsaid'
  return folded(a.organisation) === folded(b.organisation) ? 'same' : 'other'
}

function isSameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.includes('@') && folded(a) === folded(b)
}

function isSlip(a: Key, b: Key): boolean {
  if (Math.min(a.sorted.length, b.sorted.length) < shortest) return false
  // Numbers are not typing mistakes: "Guest 1" and "Guest 2" are two.
  if (/\p{N}/u.test(a.sorted) || /\p{N}/u.test(b.sorted)) return false
  if (Math.max(a.sorted.length, b.sorted.length) > longestKeyed) return false
  const isTypo = (one: string, other: string) => {
    if (a.words.length !== b.words.length) return isOneSlip(one, other)
    const others = other.split(' ')
    const pairs = one.split(' ').map((word, at) => [word, others[at] ?? ''] as const)
    const [differing, ...more] = pairs.filter(([x, y]) => x !== y)
    // "Guest A" and "Guest B" are two.
    if (!differing || more.length > 0 || Math.min(...differing.map(({ length }) => length)) < 3)
      return false
    return isOneSlip(...differing)
  }
  return isTypo(a.written, b.written) || isTypo(a.sorted, b.sorted)
}

/** "Åsa Lind" and "Åsa Maria Lind". */
function isLonger(long: Key, short: Key): boolean {
  return (
    short.words.length === 2 &&
    long.words.length > 2 &&
    long.words[0] === short.words[0] &&
    long.words.at(-1) === short.words[1]
  )
}

export type LikenessIndex<T extends Known> = {
  add(entry: T): void
  /** Those like `entry`, the very same first, then as they were added. */
  like(entry: Known): { entry: T; likeness: Likeness }[]
}

/** Finds among thousands without comparing each with each. */
export function createLikenessIndex<T extends Known>(): LikenessIndex<T> {
  const buckets = new Map<string, { entry: T; key: Key; order: number }[]>()
  let count = 0
  return {
    add: (entry) => {
      const key = keyOf(entry.name)
      const item = { entry, key, order: (count += 1) }
      for (const hash of hashes(entry, key)) {
        const bucket = buckets.get(hash)
        if (bucket) bucket.push(item)
        else buckets.set(hash, [item])
      }
    },
    like: (wanted) => {
      const key = keyOf(wanted.name)
      const met = new Map<number, { entry: T; likeness: Likeness }>()
      for (const hash of hashes(wanted, key))
        for (const { entry, key: other, order } of buckets.get(hash) ?? []) {
          const found = met.has(order) ? null : compared(wanted, key, entry, other)
          if (found) met.set(order, { entry, likeness: found })
        }
      return [...met]
        .toSorted(
          ([orderA, a], [orderB, b]) =>
            Number(a.likeness === 'near') - Number(b.likeness === 'near') || orderA - orderB,
        )
        .map(([, found]) => found)
    },
  }
}

function* hashes({ name, contact }: Known, key: Key): Iterable<string> {
  yield `=${name}`
  if (contact?.includes('@')) yield `@${folded(contact)}`
  for (const hash of new Set([...slipKeys(key.written), ...slipKeys(key.sorted)])) yield hash
  if (key.words.length > 1) yield `${key.words[0]}…${key.words.at(-1)}`
}
