// What a closed workspace file holds, read past the host.
import Database from 'better-sqlite3'

/** Runs `look` on the file of a workspace that nobody has open. */
export function inFile<T>(path: string, look: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly: true })
  try {
    return look(db)
  } finally {
    db.close()
  }
}

const bookkeeping = new Set(['command', 'journal'])

/** Every row of every table but the journal's own, ordered by key. */
export function tableContents(path: string): Record<string, unknown[]> {
  return inFile(path, (db) => {
    const names = db
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all()
      .filter((name) => !bookkeeping.has(name))
    return Object.fromEntries(
      names.sort().map((name) => [name, db.prepare(`SELECT * FROM ${name} ORDER BY id`).all()]),
    )
  })
}

export function rowsOf<T = Record<string, unknown>>(path: string, sql: string): T[] {
  return inFile(path, (db) => db.prepare<[], T>(sql).all())
}
