// What was planned in one session, planned again in another. Columns for what really happened are
// named here one by one; everything else in a row is the plan.
import { copyTranslations } from '../../workspace/copy-translations'
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
  for (const [aimId, copy] of copies) copyTranslations(store, aimId, copy)
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
  for (const [blockId, copy] of copies) {
    copySteps(store, blockId, copy)
    copyTranslations(store, blockId, copy)
  }
  return copies
}

function copySteps(store: Store, fromId: string, block_id: string): void {
  const steps = store.all(
    sql.selectFrom('block_step').selectAll().where('block_id', '=', fromId).orderBy('position'),
  )
  for (const step of steps) {
    const made = newRow(store)
    store.run(sql.insertInto('block_step').values({ ...step, ...made, block_id, dropped: 0 }))
    copyTranslations(store, step.id, made.id)
  }
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
  for (const [promptId, copy] of copies) copyTranslations(store, promptId, copy)
  return copies
}
