// Every phone's stream of the whole state. What one is too slow to read is not kept for it.
import type { ServerResponse } from 'node:http'
import type { Commit, Store } from '../workspace/store'
import { phoneState, sessionFacts } from './room-data'

type Stream = { readonly response: ServerResponse; readonly participantId: string }
export type Streams = {
  readonly add: (response: ServerResponse, participantId: string) => void
  /** The phones of these people lose their streams. */
  readonly drop: (participantId: string) => void
  readonly online: () => Set<string>
  /** A last `closed` event to everybody. */
  readonly close: () => void
}
type Limits = { readonly streamBytes: number; readonly commentMs: number }

const shown = new Set(['session', 'prompt', 'translation'])

export function createStreams(store: Store, sessionId: string, limits: Limits): Streams {
  const streams = new Set<Stream>()
  const send = (stream: Stream, chunk: Buffer) => {
    // What waited before this: one state, however long, may always be on its way.
    if (stream.response.writableLength > limits.streamBytes) stream.response.destroy()
    else stream.response.write(chunk)
  }
  const broadcast = (chunk: Buffer) => {
    for (const stream of streams) send(stream, chunk)
  }
  let due = false
  const stop = store.onCommit((commit) => {
    if (due || !concerns(commit, sessionId)) return
    due = true
    setImmediate(() => {
      due = false
      if (streams.size > 0) broadcast(stateEvent(store, sessionId))
    })
  })
  const comments = setInterval(() => broadcast(Buffer.from(': still here\n\n')), limits.commentMs)
  comments.unref()
  return {
    add: (response, participantId) => {
      const stream = { response, participantId }
      streams.add(stream)
      response.once('close', () => streams.delete(stream))
      send(stream, stateEvent(store, sessionId))
    },
    drop: (participantId) => {
      for (const stream of streams)
        if (stream.participantId === participantId) stream.response.destroy()
    },
    online: () => new Set([...streams].map(({ participantId }) => participantId)),
    close: () => {
      stop()
      clearInterval(comments)
      for (const { response } of streams) response.end('event: closed\ndata: {}\n\n')
    },
  }
}

function concerns({ rows }: Commit, sessionId: string): boolean {
  return rows.some(
    (row) => shown.has(row.table_name) && (row.session_id === null || row.session_id === sessionId),
  )
}

function stateEvent(store: Store, sessionId: string): Buffer {
  const session = sessionFacts(store, sessionId)
  const seq = store.lastSeq()
  const state = session && { seq, serverTime: store.now(), ...phoneState(store, session) }
  return Buffer.from(`event: state\nid: ${seq}\ndata: ${JSON.stringify(state)}\n\n`)
}
