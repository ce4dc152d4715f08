// What each column probably is. A guess is only a start: it is shown, saved, corrected and given back.
import type { ImportMap } from '../../../shared/contract/imports'
import { cellLine, humanTitle, isNoAnswer, sameWord } from './cells'
import { readDates } from './dates'
import { readHeading, type Heading } from './headings'
import { ladderFor, numericRating } from './scales'
import type { Table } from './table'

export type MappedColumn = ImportMap['columns'][number]
type Role = MappedColumn['role']
type Guess = { role: Role; confidence: number }

/** Enough to know a column by. */
const looked = 5000
export const mostOptions = 50

type Column = {
  readonly name: string
  readonly title: string
  readonly heading: Heading
  readonly values: readonly string[]
  /** Different answers, by `sameWord`. */
  readonly words: ReadonlySet<string>
  readonly rows: number
}

export function guessColumns(table: Table): MappedColumn[] {
  const columns = table.columns.map((name, index) => lookAt(table, name, index))
  const guesses = columns.map(guessRole)
  for (const role of ['person', 'organisation', 'date'] as const) keepBest(guesses, role, columns)
  return columns.map(({ name, title }, index) => {
    const { role, confidence } = guesses[index] ?? { role: 'ignore', confidence: 0 }
    return { name, role, title, confidence: Math.round(confidence * 100) / 100 }
  })
}

function lookAt(table: Table, name: string, index: number): Column {
  const rows = table.rows.slice(0, looked)
  const values = rows
    .map(({ cells }) => cells[index] ?? '')
    .filter((cell) => !isNoAnswer(cell))
    .map((cell) => cellLine(cell.slice(0, 4000)))
  const title = humanTitle(name)
  const words = new Set(values.map(sameWord))
  return { name, title, heading: readHeading(title), values, words, rows: rows.length }
}

function guessRole(column: Column): Guess {
  const { values, words, heading } = column
  if (values.length === 0) return { role: 'ignore', confidence: 0.95 }
  return (
    dateGuess(column) ??
    personGuess(column) ??
    scaleGuess(column) ??
    (words.size === 1 && values.length >= 3 ? { role: 'ignore', confidence: 0.7 } : null) ??
    (heading.machine ? { role: 'ignore', confidence: 0.6 } : null) ??
    organisationGuess(column) ??
    wordsGuess(column)
  )
}

function dateGuess({ values, heading }: Column): Guess | null {
  const reading = readDates(values)
  if (!reading || reading.share < 0.8) return null
  return { role: 'date', confidence: heading.date ? 0.95 : 0.75 }
}

function personGuess({ values, words, heading }: Column): Guess | null {
  const distinct = words.size / values.length
  const longest = values.reduce((length, value) => Math.max(length, value.length), 0)
  if (longest > 80) return null
  const emails = values.filter((value) => /^\S+@\S+\.\S+$/.test(value)).length / values.length
  if (emails > 0.9) return { role: 'person', confidence: 0.95 }
  if (heading.person) return { role: 'person', confidence: distinct > 0.5 ? 0.95 : 0.8 }
  if (heading.identity && distinct > 0.5) return { role: 'person', confidence: 0.9 }
  const codes = values.filter((value) =>
    /^(?=.*\d)(?=.*\p{L})[\p{L}\d._-]{3,40}$/u.test(value),
  ).length
  const isCode = codes / values.length > 0.9 && distinct > 0.9 && values.length >= 5
  return isCode ? { role: 'person', confidence: 0.6 } : null
}

function scaleGuess({ values, words }: Column): Guess | null {
  const ratings = values.map(numericRating).filter((rating) => rating !== null)
  if (ratings.length / values.length >= 0.9) {
    const steps = new Set(ratings.map(({ value }) => value))
    const labels = new Set(
      ratings.map(({ word }) => sameWord(word)).filter((label) => label !== ''),
    )
    const isSmall = [...steps].every((step) => Number.isInteger(step) && step <= 10)
    if (isSmall && labels.size <= steps.size)
      return { role: 'scale', confidence: steps.size === 1 ? 0.5 : 0.85 }
    return null
  }
  const onLadder = words.size > 1 || values.length >= 3 ? ladderFor([...words]) : null
  if (onLadder) return { role: 'scale', confidence: words.size > 2 ? 0.95 : 0.75 }
  return null
}

function organisationGuess({ heading, values, words }: Column): Guess | null {
  const isName = (value: string) => value.length <= 120 && /\p{L}/u.test(value)
  if (!heading.organisation || words.size < 2 || !values.every(isName)) return null
  return { role: 'organisation', confidence: 0.85 }
}

function wordsGuess({ values, words }: Column): Guess {
  const distinct = words.size / values.length
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length
  const isNumeric = values.every((value) => /^[\d\s.,%+-]+$/.test(value))
  if (words.size <= mostOptions && length <= 100 && distinct <= 0.5 && values.length >= 4)
    return { role: 'choice', confidence: words.size <= 12 ? 0.85 : 0.6 }
  // A small group answers a small question: "Yes", "No", "Yes", "Maybe".
  if (words.size <= 6 && length <= 20 && distinct <= 0.75 && values.length >= 4 && !isNumeric)
    return { role: 'choice', confidence: 0.6 }
  if (isNumeric) return { role: 'ignore', confidence: 0.4 }
  // The same short labels again and again, but too many to choose among: about the row, not an answer.
  if (distinct <= 0.3 && length <= 60) return { role: 'ignore', confidence: 0.4 }
  const spoken = values.filter((value) => value.split(' ').length >= 4).length / values.length
  return { role: 'text', confidence: spoken > 0.5 ? 0.9 : 0.6 }
}

/** One person, one organisation and one date to a row; the others become what they are besides. */
function keepBest(guesses: Guess[], role: Role, columns: readonly Column[]): void {
  const claims = guesses
    .map((guess, index) => ({ index, ...guess }))
    .filter((guess) => guess.role === role)
    .sort(
      (a, b) => b.confidence - a.confidence || filled(columns, b.index) - filled(columns, a.index),
    )
  for (const { index } of claims.slice(1)) guesses[index] = { role: 'ignore', confidence: 0.5 }
}

const filled = (columns: readonly Column[], index: number) => columns[index]?.values.length ?? 0
