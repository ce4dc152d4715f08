import { readSettings, type Settings } from './recipe'
import { installedSchema, expectedSchema } from './schema'
import type { Store } from './store'

export type Problem = { code: string; message: string }
export type Checkup = Settings & {
  ok: boolean
  schemaVersion: number
  counts: Record<string, number>
  problems: Problem[]
}

const counted = ['session', 'participant', 'prompt', 'reflection', 'finding', 'document'] as const

/** Looks at everything a workspace promises about itself: pages, keys, index, journal, schema. */
export function checkWorkspace(store: Store): Checkup {
  const db = store.connection
  const problems: Problem[] = []
  const add = (code: string, message: string) => problems.push({ code, message })

  for (const row of db.pragma('integrity_check(20)') as { integrity_check: string }[])
    if (row.integrity_check !== 'ok') add('workspace/damaged', row.integrity_check)
  for (const row of db.pragma('foreign_key_check') as { table: string; parent: string }[])
    add('workspace/dangling', `A row of ${row.table} points at a ${row.parent} that is not there.`)
  if (!indexFits(store)) add('workspace/index', 'The word index does not match the reflections.')
  const numbers = store
    .prepare<[], number>(
      `SELECT count(*) FROM reflection WHERE id NOT IN (
         SELECT row_id FROM journal WHERE table_name = 'reflection' AND op = 'insert')`,
    )
    .pluck()
    .get() as number
  if (numbers > 0) add('workspace/journal', `${numbers} reflections are not in the journal.`)
  addSchemaProblems(store, add)

  const settings = readSettings(db)
  const counts = Object.fromEntries(
    counted.map((table) => [
      `${table}s`,
      store.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number,
    ]),
  )
  const schemaVersion = db.pragma('user_version', { simple: true }) as number
  return { ok: problems.length === 0, ...settings, schemaVersion, counts, problems }
}

function indexFits(store: Store): boolean {
  if (store.readOnly) return true
  try {
    store.connection
      .prepare(`INSERT INTO reflection_word (reflection_word, rank) VALUES ('integrity-check', 1)`)
      .run()
    return true
  } catch {
    return false
  }
}

function addSchemaProblems(store: Store, add: (code: string, message: string) => void): void {
  if (store.readOnly) return
  const expected = new Set(expectedSchema())
  const installed = new Set(installedSchema(store.connection))
  for (const entry of installed)
    if (!expected.has(entry)) add('workspace/schema', `Not ours: ${entry.slice(0, 80)}`)
  for (const entry of expected)
    if (!installed.has(entry)) add('workspace/schema', `Missing: ${entry.slice(0, 80)}`)
}
