// Tables of the facilitator's paper: one header row that repeats, no row broken over two pages.
import { type Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx'
import type { SheetBlock, SheetColumn } from '../../../shared/domain/run-sheet-model'
import { usualLook } from './look'
import { runs, styled } from './runs'
import { words, type Sheet } from './sheet-words'
import { inGrid } from './tables'

type TableBlock = Extract<SheetBlock, { kind: 'table' }>

/** Twentieths of a point; words share what the others leave. */
const narrow: Record<Exclude<SheetColumn, 'words'>, number> = {
  tick: 1060,
  time: 1560,
  number: 780,
}
const { textWidth } = usualLook
const leastForWords = 1700

/** `keepsNext`: what follows the table belongs to the same item. */
export function sheetTable(sheet: Sheet, block: TableBlock, keepsNext: boolean): Table {
  const widths = columnWidths(block)
  const cell = (column: number, children: Paragraph[]) =>
    new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.head.map((text, column) =>
      cell(column, [
        styled(block.columns[column] === 'number' ? 'TableHeadNumber' : 'TableHead', runs(text)),
      ]),
    ),
  })
  const isShort = block.rows.length <= longestTogether
  const rows = block.rows.map((texts, row) => {
    const isLast = row === block.rows.length - 1
    return new TableRow({
      cantSplit: true,
      // Row 0 never stands alone under its heading at the foot of a page.
      keepNext: isLast ? keepsNext : isShort || row === 0,
      children: texts.map(({ detail, ...passage }, column) => {
        const shown = passage.text === '' ? { ...passage, text: '–' } : passage
        return cell(column, [
          styled(styleOf(block, row, column), words(sheet, shown), shown.text),
          ...(detail ? [styled('TableQuiet', words(sheet, detail), detail.text)] : []),
        ])
      }),
    })
  })
  return inGrid(widths, [head, ...rows])
}

const longestTogether = 12

function styleOf({ columns, quiet }: TableBlock, row: number, column: number): string {
  const kind = columns[column]
  if (kind === 'tick') return 'TableTick'
  const isQuiet = quiet.includes(row)
  if (kind === 'number') return isQuiet ? 'TableQuietNumber' : 'TableNumber'
  return isQuiet ? 'TableQuiet' : 'TableText'
}

function columnWidths({ columns, head, rows }: TableBlock): number[] {
  const fixed = columns.map((kind) => (kind === 'words' ? 0 : narrow[kind]))
  const spare = textWidth - fixed.reduce((sum, one) => sum + one, 0)
  // How much a column says, tempered: the longest cell must not take all.
  const said = columns.map((kind, column) => {
    if (kind !== 'words') return 0
    const longest = Math.max(head[column]?.length ?? 0, ...rows.map((row) => lengthOf(row[column])))
    return Math.sqrt(Math.min(longest, 120) + 4)
  })
  const total = said.reduce((sum, one) => sum + one, 0) || 1
  const shares = said.map((one) => (one === 0 ? 0 : Math.max(leastForWords, (one / total) * spare)))
  const over = spare / (shares.reduce((sum, one) => sum + one, 0) || 1)
  return columns.map((_, column) => Math.floor(fixed[column] || (shares[column] ?? 0) * over))
}

const lengthOf = (cell: { text: string } | undefined) => cell?.text.length ?? 0
