import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Clock } from '../platform/ports'
import { writeCheckedCopy } from './backup'
import { openWorkspaceFile } from './open'
import type { Store } from './store'

/**
 * Works on a copy that is gone afterwards, also when the process is asked to stop. It lies beside the
 * original, on the same disk; what an earlier one left behind when the power went is removed first.
 * Who stops in an orderly way of its own passes no signals.
 */
export async function withCopy<T>(
  store: Store,
  clock: Clock,
  work: (copy: Store) => Promise<T>,
  signals: readonly NodeJS.Signals[] = allSignals,
): Promise<T> {
  const folder = copyFolder(store.path)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const stop = () => {
    remove()
    process.exit(1)
  }
  for (const signal of signals) process.once(signal, stop)
  try {
    const path = join(folder, basename(store.path))
    writeCheckedCopy(store.connection, path)
    const copy = openWorkspaceFile(path, clock)
    try {
      return await work(copy)
    } finally {
      copy.close()
    }
  } finally {
    for (const signal of signals) process.off(signal, stop)
    remove()
  }
}

const allSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

function copyFolder(path: string): string {
  const folder = dirname(path)
  const prefix = `.${basename(path)}.copy-`
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true })
    return mkdtempSync(join(folder, prefix))
  } catch {
    throw new AppError('workspace/cannot-write', { path: folder })
  }
}
