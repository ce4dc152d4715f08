import { RoomOffers } from '../../shared/contract/room'
import { changes, newRow } from '../workspace/rows'
import { sql } from '../workspace/sql'
import type { Store } from '../workspace/store'
import type { RoomSettings } from './settings'

export type RoomRow = {
  port: number | null
  cap: number
  offers: RoomOffers
  openedAt: string | null
}

// Opening and closing are the laptop's doing: no window takes them back with undo.
const window = 'room'
const smallestCap = 60

/** How the room of this session was last opened, or how it would be. */
export function lastRoom(store: Store, sessionId: string): RoomRow {
  const row = store.first(sql.selectFrom('room').selectAll().where('session_id', '=', sessionId))
  const usual = usualCap(store, sessionId)
  if (row)
    return {
      port: row.port,
      // Below the smallest somebody has set it by hand.
      cap: row.cap < smallestCap ? row.cap : Math.max(row.cap, usual),
      offers: RoomOffers.parse(JSON.parse(row.offers)),
      openedAt: row.opened_at,
    }
  const offers = { list: true, alias: true, anonymous: true, group: true }
  return { port: null, cap: usual, offers, openedAt: null }
}

/** Twice those on the list: who came by phone without being on it was not expected. */
function usualCap(store: Store, sessionId: string): number {
  const expected = store
    .prepare<[string], number>(
      `SELECT count(*) FROM participant WHERE session_id = ?
         AND (alias IS NULL OR withdrawal_hash IS NULL)`,
    )
    .pluck()
    .get(sessionId) as number
  return Math.min(10_000, Math.max(smallestCap, 2 * expected))
}

export function openRow(
  store: Store,
  room: RoomSettings,
  place: { host: string; port: number },
): void {
  const fresh = newRow(store)
  const values = {
    host: place.host,
    port: place.port,
    status: 'open',
    cap: room.cap,
    offers: JSON.stringify(room.offers),
    is_rehearsal: room.isRehearsal ? 1 : 0,
    secret_hash: room.secretHash,
    code_hash: room.codeHash,
    opened_at: fresh.created_at,
    closed_at: null,
  }
  store.command({ label: 'room.open', window }, () => {
    const update = sql.updateTable('room').set(changes(store, values))
    if (store.run(update.where('session_id', '=', room.sessionId)) === 0)
      store.run(sql.insertInto('room').values({ ...fresh, ...values, session_id: room.sessionId }))
  })
}

type Values = {
  status: string
  cap: number
  closed_at: string
  host: string
  port: number
  offers: string
}

export function setRow(
  store: Store,
  label: string,
  sessionId: string,
  values: Partial<Values>,
): void {
  store.command({ label, window }, () =>
    store.run(
      sql.updateTable('room').set(changes(store, values)).where('session_id', '=', sessionId),
    ),
  )
}

export const closeRow = (store: Store, sessionId: string) =>
  setRow(store, 'room.close', sessionId, { status: 'closed', closed_at: store.now() })
