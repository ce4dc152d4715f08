// Bundled as out/main/report-worker.js: one model in, one Word file out.
import { parentPort, workerData } from 'node:worker_threads'
import type { ReportModel } from '../../shared/domain/report-model'
import type { WorkerMessage } from './build-document'
import { renderDocx } from './docx/render'

const tell = (message: WorkerMessage, moved: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, moved)

const bytes = await renderDocx(workerData as ReportModel, (done, total) =>
  tell({ kind: 'progress', done, total }),
)
// A copy of its own: what the zip is made of may be a view into a pool, which cannot be handed over.
const whole = Uint8Array.from(bytes)
tell({ kind: 'document', bytes: whole }, [whole.buffer])
