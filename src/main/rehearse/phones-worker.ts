// Bundled as out/main/phones-worker.js: the phones have a thread of their own, as people have hands.
import { parentPort, workerData } from 'node:worker_threads'
import { walkPhones, type Walk } from './walk-phones'

parentPort?.postMessage(await walkPhones(workerData as Walk), [])
