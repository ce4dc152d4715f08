// Rows that people put in order: `position` counts from 0 within a parent.
import { AppError } from '../../shared/errors'
import type { Store } from './store'

type Ordered =
  | {
      table:
        | 'aim'
        | 'agenda_block'
        | 'prompt'
        | 'checklist_item'
        | 'finding'
        | 'recommendation'
        | 'action'
        | 'commitment'
      within?: readonly string[]
    }
  | { table: 'finding_evidence'; within?: undefined }

const parentOf = (table: Ordered['table']) =>
  table === 'finding_evidence' ? 'finding_id' : 'session_id'

/** The position after the last one of the same session, or of the same finding. */
export function nextPosition(store: Store, { table }: Ordered, parentId: string): number {
  return store
    .prepare<[string], number>(
      `SELECT coalesce(max(position) + 1, 0) FROM ${table} WHERE ${parentOf(table)} = ?`,
    )
    .pluck()
    .get(parentId) as number
}

/** Moves one row to position `to` among its neighbours and renumbers those that shifted. */
export function moveRow(
  store: Store,
  { table, within = [] }: Ordered,
  id: string,
  to: number,
): void {
  const same = [parentOf(table), ...within].map(
    (column) => `${column} IS (SELECT ${column} FROM ${table} WHERE id = @id)`,
  )
  const ids = store
    .prepare<[{ id: string }], string>(
      `SELECT id FROM ${table} WHERE ${same.join(' AND ')} ORDER BY position, id`,
    )
    .pluck()
    .all({ id })
  if (!ids.includes(id)) throw new AppError('record/not-found')
  const order = ids.filter((other) => other !== id)
  order.splice(to, 0, id)
  const place = store.prepare(
    `UPDATE ${table} SET position = @position, updated_at = @now WHERE id = @id AND position <> @position`,
  )
  const now = store.now()
  for (const [position, rowId] of order.entries()) place.run({ id: rowId, position, now })
}
