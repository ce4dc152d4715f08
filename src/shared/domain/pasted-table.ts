// Text from a spreadsheet, a CSV file or a hand-written list, as rows of cells. Nothing is interpreted
// here and nothing is dropped but rows without a single sign.

export const separators = ['tab', 'semicolon', 'comma', 'bar', 'none'] as const
export type Separator = (typeof separators)[number]

export type PastedRow = {
  /** As an editor counts the lines of the text, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}
export type PastedTable = {
  readonly separator: Separator
  readonly rows: readonly PastedRow[]
  readonly emptyRows: number
  /** Cells of the longest row. */
  readonly width: number
}

const signs: Record<Separator, string | null> = {
  tab: '\t',
  semicolon: ';',
  comma: ',',
  bar: '|',
  none: null,
}
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Enough rows to see how a table is cut. */
const looked = 200

export function parsePastedTable(text: string, wanted?: Separator): PastedTable {
  const unified = text.replace(/^\uFEFF/, '').replace(lineBreaks, '\n')
  const separator = wanted ?? guessSeparator(unified)
  const all = mended(records(unified, signs[separator]), separator)
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return {
    separator,
    rows,
    emptyRows: all.length - rows.length,
    width: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  }
}

/** What cuts the most rows. A tab is hardly ever written by hand, so a few of them are enough. */
function guessSeparator(unified: string): Separator {
  const start = unified.split('\n', looked * 2).join('\n')
  const cutBy = (separator: Separator) =>
    records(start, signs[separator], looked).filter(({ cells }) => cells.length > 1).length
  const counted = separators
    .slice(0, -1)
    .map((separator) => ({ separator, cuts: cutBy(separator) }))
  const [tab] = counted
  const [best] = counted.toSorted((a, b) => b.cuts - a.cuts)
  if (!best || best.cuts === 0) return 'none'
  return tab && tab.cuts * 4 >= best.cuts ? 'tab' : best.separator
}

/** A line typed by hand among columns that were copied: its commas part it. */
function mended(rows: PastedRow[], separator: Separator): PastedRow[] {
  if (separator !== 'tab' || rows.every(({ cells }) => cells.length === 1)) return rows
  return rows.map((row) => {
    const [only = '', ...others] = row.cells
    const sign = only.includes(';') ? ';' : ','
    if (others.length > 0 || only.includes('\n') || !only.includes(sign)) return row
    return { line: row.line, cells: records(only, sign)[0]?.cells ?? row.cells }
  })
}

function records(text: string, sign: string | null, most = Number.POSITIVE_INFINITY): PastedRow[] {
  const rows: PastedRow[] = []
  let at = 0
  let line = 1
  while (at < text.length && rows.length < most) {
    const cells: string[] = []
    const from = at
    for (;;) {
      const cell = quotedCell(text, at, sign) ?? plainCell(text, at, sign)
      cells.push(cell.words)
      at = cell.end
      if (sign === null || text[at] !== sign) break
      at += 1
    }
    rows.push({ line, cells })
    // Past the line break that ended the row.
    at += 1
    line += breaksIn(text, from, at)
  }
  return rows
}

type Cell = { words: string; end: number }

function plainCell(text: string, from: number, sign: string | null): Cell {
  let end = from
  while (end < text.length && text[end] !== '\n' && text[end] !== sign) end += 1
  return { words: text.slice(from, end), end }
}

/**
 * `"Lind ""Lisa"" Åsa"`: tabs, commas and line breaks inside belong to the cell. A quotation mark that
 * is not closed where a cell ends is an ordinary sign.
 */
function quotedCell(text: string, from: number, sign: string | null): Cell | null {
  let at = from
  while (text[at] === ' ') at += 1
  if (text[at] !== '"') return null
  let close = at + 1
  for (;;) {
    close = text.indexOf('"', close)
    if (close < 0) return null
    if (text[close + 1] !== '"') break
    close += 2
  }
  let end = close + 1
  while (text[end] === ' ') end += 1
  if (end < text.length && text[end] !== '\n' && text[end] !== sign) return null
  return { words: text.slice(at + 1, close).replaceAll('""', '"'), end }
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to && at < text.length; at += 1) if (text[at] === '\n') count += 1
  return count
}
