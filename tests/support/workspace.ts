// Real workspaces in a folder of their own, with a clock that stands still until moved.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openWorkspaceFile, type OpenedStore } from '../../src/main/workspace/open'

export type FixedClock = { now(): Date; advance(milliseconds: number): void }

export function fixedClock(start = '2026-03-02T09:00:00.000Z'): FixedClock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds
    },
  }
}

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function temporaryStore(clock = fixedClock()): OpenedStore {
  const path = join(temporaryFolder(), 'test.soundings')
  createWorkspaceFile({ path, name: 'Test', clock })
  const store = openWorkspaceFile(path, clock)
  onTestFinished(() => store.close())
  return store
}
