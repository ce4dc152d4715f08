// Makes groups away from the thread that answers phones and windows.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors'
import type { GroupWish, MadeGroups } from './make-groups'

export type SeatOptions = {
  readonly signal: AbortSignal
  /** Share done, 0 to 1. */
  readonly progress: (share: number) => void
}
/** Or 'groups/cancelled'. */
export type SeatPeople = (wish: GroupWish, options: SeatOptions) => Promise<MadeGroups>

export type SeatMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'made'; readonly made: MadeGroups }

/** In a worker where its bundle stands beside ours; from source, as in tests, in this thread. */
export function createSeatPeople(workerPath = bundledWorker()): SeatPeople {
  return existsSync(workerPath)
    ? (wish, options) => inWorker(workerPath, wish, options)
    : inThisThread
}

function bundledWorker(): string {
  const here = import.meta.dirname
  return join(basename(here) === 'chunks' ? dirname(here) : here, 'groups-worker.js')
}

const inThisThread: SeatPeople = async (wish, { signal, progress }) => {
  const { makeGroups } = await import('./make-groups')
  const made = makeGroups(wish, (share) => {
    progress(share)
    return !signal.aborted
  })
  if (signal.aborted) throw new AppError('groups/cancelled')
  return made
}

function inWorker(path: string, wish: GroupWish, { signal, progress }: SeatOptions) {
  const { promise, resolve, reject } = Promise.withResolvers<MadeGroups>()
  const worker = new Worker(path, { workerData: wish })
  const cancel = () => {
    reject(new AppError('groups/cancelled'))
    void worker.terminate()
  }
  signal.addEventListener('abort', cancel, { once: true })
  worker.on('message', (message: SeatMessage) => {
    if (message.kind === 'progress') progress(message.share)
    else resolve(message.made)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`groups worker ended with ${code}`)))
  return promise.finally(() => signal.removeEventListener('abort', cancel))
}
