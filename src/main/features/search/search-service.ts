import type { contract } from '../../../shared/contract'
import type { SessionId } from '../../../shared/contract/primitives'
import type { SearchHit, SearchKind } from '../../../shared/contract/search'
import type { Handlers } from '../../../shared/rpc/contract'
import { wordsOf } from '../../words/stems'
import type { Store } from '../../workspace/store'
import {
  countReflections,
  createWordList,
  type Entry,
  entries,
  type FoundReflection,
  matchingReflections,
  type Wanted,
} from './search-repository'
import { type Fit, fitOf, isLoose, widerExpression } from './word-forms'

type Surroundings = {
  /** The toolkit's methods by name, in every language they have. */
  readonly methods: (store: Store) => { key: string; names: string[]; detail: string }[]
}

const mostReflections = 50
const mostOfAKind = 20

export function createSearch(
  open: () => Store,
  { methods }: Surroundings,
): Handlers<typeof contract.search> {
  const wordList = createWordList()
  return {
    everything: ({ text, kind, sessionId, promptId, language }) => {
      const store = open()
      const typed = wordsOf(text.normalize('NFC')).map(({ word }) => word)
      if (typed.length === 0) return { hits: [], reflections: 0 }
      const isNarrow = promptId !== undefined || language !== undefined
      const named = isNarrow
        ? []
        : namedHits(typed, [...entries(store), ...methods(store).flatMap(methodEntries)])
            .filter((hit) => kind === undefined || hit.kind === kind)
            .filter((hit) => sessionId === undefined || hit.sessionId === sessionId)
      if (kind !== undefined && kind !== 'reflection') return { hits: named, reflections: 0 }
      const wanted = {
        sessionId: sessionId ?? null,
        promptId: promptId ?? null,
        language: language ?? null,
      }
      const said = findSaid(store, typed, wanted, () => wordList(store))
      const hits = said.rows.map((row) => reflectionHit(row, typed))
      return { hits: [...(kind ? [] : named), ...hits], reflections: said.total }
    },
  }
}

/** What is written just so first, the newest first; then what the words also stand for. */
function findSaid(
  store: Store,
  typed: readonly string[],
  wanted: Wanted,
  indexed: () => readonly string[],
): { rows: FoundReflection[]; total: number } {
  const quoted = typed.map((word) => `"${word}"`)
  const exact = matchingReflections(store, quoted.join(' AND '), wanted, mostReflections)
  if (exact.length === mostReflections)
    return { rows: exact, total: countReflections(store, quoted.join(' AND '), wanted) }
  const wider = widerExpression(typed, indexed())
  if (wider === '') return { rows: exact, total: exact.length }
  const known = new Set(exact.map(({ id }) => id))
  const more = matchingReflections(store, wider, wanted, mostReflections + exact.length)
  const rows = [...exact, ...more.filter(({ id }) => !known.has(id))].slice(0, mostReflections)
  const isAll = rows.length < mostReflections
  return { rows, total: isAll ? rows.length : countReflections(store, wider, wanted) }
}

const around = 90
const longestShown = 320

function reflectionHit(row: FoundReflection, typed: readonly string[]): SearchHit {
  const { secondText, sessionId, ...rest } = row
  const whole = secondText === '' ? row.text : `${row.text}\n${secondText}`
  const { text, spans } = excerpt(whole, marksIn(whole, typed, false))
  return { ...rest, kind: 'reflection', sessionId: sessionId as SessionId, text, spans }
}

type Mark = [number, number]

/** The words that fit; loose ones only when no word fits better. */
function marksIn(text: string, typed: readonly string[], isName: boolean): Mark[] {
  const fits = wordsOf(text).map(({ word, start, end }) => ({
    mark: [start, end] as Mark,
    fits: typed.map((each) => fitOf(each, word, isName)),
  }))
  const isClose = typed.map((_, at) =>
    fits.some((one) => one.fits[at] !== 'none' && !isLoose(one.fits[at] ?? 'none')),
  )
  return fits
    .filter((one) => one.fits.some((fit, at) => fit !== 'none' && !(isClose[at] && isLoose(fit))))
    .map(({ mark }) => mark)
}

function excerpt(whole: string, marks: Mark[]): { text: string; spans: Mark[] } {
  if (whole.length <= longestShown) return { text: whole, spans: marks }
  const first = marks[0]?.[0] ?? 0
  const space = whole.indexOf(' ', Math.max(0, first - around))
  const from = first <= around ? 0 : space >= 0 && space < first ? space + 1 : first
  const cut = whole.lastIndexOf(' ', from + longestShown)
  const to =
    whole.length <= from + longestShown ? whole.length : cut > first ? cut : from + longestShown
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  return {
    text: `${before}${whole.slice(from, to)}${to < whole.length ? '…' : ''}`,
    spans: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  }
}

type Method = ReturnType<Surroundings['methods']>[number]

const methodEntries = ({ key, names, detail }: Method): Entry[] =>
  names.map((text) => ({
    kind: 'method',
    id: key,
    sessionId: null,
    sessionTitle: null,
    text,
    detail,
  }))

const costs: Record<Fit, number> = {
  exact: 0,
  start: 1,
  stem: 1,
  inside: 2,
  folded: 10,
  slip: 20,
  none: Number.POSITIVE_INFINITY,
}

/** The best of each kind; loosely found ones only where none of the kind is written so. */
function namedHits(typed: readonly string[], all: readonly Entry[]): SearchHit[] {
  const found = all
    .map((entry) => ({ entry, cost: costOf(typed, entry) }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.cost - b.cost || a.entry.text.localeCompare(b.entry.text, 'sv'))
  return kindsInOrder.flatMap((kind) => {
    const these = found.filter(({ entry }) => entry.kind === kind)
    const isWritten = these.some(({ cost }) => cost < costs.folded)
    const ids = new Set<string>()
    return these
      .filter(({ cost }) => !isWritten || cost < costs.folded)
      .filter(({ entry: { id } }) => !ids.has(id) && ids.add(id))
      .slice(0, mostOfAKind)
      .map(({ entry }) => namedHit(entry, typed))
  })
}

const kindsInOrder: readonly SearchKind[] = [
  ...(['session', 'person', 'organisation', 'question'] as const),
  ...(['theme', 'finding', 'method'] as const),
]
const isName = ({ kind }: Entry) => kind === 'person' || kind === 'organisation'

function costOf(typed: readonly string[], entry: Entry): number {
  const words = wordsOf(entry.text.normalize('NFC')).map(({ word }) => word)
  let sum = 0
  for (const each of typed)
    sum += Math.min(...words.map((word) => costs[fitOf(each, word, isName(entry))]), costs.none)
  return sum
}

function namedHit(entry: Entry, typed: readonly string[]): SearchHit {
  return {
    ...entry,
    sessionId: entry.sessionId as SessionId | null,
    number: null,
    spans: marksIn(entry.text, typed, isName(entry)),
    language: null,
  }
}
