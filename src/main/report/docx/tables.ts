// Tables with one header row that repeats, no merged cells, numbers to the right, and columns as
// wide as what stands in them.
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { Look } from './look'
import { tableSize } from './page-styles'
import { runs, styled } from './runs'
import { marks, tableRow } from './xml-runs'

type TableBlock = Extract<ReportBlock, { kind: 'table' }>
type FactsBlock = Extract<ReportBlock, { kind: 'facts' }>

export function table(
  block: TableBlock,
  reportLanguage: string,
  look: Look,
  /** Where the XML of the middle of a very long table goes. */
  xmlRows: string[],
): (Paragraph | Table)[] {
  const widths = columnWidths(block, look)
  const foreign = new Map(
    block.foreign.map((cell) => [`${cell.row} ${cell.column}`, cell.language]),
  )
  const cell = (column: number, style: string, text: string, language?: string) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [styled(style, runs(text === '' ? '–' : text, { language }), text)],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.head.map((text, column) =>
      cell(column, block.numeric[column] ? 'TableHeadNumber' : 'TableHead', text),
    ),
  })
  const isLong = block.rows.length - 1 > longestOfObjects
  const middle = isLong ? { from: 2, to: block.rows.length - 2 } : { from: 0, to: 0 }
  const cellsOf = (texts: readonly string[], row: number) =>
    texts.map((text, column) => {
      const language = foreign.get(`${row} ${column}`)
      return {
        column,
        width: widths[column] ?? 0,
        style: block.numeric[column] ? 'TableNumber' : 'TableText',
        text,
        language: language === reportLanguage ? undefined : language,
      }
    })
  const asObjects = (from: number, to?: number) =>
    block.rows.slice(from, to).map(
      (texts, index) =>
        new TableRow({
          cantSplit: true,
          keepNext: keepsNext(from + index, block.rows.length),
          children: cellsOf(texts, from + index).map((one) =>
            cell(one.column, one.style, one.text, one.language),
          ),
        }),
    )
  if (isLong) {
    const written = block.rows.slice(middle.from, middle.to)
    xmlRows.push(
      written.map((texts, index) => tableRow(cellsOf(texts, middle.from + index))).join(''),
    )
  }
  const rows = [
    ...asObjects(0, middle.from),
    ...(isLong ? [markedRow()] : []),
    ...asObjects(middle.to),
  ]
  return [styled('Caption', runs(block.caption)), inGrid(widths, [head, ...rows]), afterTable()]
}

/** A longer table is written as text but for its first and last rows. */
const longestOfObjects = 100

const markedRow = () =>
  new TableRow({
    children: [
      new TableCell({ children: [new Paragraph({ children: [new TextRun(marks.rows)] })] }),
    ],
  })

/** Labels are the header row and the big figures the row under it: it reads aloud as a table. */
export function figures(block: FactsBlock, { textWidth, colours }: Look): (Paragraph | Table)[] {
  const [only] = block.items
  // One figure is no table.
  if (only && block.items.length === 1)
    return [styled('FigureLabel', runs(only.label)), styled('FigureValue', runs(only.value))]
  const width = Math.floor(textWidth / 3)
  const row = (style: string, texts: readonly string[], tableHeader: boolean) =>
    new TableRow({
      ...(tableHeader ? { tableHeader } : {}),
      cantSplit: true,
      children: texts.map(
        (text) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            children: [styled(style, runs(text))],
          }),
      ),
    })
  const labels = row(
    'FigureLabel',
    block.items.map((item) => item.label),
    true,
  )
  const values = row(
    'FigureValue',
    block.items.map((item) => item.value),
    false,
  )
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 12, color: colours.brass }
  const widths = block.items.map(() => width)
  const grid = new Table({
    rows: [labels, values],
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: { ...line, size: 4, color: colours.hairline },
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
  })
  return [grid, afterTable()]
}

const longestUnbroken = 6

/** Short tables stay on one page; long ones leave no row alone at either end. */
function keepsNext(row: number, rows: number): boolean {
  if (row === rows - 1) return false
  return rows <= longestUnbroken || row < 2 || row === rows - 2
}

/** Rows of cells as wide as `widths` (twentieths of a point), in the house's table style. */
export function inGrid(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows: [...rows],
    style: 'SoundingsTable',
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  })
}

/** Word glues a table to the one after it unless a paragraph stands between. */
const afterTable = () => styled('AfterTable', [])

/** A character of table text, in twentieths of a point, in the widest font that may stand in. */
const characterWidth = (size: number) => tableSize(size) * 6.2
const narrowest = 900
/** How much wider the bold letters of a heading are. */
const bold = 1.1

/** Number columns take what their heading needs; words share the rest by how much they say. */
function columnWidths(block: TableBlock, { textWidth, size }: Look): number[] {
  const perCharacter = characterWidth(size)
  const needs = block.head.map((head, column) => {
    const cells = block.rows.map((row) => (row[column] ?? '').length)
    const longestWord = Math.max(
      ...[head, ...block.rows.map((row) => row[column] ?? '')].map(wordLength),
    )
    const wanted = block.numeric[column]
      ? Math.max(...cells, Math.min(head.length, 14) * bold)
      : Math.max(head.length * bold, ...cells)
    return {
      least: Math.max(narrowest, longestWord * perCharacter + 220),
      wanted: Math.max(narrowest, Math.min(wanted, 100) * perCharacter + 260),
    }
  })
  const wanted = needs.reduce((sum, one) => sum + one.wanted, 0)
  if (wanted <= textWidth) {
    // Two short columns across a whole page would leave the eye to find its way over a gap.
    const roomy = Math.min(textWidth, wanted * 1.35)
    const target = roomy > textWidth * 0.8 ? textWidth : roomy
    return needs.map((one) => Math.floor((one.wanted / wanted) * target))
  }
  const fixed = needs.map(({ wanted: full }) =>
    full <= shortColumn * perCharacter + 260 ? full : 0,
  )
  const left = textWidth - fixed.reduce((sum, one) => sum + one, 0)
  const open = needs.filter((_, column) => fixed[column] === 0)
  if (open.length > 0 && left >= open.reduce((sum, one) => sum + one.least, 0))
    return shareOut(needs, fixed, left)
  const least = needs.map((one) => Math.min(one.least, Math.floor(textWidth / needs.length)))
  const spare = textWidth - least.reduce((sum, one) => sum + one, 0)
  const hunger = needs.map((one, column) => Math.max(0, one.wanted - (least[column] ?? 0)))
  const total = hunger.reduce((sum, one) => sum + one, 0) || 1
  return least.map((width, column) => Math.floor(width + ((hunger[column] ?? 0) / total) * spare))
}

/** A date, a state or a name of so many characters stands on one line, whatever its neighbours say. */
const shortColumn = 24

/** Short columns as wide as they want; the others share the rest, the wordiest the most. */
function shareOut(
  needs: readonly { least: number; wanted: number }[],
  fixed: readonly number[],
  left: number,
): number[] {
  const weights = needs.map(({ wanted }, column) => (fixed[column] ? 0 : Math.sqrt(wanted)))
  const total = weights.reduce((sum, one) => sum + one, 0)
  const shares = needs.map(({ least, wanted }, column) =>
    fixed[column] ? 0 : Math.min(wanted, Math.max(least, ((weights[column] ?? 0) / total) * left)),
  )
  const over = left / shares.reduce((sum, one) => sum + one, 0)
  return needs.map((_, column) => Math.floor(fixed[column] || (shares[column] ?? 0) * over))
}

function wordLength(text: string): number {
  return Math.min(22, Math.max(0, ...text.split(/[ \n\t]+/u).map((word) => word.length)))
}
