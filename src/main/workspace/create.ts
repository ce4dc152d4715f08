import Database from 'better-sqlite3'
import { existsSync, linkSync, renameSync, rmSync, statSync, unlinkSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { v7 as uuid } from 'uuid'
import { requiredLine, shortened } from '../../shared/domain/text'
import { AppError } from '../../shared/errors'
import type { Clock } from '../platform/ports'
import { syncToDisk } from './backup'
import { migrate } from './migrate'
import { applyRecipe } from './recipe'
import { createStore, type Store } from './store'

type NewWorkspace = { path: string; name: string; isSample?: boolean; clock: Clock }

/**
 * Makes a complete workspace file or none: it is built under a temporary name and only then given
 * its own. Throws 'workspace/exists', 'folder-missing', 'cannot-write' or 'disk-full'.
 */
export function createWorkspaceFile(
  wanted: NewWorkspace,
  fill: (store: Store) => void = () => {},
): void {
  const path = resolve(wanted.path)
  const name = workspaceName(wanted.name)
  if (existsSync(path)) throw new AppError('workspace/exists', { path })
  if (!isFolder(dirname(path)))
    throw new AppError('workspace/folder-missing', { path: dirname(path) })

  const temporary = `${path}.${process.pid}.new`
  try {
    removeFile(temporary)
    build(temporary, { ...wanted, name }, fill)
    syncToDisk(temporary)
    giveName(temporary, path)
    syncToDisk(dirname(path))
  } catch (error) {
    throw creationFailure(error, path)
  } finally {
    removeFile(temporary)
  }
}

/** A workspace's name is one line of at most 300 characters. */
export function workspaceName(raw: string): string {
  return shortened(requiredLine(raw), 300)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** What cannot be removed, such as a name too long to be one, must not hide the failure that is told. */
function removeFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    try {
      rmSync(path + suffix, { force: true })
    } catch {
      return
    }
  }
}

function build(temporary: string, wanted: NewWorkspace, fill: (store: Store) => void): void {
  const db = new Database(temporary)
  try {
    applyRecipe(db)
    migrate(db, 0)
    const now = wanted.clock.now().toISOString()
    const site = uuid()
    const insert = db.prepare(
      'INSERT INTO workspace (id, name, is_sample, site, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    db.transaction(() => {
      // No window is called '': nobody can take the workspace itself back.
      db.prepare(
        `INSERT INTO command (journal_from, label, at, hlc, site, window) VALUES (1, 'workspace.create', ?, '0', ?, '')`,
      ).run(now, site)
      insert.run(uuid(), wanted.name, wanted.isSample ? 1 : 0, site, now, now)
    })()
    const store = createStore(db, {
      path: temporary,
      readOnlyCode: null,
      clock: wanted.clock,
      onClose: () => {},
    })
    fill(store)
    store.close()
  } finally {
    if (db.open) db.close()
  }
}

/** Never over a file that appeared meanwhile; some sticks know no hard links, so there it is a rename. */
function giveName(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
    unlinkSync(temporary)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path))
      throw new AppError('workspace/exists', { path })
    renameSync(temporary, path)
  }
}

function creationFailure(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = (error as { code?: string }).code ?? ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new AppError('workspace/disk-full', { path })
  if (/^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_IOERR|EACCES|EPERM|EROFS|ENAMETOOLONG)/.test(code))
    return new AppError('workspace/cannot-write', { path })
  return error
}
