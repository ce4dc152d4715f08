// Bundled as out/main/groups-worker.js: one wish in, one seating out.
import { parentPort, workerData } from 'node:worker_threads'
import { type GroupWish, makeGroups } from './make-groups'
import type { SeatMessage } from './seat-people'

const tell = (message: SeatMessage) => parentPort?.postMessage(message, [])

const made = makeGroups(workerData as GroupWish, (share) => {
  tell({ kind: 'progress', share })
  return true
})
tell({ kind: 'made', made })
