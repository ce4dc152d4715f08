import { ChecklistItem } from '../../../shared/contract/checklist'
import { thingKey, withoutRepeats } from '../../../shared/domain/materials'
import { nextPosition } from '../../workspace/ordering'
import { found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

export function listChecklist(store: Store, sessionId: string): ChecklistItem[] {
  return store
    .all(
      sql
        .selectFrom('checklist_item')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map(toItem)
}

export function checklistItem(store: Store, id: string): ChecklistItem {
  return toItem(
    found(store.first(sql.selectFrom('checklist_item').selectAll().where('id', '=', id))),
  )
}

function toItem(row: Row<'checklist_item'>): ChecklistItem {
  const { id, session_id: sessionId, text, done_at: doneAt } = row
  return ChecklistItem.parse({ id, sessionId, text, doneAt })
}

/** After the others, unticked; how many were not there yet. Must run inside a command. */
export function addToChecklist(store: Store, sessionId: string, texts: readonly string[]): number {
  const held = new Set(listChecklist(store, sessionId).map(({ text }) => thingKey(text)))
  const fresh = withoutRepeats(texts, (text) => text).filter((text) => !held.has(thingKey(text)))
  const from = nextPosition(store, { table: 'checklist_item' }, sessionId)
  for (const [index, text] of fresh.entries()) {
    const values = { session_id: sessionId, text, done_at: null, position: from + index }
    store.run(sql.insertInto('checklist_item').values({ ...newRow(store), ...values }))
  }
  return fresh.length
}
