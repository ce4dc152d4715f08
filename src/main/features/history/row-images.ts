// Putting a row back to how the journal saw it, if nobody has touched it since.
import { AppError } from '../../../shared/errors'
import { journalledColumns } from '../../workspace/journal'
import type { JournalRow, Store } from '../../workspace/store'
import type { TableName } from '../../workspace/tables'

type Image = Record<string, string | number | null>
type Direction = 'undo' | 'redo'

/** A capture is never deleted: its number stays taken, its state says that it was taken back. */
const undone = 'undone'

/**
 * Applies one journal row backwards or forwards. Throws 'undo/changed-since' when the row is not as
 * that command left it.
 */
export function applyImage(store: Store, row: JournalRow, direction: Direction): void {
  const before = parse(row.before)
  const after = parse(row.after)
  const isCapture = row.table_name === 'reflection' && row.op === 'insert'
  const gone = isCapture && after ? { ...after, state: undone } : before
  const [expected, wanted] = direction === 'undo' ? [after, gone] : [gone, after]
  if (!isSame(currentImage(store, row), expected)) throw new AppError('undo/changed-since')
  write(store, row.table_name, row.row_id, expected, wanted)
}

const parse = (image: string | null): Image | null =>
  image === null ? null : (JSON.parse(image) as Image)

function currentImage(store: Store, row: JournalRow): Image | null {
  const columns = journalledColumns(row.table_name).join(', ')
  const current = store
    .prepare<[string], Image>(`SELECT ${columns} FROM ${row.table_name} WHERE id = ?`)
    .get(row.row_id)
  return current ?? null
}

function isSame(a: Image | null, b: Image | null): boolean {
  if (a === null || b === null) return a === b
  return Object.keys(b).every((column) => a[column] === b[column])
}

function write(
  store: Store,
  table: TableName,
  id: string,
  from: Image | null,
  to: Image | null,
): void {
  if (to === null) {
    store.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
    return
  }
  const columns = Object.keys(to)
  const values = columns.map((column) => `@${column}`)
  if (from === null) {
    const statement = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`
    store.prepare(statement).run(to)
    return
  }
  const set = columns.map((column) => `${column} = @${column}`)
  store.prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE id = @id`).run(to)
}
