// One stream of what was committed, for every window; who was away is told what it missed.
import type { HostEvent, ResumePoint, Unsubscribe } from '../shared/rpc/protocol'
import type { ChangedRow, Commit, Store } from './workspace/store'

type Listener = (event: HostEvent) => void
type Changed = Extract<HostEvent, { type: 'changed' }>

/** Missing more rows than this, a window reads everything again instead. */
const replayLimit = 500

export type EventHub = {
  /** Another workspace, or none, is open from now on. */
  follow(store: Store | null): void
  subscribe(since: ResumePoint, listener: Listener): Unsubscribe
  readonly progress: (task: string, done: number, total: number) => void
}

export function createEventHub(): EventHub {
  const listeners = new Set<Listener>()
  let store: Store | null = null
  let stop = () => {}
  const place = () => ({ workspace: store?.path ?? null, seq: store?.lastSeq() ?? 0 })
  const tell = (event: HostEvent) => {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch {
        // A window that is gone must not make a committed command look failed.
        listeners.delete(listener)
      }
    }
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
      const isFirst = since.workspace === null && since.seq === 0
      const isSame = store !== null && since.workspace === here.workspace
      const missed = isFirst ? [] : store && isSame ? eventsAfter(store, since.seq) : null
      listener({ type: missed ? 'hello' : 'reset', ...here })
      for (const event of missed ?? []) listener(event)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    progress: (task, done, total) => tell({ type: 'progress', task, done, total }),
  }
}

/** One event per table and session of a commit, in journal order. */
export function changedEvents(commit: Commit): Changed[] {
  const groups = new Map<string, { last: ChangedRow; ids: Set<string> }>()
  for (const row of commit.rows) {
    const key = `${row.table_name}/${row.session_id ?? ''}`
    const group = groups.get(key) ?? { last: row, ids: new Set() }
    group.last = row
    group.ids.add(row.row_id)
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => a.last.seq - b.last.seq)
    .map(({ last, ids }) => ({
      type: 'changed',
      seq: last.seq,
      at: commit.at,
      table: last.table_name,
      ids: [...ids],
      sessionId: last.session_id,
    }))
}

/**
 * What came after `seq`, or null when that is too much. The commit that `seq` lies in is grouped as a
 * whole again: an event's `seq` is its last row's, and earlier rows of it may lie before `seq`.
 */
function eventsAfter(store: Store, seq: number): Changed[] | null {
  const last = store.lastSeq()
  if (seq > last) return null
  if (seq === last) return []
  const rows = store
    .prepare<[{ seq: number; limit: number }], ChangedRow & { at: string }>(
      `SELECT j.seq, j.command_seq, j.table_name, j.row_id, j.session_id, c.at
       FROM journal j JOIN command c ON c.seq = j.command_seq
       WHERE j.seq >= coalesce((SELECT journal_from FROM command
         WHERE seq = (SELECT command_seq FROM journal WHERE seq = @seq)), 0)
       ORDER BY j.seq LIMIT @limit`,
    )
    .all({ seq, limit: 2 * replayLimit + 1 })
  const missed = rows.filter((row) => row.seq > seq).length
  if (missed > replayLimit || rows.length > 2 * replayLimit) return null
  const commits = Map.groupBy(rows, (row) => row.command_seq)
  return [...commits.values()]
    .flatMap((group) => changedEvents({ at: group[0]?.at ?? '', rows: group }))
    .filter((event) => event.seq > seq)
}
