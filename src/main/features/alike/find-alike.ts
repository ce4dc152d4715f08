// Reflections that look alike: groups within each language, and near-duplicates. The same for the same
// reflections in any order.
import { createHash } from 'node:crypto'
import { stemOf, type WordLanguage, wordLanguage, wordsOf } from '../../words/stems'
import { joinGroups } from './join-groups'
import { nameGroup } from './name-group'
import { isLongEnough, nearDuplicates } from './near-duplicates'
import { lendWords, nearest } from './neighbours'
import { weighTexts } from './vectors'

export type Said = {
  readonly id: string
  readonly text: string
  readonly secondText: string
  readonly language: string | null
}
export type Span = readonly [start: number, end: number]
export type FoundGroup = {
  readonly signature: string
  /** Primary tag; '' where nobody knows. */
  readonly language: string
  readonly words: readonly string[]
  readonly members: readonly { id: string; spans: readonly Span[]; secondSpans: readonly Span[] }[]
}
export type FoundDuplicates = { readonly signature: string; readonly ids: readonly string[] }
export type Alike = {
  readonly groups: readonly FoundGroup[]
  readonly duplicates: readonly FoundDuplicates[]
}

/** Two that look alike are a pair, not a group. */
const fewestMembers = 3

export function findAlike(
  said: readonly Said[],
  onProgress: (share: number) => void = () => {},
): Alike {
  const byTag = Map.groupBy(said.filter(isSomething), ({ language }) => primaryTag(language))
  const tags = [...byTag.keys()].toSorted()
  const total = Math.max(1, said.length)
  let before = 0
  const found = tags.map((tag) => {
    const these = byTag.get(tag) ?? []
    const alike = withinLanguage(these, tag, (share) =>
      onProgress((before + share * these.length) / total),
    )
    before += these.length
    onProgress(before / total)
    return alike
  })
  return {
    groups: found
      .flatMap(({ groups }) => groups)
      .toSorted((a, b) => b.members.length - a.members.length || compare(a.signature, b.signature)),
    duplicates: found
      .flatMap(({ duplicates }) => duplicates)
      .toSorted((a, b) => b.ids.length - a.ids.length || compare(a.signature, b.signature)),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const isSomething = ({ text, secondText }: Said) => /[\p{L}\p{N}]/u.test(text + secondText)
const primaryTag = (tag: string | null) => (tag ?? '').toLowerCase().split('-')[0] ?? ''
const wholeText = ({ text, secondText }: Said) =>
  secondText === '' ? text : `${text}\n${secondText}`

/** Reflections with the very same words, however written; grouped as one. */
type Same = { readonly key: string; readonly text: string; readonly said: readonly Said[] }

function sameWords(said: readonly Said[]): Same[] {
  const byKey = Map.groupBy(said, (one) =>
    wordsOf(wholeText(one))
      .map(({ word }) => word)
      .join(' '),
  )
  return [...byKey]
    .map(([key, these]) => {
      const sorted = these.toSorted((a, b) => compare(a.id, b.id))
      return { key, text: sorted.map(wholeText).toSorted(compare)[0] ?? '', said: sorted }
    })
    .toSorted((a, b) => compare(a.key, b.key))
}

function withinLanguage(
  said: readonly Said[],
  tag: string,
  onProgress: (share: number) => void,
): Alike {
  const language = wordLanguage(tag)
  const units = sameWords(said)
  const texts = units.map(({ text }) => text)
  const { vectors, stems } = weighTexts({ language, tag, texts })
  onProgress(0.2)
  const near = nearest(vectors, { most: 20, least: 1e-9 })
  const lent = lendWords(vectors, near)
  onProgress(0.4)
  const joined = joinGroups(lent, (share) => onProgress(0.4 + share * 0.5))
  const groups = joined.flatMap((places): FoundGroup[] => {
    const members = places.flatMap((place) => {
      const [unit, vector] = [units[place], vectors[place]]
      return unit && vector ? [{ unit, vector, text: unit.text, times: unit.said.length }] : []
    })
    const all = members.flatMap(({ unit }) => unit.said)
    if (all.length < fewestMembers) return []
    const { words, shared } = nameGroup(members, stems, { language, tag })
    // Nothing to call it by is no reason to show it.
    if (words.length === 0) return []
    const isShared = sharedWord(shared, language)
    return [
      {
        signature: signatureOf(all),
        language: tag,
        words,
        members: all.map(({ id, text, secondText }) => ({
          id,
          spans: spansOf(text, isShared),
          secondSpans: spansOf(secondText, isShared),
        })),
      },
    ]
  })
  return { groups, duplicates: duplicatesOf(units, nearDuplicates(texts, near)) }
}

/** The word itself is shared, or a part of it. */
function sharedWord(shared: ReadonlySet<string>, language: WordLanguage) {
  const parts = [...shared].filter((stem) => stem.length >= 4)
  return (word: string) => {
    const stem = stemOf(word, language)
    return shared.has(stem) || parts.some((part) => stem.startsWith(part) || stem.endsWith(part))
  }
}

function spansOf(text: string, isShared: (word: string) => boolean): Span[] {
  return wordsOf(text)
    .filter(({ word }) => isShared(word))
    .map(({ start, end }) => [start, end])
}

function duplicatesOf(units: readonly Same[], near: readonly number[][]): FoundDuplicates[] {
  const inSet = new Set(near.flat())
  const sets = [
    ...near.map((places) => places.flatMap((place) => units[place]?.said ?? [])),
    ...units
      .filter((unit, place) => !inSet.has(place) && isLongEnough(unit.text))
      .map((unit) => unit.said),
  ]
  return sets
    .filter((said) => said.length > 1)
    .map((said) => ({ signature: signatureOf(said), ids: said.map(({ id }) => id).toSorted() }))
}

/** Says which reflections with which words: other words, another suggestion. */
function signatureOf(said: readonly Said[]): string {
  const hash = createHash('sha256')
  for (const { id, text, secondText } of said.toSorted((a, b) => compare(a.id, b.id)))
    hash.update(JSON.stringify([id, text, secondText]))
  return hash.digest('base64url').slice(0, 22)
}
