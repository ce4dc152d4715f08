import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Walk, Walked } from './walk-phones'

/** In a worker where its bundle stands beside ours; from source, as in tests, in this thread. */
export async function sendPhones(walk: Walk, signal?: AbortSignal): Promise<Walked> {
  signal?.throwIfAborted()
  const workerPath = bundledWorker()
  if (existsSync(workerPath)) return inWorker(workerPath, walk, signal)
  const { walkPhones } = await import('./walk-phones')
  return walkPhones(walk, signal)
}

function bundledWorker(): string {
  const here = import.meta.dirname
  return join(basename(here) === 'chunks' ? dirname(here) : here, 'phones-worker.js')
}

function inWorker(path: string, walk: Walk, signal?: AbortSignal): Promise<Walked> {
  const { promise, resolve, reject } = Promise.withResolvers<Walked>()
  const worker = new Worker(path, { workerData: walk })
  const stop = () => {
    reject(signal?.reason as Error)
    void worker.terminate()
  }
  signal?.addEventListener('abort', stop, { once: true })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`phones worker ended with ${code}`)))
  return promise.finally(() => signal?.removeEventListener('abort', stop))
}
