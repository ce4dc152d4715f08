// Looks for groups away from the thread that answers phones and windows.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors'
import type { Alike, Said } from './find-alike'

export type LookOptions = {
  readonly signal: AbortSignal
  /** Share done, 0 to 1. */
  readonly progress: (share: number) => void
}
/** Or 'alike/cancelled'. */
export type LookForAlike = (said: readonly Said[], options: LookOptions) => Promise<Alike>

export type AlikeMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'found'; readonly found: Alike }

/** In a worker where its bundle stands beside ours; from source, as in tests, in this thread. */
export function createLookForAlike(workerPath = bundledWorker()): LookForAlike {
  return existsSync(workerPath)
    ? (said, options) => inWorker(workerPath, said, options)
    : inThisThread
}

function bundledWorker(): string {
  const here = import.meta.dirname
  return join(basename(here) === 'chunks' ? dirname(here) : here, 'alike-worker.js')
}

const inThisThread: LookForAlike = async (said, { signal, progress }) => {
  const { findAlike } = await import('./find-alike')
  const found = findAlike(said, progress)
  // A stop asked for meanwhile is heard only now.
  await new Promise((resolve) => setImmediate(resolve))
  if (signal.aborted) throw new AppError('alike/cancelled')
  return found
}

function inWorker(path: string, said: readonly Said[], { signal, progress }: LookOptions) {
  const { promise, resolve, reject } = Promise.withResolvers<Alike>()
  const worker = new Worker(path, { workerData: said })
  const cancel = () => {
    reject(new AppError('alike/cancelled'))
    void worker.terminate()
  }
  signal.addEventListener('abort', cancel, { once: true })
  worker.on('message', (message: AlikeMessage) => {
    if (message.kind === 'progress') progress(message.share)
    else resolve(message.found)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`alike worker ended with ${code}`)))
  return promise.finally(() => signal.removeEventListener('abort', cancel))
}
