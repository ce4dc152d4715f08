// Builds a document away from the thread that answers phones and windows. A worker is handed the
// model, never the database, and can be stopped at any moment.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReportFormat } from '../../shared/domain/report-format'
import type { ReportModel } from '../../shared/domain/report-model'
import type { LettersModel, PaperModel } from './paper/paper-model'
import { AppError } from '../../shared/errors'

export type BuildProgress = (done: number, total: number) => void
export type BuildOptions = {
  readonly signal?: AbortSignal
  readonly progress?: BuildProgress
  /** A Word file unless told. */
  readonly format?: BuiltFormat
}
/** A PDF is printed from the page. */
export type BuiltFormat = Exclude<ReportFormat, 'pdf'>
/** A summary, a paper about the session, or a letter to each person. */
export type DocumentModel = ReportModel | PaperModel | LettersModel
/** The bytes of the file, or 'report/cancelled'. */
export type BuildDocument = (model: DocumentModel, options?: BuildOptions) => Promise<Uint8Array>

export type WorkerTask = {
  readonly model: DocumentModel
  readonly format: BuiltFormat | undefined
}
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'document'; readonly bytes: Uint8Array }

/** In a worker where its bundle stands beside ours; from source, as in tests, in this thread. */
export function createDocumentBuilder(workerPath = bundledWorker()): BuildDocument {
  return existsSync(workerPath)
    ? (model, options = {}) => buildInWorker(workerPath, model, options)
    : buildInProcess
}

function bundledWorker(): string {
  const here = import.meta.dirname
  return join(basename(here) === 'chunks' ? dirname(here) : here, 'report-worker.js')
}

/** For the command line, where nobody else waits for this thread. */
export const buildInProcess: BuildDocument = async (model, { signal, progress, format } = {}) => {
  const { renderModel } = await import('./render-model')
  if (signal?.aborted) throw new AppError('report/cancelled')
  const bytes = await renderModel(model, format, progress)
  if (signal?.aborted) throw new AppError('report/cancelled')
  return bytes
}

function buildInWorker(
  path: string,
  model: DocumentModel,
  { signal, progress, format }: BuildOptions,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new AppError('report/cancelled'))
      return
    }
    const worker = new Worker(path, { workerData: { model, format } satisfies WorkerTask })
    const settle = (finish: () => void) => {
      signal?.removeEventListener('abort', cancel)
      finish()
    }
    const cancel = () => {
      settle(() => reject(new AppError('report/cancelled')))
      void worker.terminate()
    }
    signal?.addEventListener('abort', cancel)
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') progress?.(message.done, message.total)
      else settle(() => resolve(message.bytes))
    })
    worker.on('error', (error) => settle(() => reject(error)))
    worker.on('exit', (code) => settle(() => reject(new Error(`report worker ended with ${code}`))))
  })
}
