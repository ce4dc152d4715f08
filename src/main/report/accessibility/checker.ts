// Checks a written file away from the thread that answers phones and windows.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AccessibilityProblem } from '../../../shared/contract/accessibility'

/**
 * Of a Word file, or a zip of them, as it was written to `path`. Null for other files, and when it
 * could not be looked at: an export never fails for that.
 */
export type CheckDocument = (
  bytes: Uint8Array,
  path: string,
) => Promise<AccessibilityProblem[] | null>

/** In a worker where its bundle stands beside ours; from source, as in tests, in this thread. */
export function createChecker(workerPath = bundledWorker()): CheckDocument {
  return existsSync(workerPath)
    ? async (bytes, path) => (holdsWord(path) ? checkInWorker(workerPath, bytes) : null)
    : checkInProcess
}

const holdsWord = (path: string) => /\.(docx|zip)$/i.test(path)

function bundledWorker(): string {
  const here = import.meta.dirname
  return join(basename(here) === 'chunks' ? dirname(here) : here, 'accessibility-worker.js')
}

/** For the command line, where nobody else waits for this thread. */
export const checkInProcess: CheckDocument = async (bytes, path) => {
  if (!holdsWord(path)) return null
  const { checkExported } = await import('./check')
  return checkExported(bytes)
}

function checkInWorker(path: string, bytes: Uint8Array): Promise<AccessibilityProblem[] | null> {
  const { promise, resolve } = Promise.withResolvers<AccessibilityProblem[] | null>()
  const worker = new Worker(path, { workerData: bytes })
  worker.on('message', resolve)
  worker.on('error', () => resolve(null))
  worker.on('exit', () => resolve(null))
  return promise
}
