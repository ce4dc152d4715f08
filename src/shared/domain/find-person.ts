// Finding somebody at the door by what one types in a hurry.
import { folded, foldedWords } from './folded'
import { isOneSlip } from './typing-distance'

export type Findable = {
  readonly name: string
  readonly fullName: string | null
  readonly organisation: string | null
  readonly badge: number | null
}

/** A slip in a shorter word would find anybody. */
const shortestSlip = 4

type Entry<T> = {
  readonly item: T
  readonly written: string
  readonly name: readonly string[]
  readonly organisation: readonly string[]
}

/** Answers everybody whom all words fit, the best first, then in the order given. */
export function createFinder<T extends Findable>(people: readonly T[]): (query: string) => T[] {
  const entries = people.map((item): Entry<T> => {
    const { name, fullName, organisation } = item
    const names = `${name} ${fullName ?? ''}`
    return {
      item,
      written: names.normalize('NFC').toLowerCase(),
      name: foldedWords(names),
      organisation: foldedWords(organisation ?? ''),
    }
  })
  return (query) => {
    const words = foldedWords(query)
    if (words.length === 0) return []
    const written = query.normalize('NFC').toLowerCase().trim()
    const hasAccents = folded(query) !== written.replace(/\s+/gu, ' ')
    return entries
      .map((entry) => ({
        item: entry.item,
        // Who types "Åsa" means Åsa before Asa.
        cost: total(words, entry) + (hasAccents && !entry.written.includes(written) ? 0.5 : 0),
      }))
      .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
      .toSorted((a, b) => a.cost - b.cost)
      .map(({ item }) => item)
  }
}

function total<T extends Findable>(words: readonly string[], entry: Entry<T>): number {
  let sum = 0
  for (const word of words) {
    sum += costOf(word, entry)
    if (sum === Number.POSITIVE_INFINITY) return sum
  }
  return sum
}

function costOf<T extends Findable>(word: string, { item, name, organisation }: Entry<T>): number {
  if (/^\d+$/.test(word) && item.badge === Number(word)) return 0
  const costs = [
    ...name.map((part) => wordCost(word, part)),
    ...organisation.map((part) => wordCost(word, part) + 3),
  ]
  return Math.min(Number.POSITIVE_INFINITY, ...costs)
}

function wordCost(word: string, part: string): number {
  if (part === word) return 0
  if (part.startsWith(word)) return 1
  if (word.length < shortestSlip) return Number.POSITIVE_INFINITY
  if (isOneSlip(word, part)) return 4
  const starts = [word.length - 1, word.length, word.length + 1].map((end) => part.slice(0, end))
  if (starts.some((start) => isOneSlip(word, start))) return 5
  return part.includes(word) ? 6 : Number.POSITIVE_INFINITY
}
