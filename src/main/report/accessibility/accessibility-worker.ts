// Bundled as out/main/accessibility-worker.js: a written file in, what is wrong with it out.
import { parentPort, workerData } from 'node:worker_threads'
import { checkExported } from './check'

parentPort?.postMessage(checkExported(workerData as Uint8Array), [])
