import type { Database } from 'better-sqlite3'
import { journalledTables, tables, type TableName } from './tables'

/** The columns of a row that the journal keeps: all but the word index's private key. */
export function journalledColumns(table: TableName): string[] {
  return Object.keys(tables[table]).filter((column) => column !== 'seq')
}

/**
 * One trigger per table and operation, all from the list of tables: each changed row is recorded
 * with the command that changed it, which a command writes before anything else.
 */
export function journalTriggers(): string[] {
  return journalledTables.flatMap((table) => {
    const columns = journalledColumns(table)
    const image = (row: 'old' | 'new') =>
      `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`
    const session = (row: 'old' | 'new') => sessionOf(table, columns, row)
    const record = (op: string, row: 'old' | 'new', before: string, after: string) =>
      `CREATE TRIGGER journal_${table}_${op} AFTER ${op.toUpperCase()} ON ${table} BEGIN
  INSERT INTO journal (command_seq, table_name, row_id, session_id, op, before, after)
  VALUES ((SELECT max(seq) FROM command), '${table}', ${row}.id, ${session(row)}, '${op}', ${before}, ${after});
END`
    return [
      record('insert', 'new', 'NULL', image('new')),
      record('update', 'new', image('old'), image('new')),
      record('delete', 'old', image('old'), 'NULL'),
    ]
  })
}

function sessionOf(table: TableName, columns: string[], row: 'old' | 'new'): string {
  if (table === 'session') return `${row}.id`
  return columns.includes('session_id') ? `${row}.session_id` : 'NULL'
}

/** Part of every migration, so the triggers always fit the tables. */
export function installJournal(db: Database): void {
  for (const trigger of journalTriggers()) db.exec(trigger)
}

export function removeJournal(db: Database): void {
  const old = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[]
  for (const name of old) db.exec(`DROP TRIGGER ${name}`)
}
