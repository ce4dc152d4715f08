import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'

/** A method card and a sequence of one's own, as a facilitator keeps them. */
export function addToolkit(store: Store, { toolkit }: SampleFiles): void {
  const add = (table: 'method' | 'sequence', card: { key: string; version: number }) => {
    const { key, version } = card
    const values = { ...newRow(store), key, version, card: JSON.stringify(card) }
    store.run(sql.insertInto(table).values(values))
  }
  for (const card of toolkit.methods) add('method', card)
  for (const sequence of toolkit.sequences) add('sequence', sequence)
}
