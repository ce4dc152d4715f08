// Bundled as out/main/alike-worker.js: reflections in, what looks alike out.
import { parentPort, workerData } from 'node:worker_threads'
import { findAlike, type Said } from './find-alike'
import type { AlikeMessage } from './look-for-alike'

const tell = (message: AlikeMessage) => parentPort?.postMessage(message, [])

const found = findAlike(workerData as Said[], (share) => tell({ kind: 'progress', share }))
tell({ kind: 'found', found })
