// Bundled as out/main/report-worker.js: one model in, one file out.
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerMessage, WorkerTask } from './build-document'
import { renderModel } from './render-model'

const tell = (message: WorkerMessage, moved: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, moved)

const { model, format } = workerData as WorkerTask
const bytes = await renderModel(model, format, (done, total) =>
  tell({ kind: 'progress', done, total }),
)
// A copy of its own: what the zip is made of may be a view into a pool, which cannot be handed over.
const whole = Uint8Array.from(bytes)
tell({ kind: 'document', bytes: whole }, [whole.buffer])
