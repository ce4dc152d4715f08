// Choices kept with the workspace, as JSON under a name. They are no part of its history: nothing
// that a person said depends on them.
import { changes, newRow } from './rows'
import { sql } from './sql'
import type { Store } from './store'

/** Undefined where nothing is kept. */
export function readSetting(store: Store, id: string): unknown {
  const row = store.first(sql.selectFrom('setting').select('value').where('id', '=', id))
  return row === undefined ? undefined : (JSON.parse(row.value) as unknown)
}

/** Inside a command. */
export function writeSetting(store: Store, id: string, kept: unknown): void {
  const value = JSON.stringify(kept)
  if (readSetting(store, id) === undefined)
    store.run(sql.insertInto('setting').values({ ...newRow(store), id, value }))
  else store.run(sql.updateTable('setting').set(changes(store, { value })).where('id', '=', id))
}
