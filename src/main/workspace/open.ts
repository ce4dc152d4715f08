import Database from 'better-sqlite3'
import { accessSync, constants, cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Clock } from '../platform/ports'
import { backupBeforeMigration } from './backup'
import { readHeader } from './header'
import { holderOf, markOpen, unmarkOpen } from './holder'
import { latestVersion, migrate } from './migrate'
import { applyRecipe } from './recipe'
import { createStore, type Store } from './store'

export type OpenedStore = Store & {
  readonly readOnlyReason: 'newer-version' | 'read-only-file' | null
}

const probeMilliseconds = 200

/**
 * Opens a workspace for this process alone. Throws 'workspace/not-found', 'is-a-folder',
 * 'not-a-workspace', 'cannot-read', 'open-elsewhere' (within half a second) or 'damaged'.
 * A file of a newer version, or one that cannot be written, is opened as a temporary copy to look at.
 */
export function openWorkspaceFile(rawPath: string, clock: Clock): OpenedStore {
  const path = resolve(rawPath)
  const { userVersion } = readHeader(path)
  if (userVersion > latestVersion) return openCopy(path, clock, 'newer-version')
  if (!isWritable(path)) return openCopy(path, clock, 'read-only-file')

  const db = connect(path)
  try {
    if (userVersion < latestVersion) {
      backupBeforeMigration(db, path, clock)
      migrate(db, userVersion)
    }
    markOpen(path, clock)
    const store = createStore(db, {
      path,
      readOnlyCode: null,
      clock,
      onClose: () => unmarkOpen(path),
    })
    return Object.assign(store, { readOnlyReason: null })
  } catch (error) {
    db.close()
    throw error
  }
}

/** A connection that holds the exclusive lock, or a sentence about who does. */
function connect(path: string): Database.Database {
  const wasUnclean = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0
  const db = new Database(path, { timeout: probeMilliseconds })
  try {
    applyRecipe(db)
    // Reading through a write transaction takes the lock now, not at the first capture.
    db.exec('BEGIN IMMEDIATE; COMMIT')
    if (wasUnclean) assertIntact(db, path)
    return db
  } catch (error) {
    db.close()
    throw openFailure(error, path)
  }
}

function openFailure(error: unknown, path: string): unknown {
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('workspace/open-elsewhere', { path, holder: holderOf(path) })
  if (code.startsWith('SQLITE_NOTADB')) return new AppError('workspace/not-a-workspace', { path })
  if (code.startsWith('SQLITE_CORRUPT')) return new AppError('workspace/damaged', { path })
  if (code.startsWith('SQLITE_FULL')) return new AppError('workspace/disk-full', { path })
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return new AppError('workspace/cannot-read', { path })
  return error
}

function assertIntact(db: Database.Database, path: string): void {
  const found = db.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw new AppError('workspace/damaged', { path })
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** WAL files do not open on read-only media, so a copy of the file and its WAL is looked at instead. */
function openCopy(
  path: string,
  clock: Clock,
  reason: 'newer-version' | 'read-only-file',
): OpenedStore {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-look-'))
  const copy = join(folder, basename(path))
  for (const suffix of ['', '-wal'])
    if (existsSync(path + suffix)) cpSync(path + suffix, copy + suffix)
  const db = connect(copy)
  const store = createStore(db, {
    path,
    readOnlyCode: reason === 'newer-version' ? 'workspace/newer-version' : 'workspace/read-only',
    clock,
    onClose: () => rmSync(folder, { recursive: true, force: true }),
  })
  return Object.assign(store, { readOnlyReason: reason })
}
