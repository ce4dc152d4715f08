import Database from 'better-sqlite3'
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Clock } from '../platform/ports'
import { backupBeforeMigration } from './backup'
import { readHeader } from './header'
import { holderOf, isHeldHere, markOpen } from './holder'
import { latestVersion, migrate } from './migrate'
import { applyRecipe } from './recipe'
import { createStore, type Store } from './store'

type ReadOnlyReason = 'newer-version' | 'read-only-file'
export type OpenedStore = Store & { readonly readOnlyReason: ReadOnlyReason | null }

const probeMilliseconds = 200

/** The one name of a file, whatever links lead to it: notes and the log of changes lie beside that. */
export function workspacePath(rawPath: string): string {
  const path = resolve(rawPath)
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/**
 * Opens a workspace for this process alone. Throws 'workspace/not-found', 'is-a-folder',
 * 'not-a-workspace', 'cannot-read', 'open-elsewhere' (within half a second) or 'damaged'.
 * A file of a newer version, or one that cannot be written, is opened as a temporary copy to look at.
 */
export function openWorkspaceFile(rawPath: string, clock: Clock): OpenedStore {
  const path = workspacePath(rawPath)
  if (isHeldHere(path)) throw openElsewhere(path)
  if (readHeader(path).userVersion > latestVersion) return openCopy(path, clock, 'newer-version')
  if (!isWritable(path)) return openCopy(path, clock, 'read-only-file')
  return openToWrite(path, clock) ?? openCopy(path, clock, 'newer-version')
}

/** Null when the file is newer after all: its header can lag behind its log of changes. */
function openToWrite(path: string, clock: Clock): OpenedStore | null {
  const db = connect(path)
  let release = () => {}
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    if (version > latestVersion) {
      db.close()
      return null
    }
    if (version < latestVersion) {
      backupBeforeMigration(db, path, clock)
      migrate(db, version)
    }
    release = markOpen(path, clock)
    const store = createStore(db, { path, readOnlyCode: null, clock, onClose: release })
    return Object.assign(store, { readOnlyReason: null })
  } catch (error) {
    db.close()
    release()
    throw openFailure(error, path)
  }
}

/** A connection that holds the exclusive lock, or a sentence about who does. */
function connect(path: string): Database.Database {
  const wasUnclean = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  let db: Database.Database | null = null
  try {
    db = new Database(path, { timeout: probeMilliseconds, fileMustExist: true })
    applyRecipe(db)
    // Reading through a write transaction takes the lock now, not at the first capture.
    db.exec('BEGIN IMMEDIATE; COMMIT')
    if (wasUnclean) assertIntact(db, path)
    return db
  } catch (error) {
    db?.close()
    throw openFailure(error, path)
  }
}

function openElsewhere(path: string): AppError {
  return new AppError('workspace/open-elsewhere', { path, holder: holderOf(path) })
}

function openFailure(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = (error as { code?: string }).code ?? ''
  const is = (...starts: string[]) => starts.some((start) => code.startsWith(start))
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) return openElsewhere(path)
  if (is('SQLITE_NOTADB')) return new AppError('workspace/not-a-workspace', { path })
  // SQLITE_ERROR: a table or column that every workspace has is not there.
  if (is('SQLITE_CORRUPT', 'SQLITE_ERROR', 'SQLITE_CONSTRAINT'))
    return new AppError('workspace/damaged', { path })
  if (is('SQLITE_FULL', 'ENOSPC')) return new AppError('workspace/disk-full', { path })
  if (is('SQLITE_READONLY')) return new AppError('workspace/cannot-write', { path })
  if (is('SQLITE_CANTOPEN', 'SQLITE_IOERR', 'EACCES', 'EPERM'))
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
function openCopy(path: string, clock: Clock, reason: ReadOnlyReason): OpenedStore {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-look-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  let db: Database.Database | null = null
  try {
    db = connect(copyInto(folder, path))
    const store = createStore(db, {
      path,
      readOnlyCode: reason === 'newer-version' ? 'workspace/newer-version' : 'workspace/read-only',
      clock,
      onClose: remove,
    })
    return Object.assign(store, { readOnlyReason: reason })
  } catch (error) {
    db?.close()
    remove()
    // A version so new that this one cannot even look at it.
    if (reason === 'newer-version') throw new AppError('workspace/newer-version', { path })
    throw openFailure(error, path)
  }
}

function copyInto(folder: string, path: string): string {
  const copy = join(folder, basename(path))
  for (const suffix of ['', '-wal']) {
    if (!existsSync(path + suffix)) continue
    copyFileSync(path + suffix, copy + suffix)
    // A copy keeps the mode: of a write-protected file it could not be opened either.
    chmodSync(copy + suffix, 0o600)
  }
  return copy
}
