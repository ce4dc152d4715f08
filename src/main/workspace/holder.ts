// Who holds a workspace: `<file>.open.json` beside it for other processes, a list for this one.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Clock } from '../platform/ports'

const sidecar = (path: string) => `${path}.open.json`

// File locks belong to the process: opening and closing a held file a second time, even just to read
// its header, would silently give the first one's lock away.
const held = new Set<string>()

function identity(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stats ? `${stats.dev}:${stats.ino}` : null
}

/** This process has that very file open, under whatever name. Does not open it. */
export function isHeldHere(path: string): boolean {
  const file = identity(path)
  return file !== null && held.has(file)
}

/** Notes that the file is ours; answers what takes the note away again. */
export function markOpen(path: string, clock: Clock): () => void {
  const file = identity(path)
  if (file) held.add(file)
  const note = { pid: process.pid, host: hostname(), since: clock.now().toISOString() }
  try {
    writeFileSync(sidecar(path), `${JSON.stringify(note)}\n`)
  } catch {
    // A courtesy to the second one who comes; the lock is what keeps them out.
  }
  return () => {
    if (file) held.delete(file)
    // Somebody else may have come in and left theirs.
    if (readNote(path)?.['pid'] === process.pid) rmSync(sidecar(path), { force: true })
  }
}

/** "LAPTOP, 4711", or that nobody left a note. */
export function holderOf(path: string): string {
  const note = readNote(path)
  return note ? `${String(note['host'])}, ${String(note['pid'])}` : '?'
}

function readNote(path: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(sidecar(path), 'utf8')) as Record<string, unknown> | null
  } catch {
    return null
  }
}
