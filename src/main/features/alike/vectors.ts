// Texts as lists of weighted stems: rare ones weigh more, each list is of length 1.
import stopwords from 'stopwords-iso'
import { stemOf, type WordLanguage, wordsOf } from '../../words/stems'

export type Vector = { readonly terms: Int32Array; readonly weights: Float64Array }
export type Texts = {
  readonly language: WordLanguage
  /** 'en', 'sv', 'fi' …; '' where nobody knows. */
  readonly tag: string
  readonly texts: readonly string[]
}
export type Weighed = {
  readonly vectors: readonly Vector[]
  /** Stems in order; a term is its place here. */
  readonly stems: readonly string[]
}

/** A part of a compound that is a word elsewhere counts half: "volontärmöte" is also about volunteers. */
const partWeight = 0.5
/** Shorter parts are in too many words by chance. */
const shortestPart = 4
const shortestEnding = 3

export function weighTexts({ language, tag, texts }: Texts): Weighed {
  const counts = texts.map((text) => countStems(text, language, tag))
  countParts(counts)
  const rarity = new Map<string, number>()
  for (const count of counts)
    for (const stem of count.keys()) rarity.set(stem, (rarity.get(stem) ?? 0) + 1)
  const stems = [...rarity.keys()].sort()
  const places = new Map(stems.map((stem, place) => [stem, place]))
  const all = texts.length + 1
  const vectors = counts.map((count) => {
    const weights = [...count].map(([stem, times]): [number, number] => [
      places.get(stem) ?? 0,
      (times < 1 ? times : 1 + Math.log(times)) * Math.log(all / (rarity.get(stem) ?? 1)),
    ])
    return unitVector(weights)
  })
  return { vectors, stems }
}

/** Stems of what is said, without small words and figures. */
export function countStems(text: string, language: WordLanguage, tag: string): Map<string, number> {
  const small = smallWords(tag)
  const counts = new Map<string, number>()
  for (const { word } of wordsOf(text)) {
    if (small.has(word) || word.length < 2 || /^\p{N}+$/u.test(word)) continue
    const stem = stemOf(word, language)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}

const smallByTag = new Map<string, ReadonlySet<string>>()

export function smallWords(tag: string): ReadonlySet<string> {
  const known = smallByTag.get(tag)
  if (known) return known
  const small = new Set(stopwords[tag] ?? [])
  smallByTag.set(tag, small)
  return small
}

function countParts(counts: readonly Map<string, number>[]): void {
  const known = new Set<string>()
  for (const count of counts)
    for (const stem of count.keys()) if (stem.length >= shortestPart) known.add(stem)
  for (const count of counts) {
    const parts = Array.from(count.keys()).flatMap((stem) => partsOf(stem, known))
    for (const part of parts) count.set(part, (count.get(part) ?? 0) + partWeight)
  }
}

/** The longest word that `stem` begins with and the longest it ends with. */
export function partsOf(stem: string, known: ReadonlySet<string>): string[] {
  const parts: string[] = []
  for (let end = stem.length - 2; end >= shortestPart; end -= 1)
    if (known.has(stem.slice(0, end))) {
      parts.push(stem.slice(0, end))
      break
    }
  for (let start = shortestEnding; start <= stem.length - shortestPart; start += 1)
    if (known.has(stem.slice(start))) {
      parts.push(stem.slice(start))
      break
    }
  return parts
}

/** Of length 1, its terms in order; what weighs nothing is left out. */
export function unitVector(weights: readonly (readonly [number, number])[]): Vector {
  const kept = weights.filter(([, weight]) => weight > 0).toSorted(([a], [b]) => a - b)
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return {
    terms: Int32Array.from(kept, ([term]) => term),
    weights: Float64Array.from(kept, ([, weight]) => weight / length),
  }
}
