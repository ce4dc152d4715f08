// Words by how often they are said, within each language: function words left out, inflected forms joined.
import type { LanguageWords, UsedWord } from '../../../shared/contract/see'
import type { ReflectionId } from '../../../shared/contract/primitives'
import { fewestInFigures } from '../../../shared/domain/consent'

export type Said = {
  readonly id: string
  readonly person: string | null
  /** BCP 47; null when nobody knows. */
  readonly language: string | null
  readonly text: string
}

/** Words of one language: how forms are joined, and what says nothing by itself. */
export type WordRules = {
  readonly stem: (word: string) => string
  readonly isFunctionWord: (word: string) => boolean
}

const longestList = 80

type Use = { forms: Map<string, number>; statements: Set<string>; people: Set<string> }

export function wordUse(
  said: readonly Said[],
  rulesFor: (language: string | null) => WordRules,
): LanguageWords[] {
  const languages = new Map<string | null, Said[]>()
  for (const one of said) {
    const language = one.language?.split('-')[0]?.toLowerCase() ?? null
    const its = languages.get(language) ?? []
    its.push(one)
    languages.set(language, its)
  }
  return [...languages]
    .map(([language, its]) => ({
      language,
      statements: its.length,
      people: new Set(its.flatMap(({ person }) => person ?? [])).size,
      words: usedWords(its, language, rulesFor(language)),
    }))
    .toSorted((one, other) => other.statements - one.statements)
}

function usedWords(
  said: readonly Said[],
  language: string | null,
  { stem, isFunctionWord }: WordRules,
): UsedWord[] {
  const uses = new Map<string, Use>()
  const words = new Intl.Segmenter(language ?? 'en', { granularity: 'word' })
  for (const { id, person, text } of said)
    for (const { segment, isWordLike } of words.segment(text.normalize('NFC'))) {
      const form = segment.toLocaleLowerCase(language ?? undefined).replaceAll('’', "'")
      if (!isWordLike || !/\p{L}{2}/u.test(form) || isFunctionWord(form)) continue
      const key = stem(form)
      let use = uses.get(key)
      if (!use)
        uses.set(key, (use = { forms: new Map(), statements: new Set(), people: new Set() }))
      use.forms.set(form, (use.forms.get(form) ?? 0) + 1)
      use.statements.add(id)
      if (person !== null) use.people.add(person)
    }
  return [...uses]
    .map(([stem, use]) => asUsed(stem, use))
    .toSorted(
      (one, other) =>
        other.people - one.people ||
        other.statements - one.statements ||
        one.shown.localeCompare(other.shown, language ?? 'en'),
    )
    .slice(0, longestList)
}

function asUsed(stem: string, { forms, statements, people }: Use): UsedWord {
  const sorted = [...forms]
    .toSorted(([one, times], [other, others]) => others - times || (one < other ? -1 : 1))
    .map(([form]) => form)
  return {
    stem,
    shown: sorted[0] ?? stem,
    forms: sorted,
    statements: statements.size,
    people: people.size,
    isFew: people.size < fewestInFigures,
    reflectionIds: [...statements] as ReflectionId[],
  }
}
