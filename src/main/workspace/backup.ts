import Database from 'better-sqlite3'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Clock } from '../platform/ports'

/** Backups of `name.soundings` are kept beside it in `name.backups`. */
export function backupFolder(path: string): string {
  return join(dirname(path), `${basename(path).replace(/\.soundings$/, '')}.backups`)
}

/**
 * A compact copy that was opened and checked before it got its name; never over an existing file.
 * Throws 'workspace/cannot-write' or 'workspace/damaged', leaving nothing half-written.
 */
export function writeCheckedCopy(db: Database.Database, target: string): void {
  const temporary = `${target}.part`
  rmSync(temporary, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(temporary)
    const copy = new Database(temporary, { readonly: true })
    const verdict = copy.pragma('quick_check(1)', { simple: true })
    copy.close()
    if (verdict !== 'ok') throw new AppError('workspace/damaged', { path: db.name })
    syncToDisk(temporary)
    if (existsSync(target)) throw new AppError('workspace/exists', { path: target })
    renameSync(temporary, target)
    syncToDisk(dirname(target))
  } catch (error) {
    rmSync(temporary, { force: true })
    if (error instanceof AppError) throw error
    throw new AppError('workspace/cannot-write', { path: target })
  }
}

export function backupBeforeMigration(db: Database.Database, path: string, clock: Clock): void {
  const folder = backupFolder(path)
  mkdirSync(folder, { recursive: true })
  const stamp = clock.now().toISOString().replaceAll(':', '-')
  writeCheckedCopy(db, join(folder, `${stamp}-before-upgrade.soundings`))
}

/** Makes a file, or a folder's list of names, survive a power cut. */
export function syncToDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    // Windows cannot sync a folder; its rename is journalled by the file system.
    if (process.platform !== 'win32') throw error
  } finally {
    closeSync(handle)
  }
}
