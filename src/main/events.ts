// One stream of what was committed, for every window; who was away is told what it missed.
import type { HostEvent, ResumePoint, Unsubscribe } from '../shared/rpc/protocol'
import type { Commit, Store } from './workspace/store'

type Listener = (event: HostEvent) => void

/** Missing more rows than this, a window reads everything again instead. */
const replayLimit = 500

export type EventHub = {
  /** Another workspace, or none, is open from now on. */
  follow(store: Store | null): void
  subscribe(since: ResumePoint, listener: Listener): Unsubscribe
  progress(task: string, done: number, total: number): void
}

export function createEventHub(): EventHub {
  const listeners = new Set<Listener>()
  let store: Store | null = null
  let stop = () => {}
  const place = () => ({ workspace: store?.path ?? null, seq: store?.lastSeq() ?? 0 })
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event)
  }
  return {
    follow: (next) => {
      stop()
      store = next
      stop = next?.onCommit((commit) => changedEvents(commit).forEach(tell)) ?? (() => {})
      tell({ type: 'reset', ...place() })
    },
    subscribe: (since, listener) => {
      const here = place()
      const missed = store && since.workspace === here.workspace ? commitsAfter(store, since.seq) : null
      if (since.workspace === null && since.seq === 0) listener({ type: 'hello', ...here })
      else if (missed === null) listener({ type: 'reset', ...here })
      else {
        listener({ type: 'hello', ...here })
        for (const commit of missed) changedEvents(commit).forEach(listener)
      }
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    progress: (task, done, total) => tell({ type: 'progress', task, done, total }),
  }
}

/** One event per table and session of a commit, in journal order. */
export function changedEvents(commit: Commit): Extract<HostEvent, { type: 'changed' }>[] {
  const groups = new Map<string, Extract<HostEvent, { type: 'changed' }>>()
  for (const row of commit.rows) {
    const key = `${row.table_name}/${row.session_id ?? ''}`
    const event = groups.get(key)
    if (!event) {
      groups.set(key, {
        type: 'changed',
        seq: row.seq,
        at: commit.at,
        table: row.table_name,
        ids: [row.row_id],
        sessionId: row.session_id,
      })
    } else {
      event.ids.push(row.row_id)
      event.seq = row.seq
    }
  }
  return [...groups.values()].sort((a, b) => a.seq - b.seq)
}

function commitsAfter(store: Store, seq: number): Commit[] | null {
  if (seq > store.lastSeq()) return null
  const rows = store
    .prepare<[number, number], Commit['rows'][number] & { at: string }>(
      `SELECT j.*, c.at FROM journal j JOIN command c ON c.seq = j.command_seq
       WHERE j.seq > ? ORDER BY j.seq LIMIT ?`,
    )
    .all(seq, replayLimit + 1)
  if (rows.length > replayLimit) return null
  const commits = Map.groupBy(rows, (row) => row.command_seq)
  return [...commits.values()].map((group) => ({ at: group[0]?.at ?? '', rows: group }))
}
