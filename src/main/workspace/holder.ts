// `<file>.open.json` beside an open workspace says who holds it, for the second one to name.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Clock } from '../platform/ports'

const sidecar = (path: string) => `${path}.open.json`

export function markOpen(path: string, clock: Clock): void {
  const note = { pid: process.pid, host: hostname(), since: clock.now().toISOString() }
  writeFileSync(sidecar(path), `${JSON.stringify(note)}\n`)
}

export function unmarkOpen(path: string): void {
  rmSync(sidecar(path), { force: true })
}

/** "process 4711 on LAPTOP since …", or that nobody left a note. */
export function holderOf(path: string): string {
  try {
    const note = JSON.parse(readFileSync(sidecar(path), 'utf8')) as Record<string, unknown>
    return `${String(note['host'])}, ${String(note['pid'])}`
  } catch {
    return '?'
  }
}
