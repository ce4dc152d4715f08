import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import { installJournal, removeJournal } from './journal'
import { applicationId } from './recipe'

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export type Migration = { readonly version: number; readonly sql: string }

/** In order; the number in the file's name is the version it leads to. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ version: Number(/(\d{4})-[^/]*\.sql$/.exec(path)?.[1]), sql }))
  .sort((a, b) => a.version - b.version)

export const latestVersion = migrations.at(-1)?.version ?? 0

/**
 * Runs the steps after version `from` in one transaction, with `user_version` in the same one: the file
 * is old or new, never between. Foreign keys are off while tables are rebuilt and checked before commit.
 */
export function migrate(
  db: Database,
  from: number,
  steps: readonly Migration[] = migrations,
): void {
  const due = steps.filter((step) => step.version > from)
  const to = due.at(-1)?.version
  if (to === undefined) return
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      // They name every column, so no column could be dropped, and a rebuilt table is no change.
      removeJournal(db)
      for (const step of due) db.exec(step.sql)
      if (to >= latestVersion) installJournal(db)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new AppError('workspace/damaged', { path: db.name })
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${to}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
