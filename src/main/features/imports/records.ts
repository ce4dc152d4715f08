// The one place papaparse is called from: text to rows of cells, with quotation marks that mean nothing.
import Papa from 'papaparse'

export type Records = {
  readonly rows: readonly string[][]
  /** Rows, from 0, in which a quotation mark opens a cell and is not closed where one ends. */
  readonly quotes: readonly number[]
}

/** papaparse settles on one kind of line break for a whole file; exports pasted together have several. */
export const unifiedBreaks = (text: string) => text.replace(/\r\n?/g, '\n')

/** The first rows as they come. */
export function firstRecords(unified: string, delimiter: string, count: number): string[][] {
  // Its fast mode would cut the whole file into lines to look at the first few.
  return Papa.parse<string[]>(unified, {
    delimiter,
    newline: '\n',
    preview: count,
    fastMode: false,
  }).data
}

type Parsed = { readonly data: string[][]; readonly errors: readonly { row: number; at: number }[] }

function parse(unified: string, delimiter: string): Parsed {
  const { data, errors } = Papa.parse<string[]>(unified, { delimiter, newline: '\n' })
  const quotes = errors.filter(({ type }) => type === 'Quotes')
  return { data, errors: quotes.map(({ row = 0, index = 0 }) => ({ row, at: index - 1 })) }
}

const mostStray = 50
const longestMended = 20_000_000
const stray = '\u001E'

/**
 * Every row. A cell such as `"Peer" learning` opens with a quotation mark that is part of its words and
 * would swallow the rows up to the next one: it is read literally where that makes more rows fit the header.
 */
export function allRecords(unified: string, delimiter: string): Records {
  let source = unified
  let best = parse(source, delimiter)
  const closed = new Set<number>()
  const tries = unified.length <= longestMended && !unified.includes(stray) ? mostStray : 0
  for (let count = 0; count < tries; count += 1) {
    const at = best.errors.find((error) => !closed.has(error.at))?.at
    if (at === undefined) break
    const literal = source.slice(0, at) + stray + source.slice(at + 1)
    const mended = parse(literal, delimiter)
    if (fitting(mended) > fitting(best)) {
      source = literal
      best = mended
    } else closed.add(at)
  }
  return restored(best)
}

function fitting({ data }: Parsed): number {
  const width = data.find((cells) => !isBlank(cells))?.length
  return data.filter((cells) => cells.length === width).length
}

function restored({ data, errors }: Parsed): Records {
  const quotes = new Set(errors.map(({ row }) => row))
  const rows = data.map((cells, index) => {
    if (!cells.some((cell) => cell.includes(stray))) return cells
    quotes.add(index)
    return cells.map((cell) => cell.replaceAll(stray, '"'))
  })
  return { rows, quotes: [...quotes].sort((a, b) => a - b) }
}

export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')
