import { newRow } from './rows'
import { sql } from './sql'
import type { Store } from './store'

/** What was translated of one row stands for its copy too. */
export function copyTranslations(store: Store, fromId: string, toId: string): void {
  const rows = store.all(sql.selectFrom('translation').selectAll().where('row_id', '=', fromId))
  for (const row of rows)
    store.run(sql.insertInto('translation').values({ ...row, ...newRow(store), row_id: toId }))
}
