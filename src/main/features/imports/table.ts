// Text to rows and named columns. Nothing is interpreted here: a cell is what stands between delimiters.
import { cleanLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import { allRecords, firstRecords, isBlank, unifiedBreaks } from './records'

export type TableRow = {
  /** As a spreadsheet counts: the header of a plain file is 1. */
  readonly number: number
  readonly cells: readonly string[]
}
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly ragged: readonly { row: number; cells: number; columns: number }[]
  /** Rows where a quotation mark was opened and not closed, or closed in mid-cell. */
  readonly quotes: readonly number[]
  readonly renamed: readonly { name: string; as: string }[]
}

export const mostColumns = 300
const delimiters = [',', ';', '\t', '|'] as const
/** Stands for "one column": a separator that text does not contain. */
const noDelimiter = '\u001F'
const sampleRows = 500

/** Which character parts the cells: the one that cuts the most rows just as it cuts the header. */
export function guessDelimiter(text: string): string {
  const declared = /^sep=(.)\r?\n/.exec(text)?.[1]
  if (declared) return declared
  const sample = unifiedBreaks(text)
  const scored = delimiters.map((delimiter) => ({ delimiter, ...score(sample, delimiter) }))
  const cutting = scored.filter(({ width, even }) => width > 1 && even > 0.5)
  const best = cutting.toSorted((a, b) => b.even - a.even || b.width - a.width)[0]
  if (best) return best.delimiter
  return scored.find(({ width, even }) => width === 1 && even === 1)?.delimiter ?? noDelimiter
}

function score(sample: string, delimiter: string): { width: number; even: number } {
  const [header, ...rows] = firstRecords(sample, delimiter, sampleRows).filter(
    (cells) => !isBlank(cells),
  )
  const width = header?.length ?? 0
  if (rows.length === 0) return { width, even: 1 }
  const fits: number[] = rows.map(({ length }) => (length === width ? 1 : length > 1 ? 0.6 : 0))
  const even = fits.reduce((sum, fit) => sum + fit, 0) / rows.length
  // "What did you learn, and why?" is one heading: its commas are followed by a blank, and cut nothing evenly.
  const isProse = even < 1 && (header ?? []).slice(1).every((cell) => /^ \S/.test(cell))
  return { width, even: isProse ? 0 : even }
}

/**
 * The header and every row that holds anything; rows are made as wide as the header. Throws
 * 'import/empty' without a row of answers, 'import/too-large' with more than 300 columns.
 */
export function parseTable(text: string, delimiter: string): Table {
  const { rows: parsed, quotes } = allRecords(unifiedBreaks(text), delimiter)
  const first = parsed.findIndex((cells) => !isBlank(cells) && !/^sep=.?$/.test(cells[0] ?? ''))
  const filled = parsed
    .map((cells, index) => ({ number: index + 1, cells }))
    .slice(first + 1)
    .filter(({ cells }) => !isBlank(cells))
  if (first < 0 || filled.length === 0) throw new AppError('import/empty')

  const header = usedHeader(parsed[first] ?? [], filled)
  if (header.length > mostColumns)
    throw new AppError('import/too-large', {
      reason: 'columns',
      count: header.length,
      limit: mostColumns,
    })
  const ragged = filled
    .filter(({ cells }) => cells.length < header.length || !isBlank(cells.slice(header.length)))
    .map(({ number, cells }) => ({ row: number, cells: cells.length, columns: header.length }))
  const rows = filled.map(({ number, cells }) => ({
    number,
    cells: header.map((_, index) => cells[index] ?? ''),
  }))
  return { ...namedColumns(header), rows, ragged, quotes: quotes.map((row) => row + 1) }
}

/** Without the empty columns that spreadsheets leave at the right edge. */
function usedHeader(header: readonly string[], rows: readonly TableRow[]): readonly string[] {
  let width = header.length
  const isUnused = (index: number) =>
    header[index]?.trim() === '' && rows.every(({ cells }) => (cells[index] ?? '').trim() === '')
  while (width > 1 && isUnused(width - 1)) width -= 1
  return header.slice(0, width)
}

/** As the map compares them: one line, NFC, no outer blanks. */
export function columnName(raw: string): string {
  return cleanLine(raw).slice(0, 2000).toWellFormed().trim()
}

function namedColumns(header: readonly string[]): Pick<Table, 'columns' | 'renamed'> {
  const taken = new Set<string>()
  const renamed: { name: string; as: string }[] = []
  const columns = header.map((raw, index) => {
    const name = columnName(raw) || `Column ${index + 1}`
    let unique = name
    for (let count = 2; taken.has(unique); count += 1) unique = `${name.slice(0, 1990)} (${count})`
    if (unique !== name) renamed.push({ name, as: unique })
    taken.add(unique)
    return unique
  })
  return { columns, renamed }
}
