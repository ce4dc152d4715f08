import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { applicationId } from './recipe'

const magic = 'SQLite format 3\0'

/** What the first 100 bytes say, before SQLite is let near the file. Throws the open errors. */
export function readHeader(path: string): { userVersion: number } {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new AppError('workspace/not-found', { path })
  if (stats.isDirectory()) throw new AppError('workspace/is-a-folder', { path })
  // Opening a pipe would wait for ever.
  if (!stats.isFile()) throw new AppError('workspace/not-a-workspace', { path })
  const header = Buffer.alloc(100)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, header, 0, 100, 0)
    } finally {
      closeSync(file)
    }
  } catch {
    throw new AppError('workspace/cannot-read', { path })
  }
  const isOurs =
    header.toString('latin1', 0, 16) === magic && header.readInt32BE(68) === applicationId
  if (!isOurs) throw new AppError('workspace/not-a-workspace', { path })
  return { userVersion: header.readInt32BE(60) }
}
