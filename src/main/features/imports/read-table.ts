// From the bytes of a file to a table and the map it is read with.
import type { ImportMap } from '../../../shared/contract/imports'
import { decode } from './decode'
import { undoDoubleEncoding } from './double-encoding'
import { guessColumns } from './guess'
import { assertFits, readMap, unknownColumn, type PartialMap } from './map'
import { guessDelimiter, parseTable, type Table } from './table'
import type { Warnings } from './warnings'

export type Reading = {
  readonly table: Table
  /** The map in force: the one given, completed, or the guess. */
  readonly map: ImportMap
  readonly guess: ImportMap
  /** Cells as they were meant, by row number and column; only when asked to repair. */
  readonly repair: (cell: string) => string
}
type Options = { map?: unknown; audience?: ImportMap['audience']; repair?: boolean }

/** Throws 'import/empty', 'import/cannot-read', 'import/too-large', 'import/bad-map' or 'import/nothing-mapped'. */
export function readTable(bytes: Uint8Array, options: Options, warnings: Warnings): Reading {
  const given = options.map === undefined ? undefined : readMap(options.map)
  const { text, encoding, damaged } = decode(bytes, given?.encoding)
  if (damaged > 0) warnings.add('damaged-text', { count: damaged })
  const { table, delimiter } = parted(text, given)
  warnAboutTable(table, warnings)
  warnAboutDoubleEncoding(table, options.repair === true, warnings)

  const guess: ImportMap = { encoding, delimiter, audience: 'count', columns: guessColumns(table) }
  const wanted = given ?? guess
  assertFits(wanted, table.columns)
  const audience = options.audience ?? wanted.audience ?? 'count'
  const map: ImportMap = { encoding, delimiter, audience, columns: wanted.columns }
  const repair = options.repair
    ? (cell: string) => undoDoubleEncoding(cell) ?? cell
    : (cell: string) => cell
  return { table, map, guess, repair }
}

/** A map made for the same file saved with other delimiters still fits: its columns are what counts. */
function parted(text: string, given: PartialMap | undefined): { table: Table; delimiter: string } {
  if (given?.delimiter !== undefined) {
    const delimiter = given.delimiter
    const table = parseTable(text, delimiter)
    if (unknownColumn(given, table.columns) === undefined) return { table, delimiter }
  }
  const delimiter = guessDelimiter(text)
  return { table: parseTable(text, delimiter), delimiter }
}

function warnAboutTable(table: Table, warnings: Warnings): void {
  for (const { name, as } of table.renamed) warnings.add('renamed-column', { name, as })
  for (const row of table.quotes) warnings.add('open-quote', {}, row)
  for (const { row, cells, columns } of table.ragged)
    warnings.add('ragged-row', { cells, columns }, row)
}

function warnAboutDoubleEncoding(table: Table, repairs: boolean, warnings: Warnings): void {
  let count = 0
  let example: { cell: string; repaired: string; row: number } | null = null
  for (const { number, cells } of table.rows) {
    for (const cell of cells) {
      const repaired = undoDoubleEncoding(cell)
      if (repaired === null) continue
      count += 1
      example ??= { cell: excerpt(cell), repaired: excerpt(repaired), row: number }
    }
  }
  if (!example) return
  const { cell, repaired, row } = example
  warnings.add(repairs ? 'repaired' : 'double-encoded', { count, cell, repaired }, row)
}

const excerpt = (cell: string) =>
  cell.length > 60 ? `${Array.from(cell.slice(0, 120)).slice(0, 60).join('')}…` : cell
