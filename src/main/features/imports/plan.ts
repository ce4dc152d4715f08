// Which columns hold answers and how each cell in them is read. Looks at the table only, never at the workspace.
import type { Answer } from '../../../shared/contract/reflections'
import type { ImportMap } from '../../../shared/contract/imports'
import { cellLine, humanTitle, isNoAnswer, sameWord } from './cells'
import { readDates, type DateOrder } from './dates'
import { mostOptions } from './guess'
import {
  ladderFor,
  numericRating,
  numericScale,
  ratingReader,
  wordScale,
  type Scale,
} from './scales'
import type { Reading } from './read-table'
import type { Table } from './table'
import type { Warnings } from './warnings'

export type Option = { readonly key: string; readonly text: string }
export type AnswerKind = 'text' | 'scale' | 'choice'
/** What a question asks for, as `prompt` keeps it. */
export type Question = {
  readonly kind: AnswerKind
  readonly options: readonly Option[]
  readonly min: number
  readonly max: number
  readonly minLabel: string
  readonly maxLabel: string
}
export type AnswerColumn = Question & {
  readonly index: number
  readonly name: string
  readonly title: string
}
export type Plan = {
  readonly map: ImportMap
  readonly answers: readonly AnswerColumn[]
  readonly person: number | null
  readonly organisation: number | null
  readonly date: { readonly index: number; readonly order: DateOrder } | null
}
export type ReadCell = { readonly answer: Answer | null; readonly words: string }

const words: Question = { kind: 'text', options: [], min: 1, max: 5, minLabel: '', maxLabel: '' }

export function planImport({ table, map, repair }: Reading, warnings: Warnings): Plan {
  const indexOf = new Map(table.columns.map((name, index) => [name, index]))
  const mapped = map.columns.map((column) => ({ ...column, index: indexOf.get(column.name) ?? 0 }))
  const cellsOf = (index: number) =>
    table.rows
      .map(({ cells }) => cells[index] ?? '')
      .filter((cell) => !isNoAnswer(cell))
      .map(repair)
  const kinds = mapped.filter(
    ({ role }) => role === 'text' || role === 'scale' || role === 'choice',
  )
  const scales = kinds.filter(({ role }) => role === 'scale')
  const wordsOf = new Map(scales.map(({ index }) => [index, spellings(cellsOf(index))]))
  const answers = kinds.map(({ index, name, role, title }) => ({
    index,
    name,
    title: cellLine(title ?? '') || humanTitle(name),
    ...question(role as AnswerKind, name, cellsOf(index), wordsOf, index, warnings),
  }))
  const only = (role: string) => mapped.find((column) => column.role === role)?.index ?? null
  const date = planDate(only('date'), table, warnings)
  return { map, answers, person: only('person'), organisation: only('organisation'), date }
}

function question(
  role: AnswerKind,
  name: string,
  cells: readonly string[],
  wordsOf: ReadonlyMap<number, Spellings>,
  index: number,
  warnings: Warnings,
): Question {
  if (role === 'text') return words
  if (role === 'choice') return choice(name, cells, warnings)
  const scale = scaleOf(cells, siblings(index, wordsOf))
  if (scale) return { kind: 'scale', ...scale }
  warnings.add('no-ladder', { column: name })
  return choice(name, cells, warnings)
}

function choice(name: string, cells: readonly string[], warnings: Warnings): Question {
  const options = choiceOptions(cells, [])
  if (options.length <= mostOptions) return { ...words, kind: 'choice', options }
  warnings.add('many-choices', { column: name, count: options.length, limit: mostOptions })
  return words
}

/** An option's key is its text, short enough for a key and unlike the others. */
export function choiceOptions(cells: readonly string[], before: readonly Option[]): Option[] {
  const options = [...before]
  const known = new Set(before.map(({ text }) => sameWord(text)))
  const keys = new Set(before.map(({ key }) => key))
  for (const cell of cells) {
    const text = cellLine(cell).slice(0, 2000).toWellFormed()
    if (known.has(sameWord(text))) continue
    known.add(sameWord(text))
    let key = text.slice(0, 60).toWellFormed()
    for (let count = 2; keys.has(key); count += 1)
      key = `${text.slice(0, 52).toWellFormed()} (${count})`
    keys.add(key)
    options.push({ key, text })
    if (options.length > 10 * mostOptions) break
  }
  return options
}

function scaleOf(cells: readonly string[], family: Spellings): Scale | null {
  const numeric = cells.map(numericRating).filter((rating) => rating !== null)
  const ratings = numeric.filter(({ value }) => value <= 100)
  if (cells.length === 0 || ratings.length > cells.length / 2) return numericScale(ratings)
  const own = spellings(cells)
  const onLadder = ladderFor([...family.keys()]) ?? ladderFor([...own.keys()])
  if (onLadder) return wordScale(onLadder, [...own.values(), ...family.values()])
  // A few "don't know" among the steps: the ladder most of the cells stand on.
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(sameWord(cell), (counts.get(sameWord(cell)) ?? 0) + 1)
  const common = [...own].filter(([word]) => (counts.get(word) ?? 0) > 0.04 * cells.length)
  const fit = common.length > 1 ? ladderFor(common.map(([word]) => word)) : null
  return fit
    ? wordScale(
        fit,
        common.map(([, spelling]) => spelling),
      )
    : null
}

/** Each different word with the way it is first spelt. */
type Spellings = ReadonlyMap<string, string>

function spellings(cells: readonly string[]): Spellings {
  const words = new Map<string, string>()
  for (const cell of cells) {
    const word = sameWord(cell)
    if (!words.has(word)) words.set(word, cellLine(cell))
  }
  return words
}

/** Words of all scale columns that share one with this: a question nobody answered "neutral" still has that step. */
function siblings(index: number, wordsOf: ReadonlyMap<number, Spellings>): Spellings {
  const family = new Map(wordsOf.get(index))
  const others = [...wordsOf.values()].filter(({ size }) => size <= mostOptions)
  for (let grew = true; grew;) {
    const size = family.size
    for (const list of others)
      if ([...list.keys()].some((word) => family.has(word)))
        for (const [word, spelling] of list) if (!family.has(word)) family.set(word, spelling)
    grew = family.size > size
  }
  return family
}

function planDate(index: number | null, table: Table, warnings: Warnings): Plan['date'] {
  if (index === null) return null
  const cells = table.rows
    .map(({ cells: row }) => row[index] ?? '')
    .filter((cell) => !isNoAnswer(cell))
  const reading = readDates(cells)
  if (reading && !reading.certain)
    warnings.add('date-order', {
      column: table.columns[index] ?? '',
      order: reading.order === 'month-first' ? 'month' : 'day',
    })
  return { index, order: reading?.order ?? 'day-first' }
}

/** How cells of a question are read; null for a cell that is not on its scale. */
export function cellReader(question: Question): (cell: string) => ReadCell | null {
  if (question.kind === 'text') return (cell) => ({ answer: null, words: cell })
  if (question.kind === 'choice') {
    const keys = new Map(question.options.map(({ key, text }) => [sameWord(text), key]))
    return remembering((cell) => {
      const key = keys.get(sameWord(cell)) ?? cellLine(cell).slice(0, 60).toWellFormed()
      return { answer: { choice: [key] }, words: cell }
    })
  }
  const rate = ratingReader(question)
  return remembering((cell) => {
    const rating = rate(cell)
    return rating && { answer: { scale: rating.value }, words: rating.word }
  })
}

/** The few different cells of a closed question are read once each. */
function remembering<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>()
  return (cell) => {
    let result = known.get(cell)
    if (result === undefined) {
      result = read(cell)
      if (known.size < 1000) known.set(cell, result)
    }
    return result
  }
}
