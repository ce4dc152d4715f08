// A rehearsal: a room of its own on a copy of the workspace, simulated phones, and what came of it.
import type { Limits } from '../room/limits'
import type { Store } from '../workspace/store'
import { openOwnRoom, type OwnRoomPlan } from './own-room'
import type { Walked } from './walk-phones'

export type Rehearsal = {
  readonly phones: number
  readonly sent: number
  readonly acknowledged: number
  readonly stored: number
  /** Said to be saved and not there. */
  readonly lost: number
  /** Rows beyond one for each answer. */
  readonly duplicates: number
  readonly limits: Limits
  readonly p50: number
  readonly p95: number
  readonly p99: number
}
type Walking = Omit<OwnRoomPlan, 'isRehearsal'> & {
  readonly signal?: AbortSignal
  readonly onSaved?: (saved: number, expected: number) => void
}

/** Everything the phones wrote is cleared again. Throws what opening a room throws. */
export async function rehearse(plan: Walking): Promise<Rehearsal> {
  const { times, ...rehearsed } = await walkThrough(plan)
  return { ...rehearsed, ...percentiles(times) }
}

/** As `rehearse`, with every time instead of what sums them up. */
export async function walkThrough({ signal, onSaved = () => {}, ...plan }: Walking) {
  const { store, sessionId, phones } = plan
  const room = await openOwnRoom({ ...plan, isRehearsal: true })
  let stopCounting = () => {}
  try {
    const expected = phones * Math.max(1, openQuestions(store, sessionId))
    stopCounting = countSaved(store, (saved) => onSaved(saved, expected))
    const { times, ...walked } = await room.send(signal)
    const figures = compare(storedKeys(store, sessionId), { ...walked, times })
    return { phones, ...figures, limits: room.limits, times }
  } finally {
    stopCounting()
    await room.close()
    await room.clear()
  }
}

function countSaved(store: Store, onSaved: (saved: number) => void): () => void {
  const saved = new Set<string>()
  return store.onCommit(({ rows }) => {
    const before = saved.size
    for (const { table_name: table, row_id: id } of rows) if (table === 'reflection') saved.add(id)
    if (saved.size > before) onSaved(saved.size)
  })
}

/** Before the day nothing is open yet: on the copy, what waits may be answered. Tells how many are open. */
function openQuestions(store: Store, sessionId: string): number {
  const count = store
    .prepare<[string], number>(
      `SELECT count(*) FROM prompt WHERE session_id = ? AND status = 'open'`,
    )
    .pluck()
  const already = count.get(sessionId) ?? 0
  if (already > 0) return already
  const open = store.prepare(
    `UPDATE prompt SET status = 'open', updated_at = ? WHERE session_id = ? AND status = 'waiting'`,
  )
  const origin = { label: 'prompts.setStatus', window: 'rehearsal' }
  store.command(origin, () => open.run(store.now(), sessionId))
  return count.get(sessionId) ?? 0
}

function storedKeys(store: Store, sessionId: string): string[] {
  return store
    .prepare<[string], string>(
      `SELECT r.client_key FROM reflection r JOIN participant p ON p.id = r.sent_by
       WHERE r.session_id = ? AND p.is_rehearsal = 1`,
    )
    .pluck()
    .all(sessionId)
}

export function compare(stored: readonly string[], { sent, acknowledged }: Walked) {
  const there = new Set(stored)
  return {
    sent: sent.length,
    acknowledged: acknowledged.length,
    stored: stored.length,
    lost: acknowledged.filter((key) => !there.has(key)).length,
    duplicates: stored.length - new Set(sent.filter((key) => there.has(key))).size,
  }
}

export function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
    return Math.round(value * 10) / 10
  }
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
