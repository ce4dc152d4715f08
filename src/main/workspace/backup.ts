import Database from 'better-sqlite3'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Clock } from '../platform/ports'

/** Backups of `name.soundings` are kept beside it in `name.backups`. */
export function backupFolder(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.soundings$/, '')}.backups`)
}

/**
 * A compact copy that was opened and checked before it got its name; never over an existing file.
 * Throws 'workspace/exists', 'cannot-write', 'disk-full' or 'damaged', leaving nothing half-written.
 */
export function writeCheckedCopy(db: Database.Database, target: string): void {
  const temporary = `${target}.part`
  rmSync(temporary, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(temporary)
    if (!isIntact(temporary)) throw new AppError('workspace/damaged', { path: db.name })
    syncToDisk(temporary)
    if (existsSync(target)) throw new AppError('workspace/exists', { path: target })
    renameSync(temporary, target)
    syncToDisk(dirname(target))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw writeFailure(error, target)
  }
}

function isIntact(path: string): boolean {
  const copy = new Database(path, { readonly: true })
  try {
    return copy.pragma('quick_check(1)', { simple: true }) === 'ok'
  } finally {
    copy.close()
  }
}

function writeFailure(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_CORRUPT')) return new AppError('workspace/damaged', { path })
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC')
    return new AppError('workspace/disk-full', { path })
  return new AppError('workspace/cannot-write', { path })
}

export function backupBeforeMigration(db: Database.Database, path: string, clock: Clock): void {
  const folder = backupFolder(path)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw writeFailure(error, folder)
  }
  const stamp = clock.now().toISOString().replaceAll(':', '-')
  writeCheckedCopy(db, join(folder, `${stamp}-before-upgrade.soundings`))
}

/** Makes a file, or a folder's list of names, survive a power cut. */
export function syncToDisk(path: string): void {
  // Windows syncs a file only through a handle that may write to it.
  const handle = openSync(path, statSync(path).isDirectory() ? 'r' : 'r+')
  try {
    fsyncSync(handle)
  } catch (error) {
    // Windows cannot sync a folder; its rename is journalled by the file system.
    if (process.platform !== 'win32') throw error
  } finally {
    closeSync(handle)
  }
}
