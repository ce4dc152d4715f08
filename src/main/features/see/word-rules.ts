// Which words say nothing by themselves, and which forms are one word, for the languages we know.
import stopwords from 'stopwords-iso'
import { newStemmer } from 'snowball-stemmers'
import type { WordRules } from './word-use'

const stemmers: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  sv: 'swedish',
}

const known = new Map<string, WordRules>()

/** A language without rules keeps all its words, each form by itself. */
export function wordRules(language: string | null): WordRules {
  const key = language ?? ''
  let rules = known.get(key)
  if (!rules) known.set(key, (rules = makeRules(key)))
  return rules
}

function makeRules(language: string): WordRules {
  const name = stemmers[language]
  const stemmer = name === undefined ? null : newStemmer(name)
  const listed = stopwords[language === 'nb' || language === 'nn' ? 'no' : language] ?? []
  const functionWords = new Set(listed.map((word) => word.toLocaleLowerCase(language || undefined)))
  return {
    stem: (word) => stemmer?.stem(word) ?? word,
    isFunctionWord: (word) =>
      functionWords.has(word) || functionWords.has(word.split("'")[0] ?? ''),
  }
}
