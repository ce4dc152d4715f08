// The question behind each imported column: the one an earlier import made, or a new one.
import { nextPosition } from '../../workspace/ordering'
import { changes, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'
import { isNoAnswer } from './cells'
import { mostOptions } from './guess'
import {
  cellReader,
  choiceOptions,
  type AnswerColumn,
  type Option,
  type Question,
  type ReadCell,
} from './plan'
import type { Table } from './table'
import type { Warnings } from './warnings'

export type AskedColumn = {
  readonly index: number
  readonly name: string
  readonly kind: Question['kind']
  readonly promptId: string
  readonly read: (cell: string) => ReadCell | null
}
export type Asked = { readonly columns: readonly AskedColumn[]; readonly added: number }

export function askQuestions(
  store: Store,
  sessionId: string,
  columns: readonly AnswerColumn[],
  table: Table,
  warnings: Warnings,
): Asked {
  let added = 0
  const asked = columns.map((column) => {
    const before = promptOf(store, sessionId, column.name)
    if (!before) added += 1
    const question = before ? grown(store, before, column, table) : column
    if (question.kind !== column.kind)
      warnings.add('kind-kept', { column: column.name, kind: question.kind })
    const promptId = before?.id ?? insertPrompt(store, sessionId, column)
    return {
      index: column.index,
      name: column.name,
      kind: question.kind,
      promptId,
      read: cellReader(question),
    }
  })
  return { columns: asked, added }
}

function promptOf(store: Store, sessionId: string, column: string): Row<'prompt'> | undefined {
  return store.first(
    sql
      .selectFrom('prompt')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('import_key', '=', column)
      .orderBy('id'),
  )
}

/** An earlier question keeps its kind and steps; new choices and higher numbers are added to it. */
function grown(store: Store, row: Row<'prompt'>, column: AnswerColumn, table: Table): Question {
  const kind = row.kind === 'scale' || row.kind === 'choice' ? row.kind : 'text'
  const options = JSON.parse(row.options) as Option[]
  const before: Question = {
    kind,
    options,
    min: row.min,
    max: row.max,
    minLabel: row.min_label,
    maxLabel: row.max_label,
  }
  if (kind === 'choice') {
    const cells = table.rows
      .map(({ cells: all }) => all[column.index] ?? '')
      .filter((cell) => !isNoAnswer(cell))
    const more = choiceOptions(cells, options)
    if (more.length === options.length || more.length > mostOptions) return before
    update(store, row.id, { options: JSON.stringify(more) })
    return { ...before, options: more }
  }
  const isWider = column.max > row.max || column.min < row.min
  if (kind !== 'scale' || column.kind !== 'scale' || options.length > 0 || !isWider) return before
  const range = { min: Math.min(row.min, column.min), max: Math.max(row.max, column.max) }
  update(store, row.id, range)
  return { ...before, ...range }
}

function update(
  store: Store,
  id: string,
  values: { options?: string; min?: number; max?: number },
): void {
  store.run(sql.updateTable('prompt').set(changes(store, values)).where('id', '=', id))
}

function insertPrompt(store: Store, sessionId: string, column: AnswerColumn): string {
  const row = newRow(store)
  store.run(
    sql.insertInto('prompt').values({
      ...row,
      session_id: sessionId,
      block_id: null,
      aim_id: null,
      position: nextPosition(store, { table: 'prompt' }, sessionId),
      kind: column.kind,
      text: column.title,
      help: '',
      second_text: '',
      options: JSON.stringify(column.options),
      min: column.min,
      max: column.max,
      min_label: column.minLabel,
      max_label: column.maxLabel,
      // It was asked and answered elsewhere.
      status: 'closed',
      never_quote: 0,
      import_key: column.name,
    }),
  )
  return row.id
}
