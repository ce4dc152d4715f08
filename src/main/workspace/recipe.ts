// How every connection is set up, and the refusal to work when it is not so.
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors'

/** 'SNDG': tells our files from any other SQLite database. */
export const applicationId = 0x534e4447
const oldestSqlite = [3, 51, 3]

/**
 * Takes the exclusive lock and sets what durability and safety rest on, then reads it back:
 * better-sqlite3 falls to synchronous=NORMAL on a reopened WAL file. Throws 'workspace/unsafe-settings'.
 */
export function applyRecipe(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  db.pragma('foreign_keys = ON')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
  }
  db.pragma('secure_delete = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('wal_autocheckpoint = 1000')
  db.pragma('journal_size_limit = 16777216')
  db.pragma('busy_timeout = 2000')
  assertRecipe(db)
}

export type Settings = {
  sqliteVersion: string
  journalMode: string
  synchronous: 'FULL' | 'NORMAL' | 'OFF' | 'EXTRA'
  foreignKeys: boolean
}

/** What the connection really uses now. */
export function readSettings(db: Database): Settings {
  const levels = ['OFF', 'NORMAL', 'FULL', 'EXTRA'] as const
  return {
    sqliteVersion: db.prepare('SELECT sqlite_version()').pluck().get() as string,
    journalMode: db.pragma('journal_mode', { simple: true }) as string,
    synchronous: levels[db.pragma('synchronous', { simple: true }) as number] ?? 'OFF',
    foreignKeys: db.pragma('foreign_keys', { simple: true }) === 1,
  }
}

function assertRecipe(db: Database): void {
  const settings = readSettings(db)
  if (settings.journalMode !== 'wal') refuse(`journal_mode ${settings.journalMode}`)
  if (settings.synchronous !== 'FULL') refuse(`synchronous ${settings.synchronous}`)
  if (!settings.foreignKeys) refuse('foreign_keys OFF')
  if (isOlder(settings.sqliteVersion)) refuse(`SQLite ${settings.sqliteVersion}`)
}

function refuse(setting: string): never {
  throw new AppError('workspace/unsafe-settings', { setting })
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, wanted] of oldestSqlite.entries()) {
    const have = parts[index] ?? 0
    if (have !== wanted) return have < wanted
  }
  return false
}
