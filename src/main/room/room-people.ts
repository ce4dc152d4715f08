// Who is in the room, who waits to be confirmed, and what becomes of them.
import { found, touched } from '../workspace/rows'
import type { Store } from '../workspace/store'

type Row = { id: string; name: string; pending: number; answers: number }

export function peopleOfRoom(store: Store, sessionId: string, online: ReadonlySet<string>) {
  const rows = store
    .prepare<[string], Row>(
      `SELECT p.id, coalesce(n.name_to_use, n.name, p.alias) AS name, p.pending,
         (SELECT count(*) FROM reflection r WHERE r.sent_by = p.id) AS answers
       FROM participant p LEFT JOIN person n ON n.id = p.person_id
       WHERE p.id IN (SELECT participant_id FROM room_device
         WHERE session_id = ? AND revoked_at IS NULL) ORDER BY p.arrived_at, p.id`,
    )
    .all(sessionId)
  return {
    joined: rows.length,
    online: rows.filter(({ id }) => online.has(id)).length,
    phones: rows.map(({ id, name, pending }) => ({
      id,
      name,
      online: online.has(id),
      pending: pending === 1,
    })),
    pending: rows
      .filter(({ pending }) => pending === 1)
      .map(({ id, name, answers }) => ({ id, name, answers })),
  }
}

export function removePhone(store: Store, sessionId: string, participantId: string): void {
  store.command({ label: 'room.remove', window: 'room' }, () => {
    const now = store.now()
    const stopped = store
      .prepare(
        `UPDATE room_device SET revoked_at = ?, updated_at = ?
         WHERE session_id = ? AND participant_id = ? AND revoked_at IS NULL`,
      )
      .run(now, now, sessionId, participantId)
    touched(stopped.changes)
  })
}

type Pending = {
  id: string
  claims: string
  language: string | null
  audience: string
  attribution: string
  withdrawalHash: string | null
  forGroup: string | null
  arrivedAt: string | null
  isRehearsal: number
}

/** Somebody who joined by a name of the list becomes that person, with all that they have said. */
export function acceptPending(store: Store, sessionId: string, participantId: string): void {
  store.command({ label: 'room.accept', window: 'room' }, () => {
    const row = found(
      store
        .prepare<[string, string], Pending>(
          `SELECT id, claims, language, audience, attribution, withdrawal_hash AS withdrawalHash,
             for_group AS forGroup, arrived_at AS arrivedAt, is_rehearsal AS isRehearsal
           FROM participant WHERE id = ? AND session_id = ? AND pending = 1 AND claims IS NOT NULL`,
        )
        .get(participantId, sessionId),
    )
    const now = store.now()
    const values = { ...row, now }
    // A simulated phone is let in as what it is: its words never become a real person's.
    const statements = row.isRehearsal === 1 ? letIn : moves
    for (const statement of statements) store.prepare(statement).run(values)
  })
}

const letIn = [
  `UPDATE reflection SET cleared = 1, updated_at = @now WHERE sent_by = @id`,
  `UPDATE participant SET pending = 0, updated_at = @now WHERE id = @id`,
]

const moves = [
  `UPDATE reflection SET participant_id = @claims, updated_at = @now WHERE participant_id = @id`,
  `UPDATE reflection SET sent_by = @claims, cleared = 1, updated_at = @now WHERE sent_by = @id`,
  `UPDATE consent_record SET participant_id = @claims, updated_at = @now WHERE participant_id = @id`,
  `UPDATE room_device SET participant_id = @claims, updated_at = @now WHERE participant_id = @id`,
  `UPDATE participant SET attendance = 'present', audience = @audience, attribution = @attribution,
     language = @language, for_group = @forGroup, arrived_at = coalesce(arrived_at, @arrivedAt),
     withdrawal_hash = trim(coalesce(withdrawal_hash, '') || ' ' || coalesce(@withdrawalHash, '')), updated_at = @now WHERE id = @claims`,
  `DELETE FROM participant WHERE id = @id`,
]
