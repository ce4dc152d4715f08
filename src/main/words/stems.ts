// Words and their stems, the same for grouping and for searching.
import { newStemmer } from 'snowball-stemmers'

export type WordLanguage = 'en' | 'sv' | 'other'

const names = { en: 'english', sv: 'swedish' } as const
const stemmers = new Map<string, (word: string) => string>()

/** 'en-GB' is English; a language we have no stemmer for is 'other' and keeps its words as they are. */
export function wordLanguage(tag: string | null): WordLanguage {
  const [primary = ''] = (tag ?? '').toLowerCase().split('-')
  return primary === 'en' || primary === 'sv' ? primary : 'other'
}

/** The stem of a word in lower case; of a word of another language the word itself. */
export function stemOf(word: string, language: WordLanguage): string {
  return stemmer(language)(word)
}

function stemmer(language: WordLanguage): (word: string) => string {
  if (language === 'other') return (word) => word
  const known = stemmers.get(language)
  if (known) return known
  const snowball = newStemmer(names[language])
  const stems = new Map<string, string>()
  const stem = (word: string) => {
    const before = stems.get(word)
    if (before !== undefined) return before
    const found = snowball.stem(word)
    if (stems.size > 50_000) stems.clear()
    stems.set(word, found)
    return found
  }
  stemmers.set(language, stem)
  return stem
}

export type PlacedWord = { readonly word: string; readonly start: number; readonly end: number }

const spacedWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
// Written without blanks between words: the browser's own dictionary parts them.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a text in lower case, with where they stand in UTF-16 units. */
export function wordsOf(text: string): PlacedWord[] {
  if (unspaced.test(text))
    return Array.from(segmenter.segment(text))
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => placed(segment, index))
  return Array.from(text.matchAll(spacedWord), (match) => placed(match[0], match.index))
}

const placed = (word: string, start: number): PlacedWord => ({
  word: word.toLowerCase(),
  start,
  end: start + word.length,
})
