import { moveRow } from '../../workspace/ordering'
import { touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

type Origin = { readonly window: string }

/** What is the same for all three: a new place among those of the same finding, and going away. */
export function moveAndRemove(
  open: () => Store,
  table: 'recommendation' | 'action' | 'commitment',
) {
  return {
    move: ({ id, to }: { id: string; to: number }, { window }: Origin) => {
      const store = open()
      store.command({ label: `${table}s.move`, window }, () =>
        moveRow(store, { table, within: ['finding_id'] }, id, to),
      )
      return null
    },
    remove: ({ id }: { id: string }, { window }: Origin) => {
      const store = open()
      store.command({ label: `${table}s.remove`, window }, () =>
        touched(store.run(sql.deleteFrom(table).where('id', '=', id))),
      )
      return null
    },
  }
}
