// What a group is about, in its own words.
import { type PlacedWord, stemOf, type WordLanguage, wordsOf } from '../../words/stems'
import { smallWords, type Vector } from './vectors'

type Member = { readonly text: string; readonly vector: Vector; readonly times: number }
export type Named = {
  /** As people wrote them, the weightiest first. */
  readonly words: readonly string[]
  /** Stems that at least two members share: the reason. */
  readonly shared: ReadonlySet<string>
}
type Tongue = { readonly language: WordLanguage; readonly tag: string }

const mostWords = 3
const mostShared = 12

export function nameGroup(
  members: readonly Member[],
  stems: readonly string[],
  tongue: Tongue,
): Named {
  const weights = new Map<number, number>()
  const holders = new Map<number, number>()
  for (const { vector, times } of members)
    for (const [index, term] of vector.terms.entries()) {
      weights.set(term, (weights.get(term) ?? 0) + times * (vector.weights[index] ?? 0))
      holders.set(term, (holders.get(term) ?? 0) + times)
    }
  const all = members.reduce((sum, { times }) => sum + times, 0)
  const shared = [...weights]
    .filter(([term]) => (holders.get(term) ?? 0) >= Math.min(2, all))
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .slice(0, mostShared)
    .map(([term]) => stems[term] ?? '')
  const written = writtenForms(members, tongue)
  const words: string[] = []
  for (const stem of shared) {
    const word = written.get(stem)
    // A part of compounds only: no word that anybody wrote.
    if (word === undefined || words.some((other) => isWithin(word, other))) continue
    words.push(word)
    if (words.length === mostWords) break
  }
  return { words: joinPhrases(words, members), shared: new Set(shared) }
}

const isWithin = (a: string, b: string) => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x.includes(y) || y.includes(x)
}

/** The form of each stem that is written most often; a capital stays where nobody writes it without. */
function writtenForms(members: readonly Member[], { language, tag }: Tongue): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  const isLower = new Set<string>()
  const small = smallWords(tag)
  for (const { text, times } of members)
    for (const placed of wordsOf(text)) {
      if (small.has(placed.word)) continue
      const stem = stemOf(placed.word, language)
      const written = text.slice(placed.start, placed.end)
      if (written === placed.word || isAtStart(text, placed)) isLower.add(placed.word)
      const forms = counts.get(stem) ?? new Map<string, number>()
      counts.set(stem, forms.set(written, (forms.get(written) ?? 0) + times))
    }
  return new Map(
    [...counts].map(([stem, forms]) => {
      const merged = new Map<string, number>()
      for (const [form, count] of forms) {
        const shown = isLower.has(form.toLowerCase()) ? form.toLowerCase() : form
        merged.set(shown, (merged.get(shown) ?? 0) + count)
      }
      const [best = ['', 0] as const] = [...merged].toSorted(
        ([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1),
      )
      return [stem, best[0]]
    }),
  )
}

const isAtStart = (text: string, { start }: PlacedWord) =>
  start === 0 || /[.!?:\n]\s*["“”»(]?$/u.test(text.slice(0, start))

/** Words that most often stand together are said together: "front of house". */
function joinPhrases(words: readonly string[], members: readonly Member[]): string[] {
  for (const first of words)
    for (const second of words) {
      if (first === second) continue
      const phrase = commonPhrase(first, second, members)
      if (phrase)
        return words.flatMap((word) => (word === first ? [phrase] : word === second ? [] : [word]))
    }
  return [...words]
}

function commonPhrase(first: string, second: string, members: readonly Member[]): string | null {
  let both = 0
  const phrases = new Map<string, number>()
  for (const { text, times } of members) {
    const placed = wordsOf(text)
    const starts = placed.flatMap(({ word }, at) => (word === first.toLowerCase() ? [at] : []))
    const ends = placed.flatMap(({ word }, at) => (word === second.toLowerCase() ? [at] : []))
    if (starts.length > 0 && ends.length > 0) both += times
    const pair = starts.flatMap((at) =>
      ends.filter((end) => end > at && end - at <= 2).map((end) => [at, end] as const),
    )[0]
    const [from, to] = pair ? [placed[pair[0]], placed[pair[1]]] : []
    if (!from || !to) continue
    const phrase = text.slice(from.start, to.end)
    if (/[^\p{L}\p{M}\p{N} '’-]/u.test(phrase)) continue
    const said = phrase === phrase.toUpperCase() ? phrase : phrase.toLowerCase()
    phrases.set(said, (phrases.get(said) ?? 0) + times)
  }
  const [best] = [...phrases].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return best && best[1] >= 2 && best[1] * 2 > both ? best[0] : null
}
