// Tables hold facts, not layout: a header row that repeats, nothing merged, nothing inside, nothing empty.
import { readParagraph, type Paragraph } from './paragraph'
import { isEmpty, type Walk } from './walk'
import { shading } from './word-styles'
import { child, childrenOf, flag, value, within, type Node } from './xml-tree'

export type CellParagraph = { readonly paragraph: Paragraph; readonly fill: string | undefined }
type Cell = {
  readonly paragraphs: readonly CellParagraph[]
  readonly isEmpty: boolean
  readonly text: string
}

/** The paragraphs of the table, in order, with what is behind them. */
export function checkTable(table: Node, walk: Walk): CellParagraph[] {
  const rows = childrenOf(table, 'w:tr')
  const properties = child(table, 'w:tblPr')
  const headFill = walk.styles.headFill(value(properties, 'w:tblStyle') ?? '')
  const cells = rows.map((row, index) =>
    within(row, 'w:tc', 'w:tc').map((cell) =>
      readCell(cell, index === 0 ? headFill : undefined, walk),
    ),
  )
  const first = cells.flat().find(({ text }) => text !== '')?.text ?? ''
  if (within(table, 'w:tbl').length > 0) walk.report('table-nested', first)
  if (hasMerged(table)) walk.report('table-merged', first)
  const columns = Math.max(0, ...cells.map((row) => row.length))
  if (rows.length < 2 || columns < 2) walk.report('table-layout', first)
  else {
    checkHead(rows[0], cells[0] ?? [], first, walk)
    if (hasEmpty(cells, columns)) walk.report('table-empty', first)
  }
  return cells.flat().flatMap(({ paragraphs }) => paragraphs)
}

function readCell(cell: Node, headFill: string | undefined, walk: Walk): Cell {
  const own = shading(child(cell, 'w:tcPr'))
  const fill = own ?? headFill
  const paragraphs = within(cell, 'w:p', 'w:tbl').map((node) => ({
    paragraph: readParagraph(node, walk.styles),
    fill,
  }))
  const text = paragraphs
    .map(({ paragraph }) => paragraph.text)
    .join(' ')
    .trim()
  const holdsTable = child(cell, 'w:tbl') !== undefined
  const empty = !holdsTable && paragraphs.every(({ paragraph }) => isEmpty(paragraph))
  if (empty && own !== undefined && own.toUpperCase() !== 'FFFFFF') walk.report('colour-alone')
  return { paragraphs, isEmpty: empty, text }
}

function hasMerged(table: Node): boolean {
  const spans = within(table, 'w:gridSpan').some(
    ({ attributes }) => Number(attributes['w:val']) > 1,
  )
  return spans || within(table, 'w:vMerge').length > 0 || within(table, 'w:hMerge').length > 0
}

function checkHead(row: Node | undefined, cells: readonly Cell[], text: string, walk: Walk): void {
  const repeats = flag(child(row, 'w:trPr'), 'w:tblHeader') === true
  if (!repeats || cells.some((cell) => cell.isEmpty)) walk.report('table-header', text)
}

function hasEmpty(cells: readonly (readonly Cell[])[], columns: number): boolean {
  const body = cells.slice(1)
  const emptyColumn = Array.from({ length: columns }, (_, column) => column).some((column) =>
    body.every((row) => row[column]?.isEmpty !== false),
  )
  return emptyColumn || body.some((row) => row.every((cell) => cell.isEmpty))
}
