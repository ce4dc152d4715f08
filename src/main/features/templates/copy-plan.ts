// What was planned in one session, planned again in another. Columns for what really happened are
// named here one by one; everything else in a row is the plan.
import { nextPosition } from '../../workspace/ordering'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

type Between = { readonly fromId: string; readonly toId: string }
/** From the row that was copied to its copy. */
export type Copies = ReadonlyMap<string, string>

export function copyAims(store: Store, { fromId, toId }: Between): Copies {
  const rows = store.all(
    sql.selectFrom('aim').selectAll().where('session_id', '=', fromId).orderBy('position'),
  )
  const from = nextPosition(store, { table: 'aim' }, toId)
  const copies = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    const made = newRow(store)
    copies.set(row.id, made.id)
    const place = { session_id: toId, position: from + index }
    store.run(sql.insertInto('aim').values({ ...row, ...made, ...place }))
  }
  copyTranslations(store, 'aim', copies)
  return copies
}

const notYetRun = { started_at: null, ended_at: null, run_minutes: null, skipped: 0 } as const

export function copyProgramme(store: Store, { fromId, toId }: Between): Copies {
  const rows = store.all(
    sql.selectFrom('agenda_block').selectAll().where('session_id', '=', fromId).orderBy('position'),
  )
  const from = nextPosition(store, { table: 'agenda_block' }, toId)
  const copies = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    const made = newRow(store)
    copies.set(row.id, made.id)
    const place = { session_id: toId, position: from + index, lead: '' }
    const values = { ...row, ...made, ...place, ...notYetRun }
    store.run(sql.insertInto('agenda_block').values(values))
  }
  for (const [blockId, copy] of copies) copySteps(store, blockId, copy)
  copyTranslations(store, 'agenda_block', copies)
  return copies
}

function copySteps(store: Store, fromId: string, block_id: string): void {
  const steps = store.all(
    sql.selectFrom('block_step').selectAll().where('block_id', '=', fromId).orderBy('position'),
  )
  for (const step of steps)
    store.run(
      sql.insertInto('block_step').values({ ...step, ...newRow(store), block_id, dropped: 0 }),
    )
}

type Links = { readonly aims: Copies; readonly blocks: Copies }

export function copyQuestions(store: Store, { fromId, toId }: Between, links: Links): Copies {
  const rows = store.all(
    sql.selectFrom('prompt').selectAll().where('session_id', '=', fromId).orderBy('position'),
  )
  const from = nextPosition(store, { table: 'prompt' }, toId)
  const copies = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    const made = newRow(store)
    copies.set(row.id, made.id)
    const place = {
      session_id: toId,
      position: from + index,
      block_id: links.blocks.get(row.block_id ?? '') ?? null,
      aim_id: links.aims.get(row.aim_id ?? '') ?? null,
    }
    const fresh = { status: 'waiting', import_key: null }
    store.run(sql.insertInto('prompt').values({ ...row, ...made, ...place, ...fresh }))
  }
  copyTranslations(store, 'prompt', copies)
  return copies
}

function copyTranslations(store: Store, of_table: string, copies: Copies): void {
  for (const [fromId, row_id] of copies) {
    const rows = store.all(
      sql
        .selectFrom('translation')
        .selectAll()
        .where('of_table', '=', of_table)
        .where('row_id', '=', fromId),
    )
    for (const row of rows)
      store.run(sql.insertInto('translation').values({ ...row, ...newRow(store), row_id }))
  }
}
