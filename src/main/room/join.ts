// A phone joins: one participant for each join key, a fresh token each time.
import { areInitials } from '../../shared/domain/initials'
import { newRow } from '../workspace/rows'
import { sql } from '../workspace/sql'
import type { Store } from '../workspace/store'
import { cleanName } from './names'
import { RefusalError } from './refusal-error'
import { type Identity, identity } from './identity'
import { hashed, newSecret, spacedCode, typedCode, withdrawalCode } from './secrets'
import type { RoomNeeds, RoomSettings } from './settings'
import type { Consent, Join } from './wire'

export type Joined = {
  token: string
  withdrawalCode: string
  participant: { id: string; displayName: string }
  /** Somebody of the list whom nobody has confirmed yet. */
  pending: boolean
  /** As chosen here or, by somebody who comes back, before. */
  consent: Consent
  forGroup: string | null
}
type Known = { id: string; name: string; claims: string | null; withdrawalHash: string | null }
type Own = Consent & { forGroup: string | null }

/** Must run inside a command; the code or secret has been checked. */
export function joinRoom(store: Store, room: RoomSettings, needs: RoomNeeds, join: Join): Joined {
  const before = byJoinKey(store, room.sessionId, join.joinKey) ?? byWithdrawal(store, room, join)
  const person = before ?? newcomer(store, room, needs, join)
  if (before && join.forGroup !== undefined) answerFor(store, before.id, groupOf(store, room, join))
  const token = newSecret()
  store.run(
    sql.insertInto('room_device').values({
      ...newRow(store),
      session_id: room.sessionId,
      participant_id: person.id,
      join_key_hash: hashed(join.joinKey),
      token_hash: hashed(token),
      language: join.language,
      revoked_at: null,
    }),
  )
  const code = withdrawalCode(join.joinKey, room.sessionId)
  const isOwnCode = person.withdrawalHash?.includes(withdrawalHash(room.sessionId, code)) === true
  const { forGroup, ...consent } = choicesOf(store, person.id)
  return {
    token,
    withdrawalCode: isOwnCode ? code : spacedCode(join.withdrawalCode ?? ''),
    participant: { id: person.claims ?? person.id, displayName: person.name },
    pending: person.claims !== null,
    consent,
    forGroup,
  }
}

function choicesOf(store: Store, id: string): Own {
  return store
    .prepare<[string], Own>(
      'SELECT audience, attribution, for_group AS forGroup FROM participant WHERE id = ?',
    )
    .get(id) as Own
}

function answerFor(store: Store, id: string, group: string | null): void {
  store
    .prepare('UPDATE participant SET for_group = ?, updated_at = ? WHERE id = ?')
    .run(group, store.now(), id)
}

export const withdrawalHash = (sessionId: string, code: string) =>
  hashed(`${sessionId}/${typedCode(code)}`)

const knownColumns = `p.id, coalesce(n.name_to_use, n.name, p.alias) AS name, p.claims,
  p.withdrawal_hash AS withdrawalHash`
const withPerson = 'participant p LEFT JOIN person n ON n.id = p.person_id'

function byJoinKey(store: Store, sessionId: string, joinKey: string): Known | undefined {
  const row = store
    .prepare<[string, string], Known & { revokedAt: string | null }>(
      `SELECT ${knownColumns}, d.revoked_at AS revokedAt
       FROM ${withPerson} JOIN room_device d ON d.participant_id = p.id
       WHERE d.session_id = ? AND d.join_key_hash = ? ORDER BY d.id DESC LIMIT 1`,
    )
    .get(sessionId, hashed(joinKey))
  if (row && row.revokedAt !== null) throw new RefusalError('room/locked')
  return row
}

function byWithdrawal(store: Store, room: RoomSettings, join: Join): Known | undefined {
  if (join.withdrawalCode === undefined) return undefined
  const found = store
    .prepare<[string, string], Known>(
      `SELECT ${knownColumns} FROM ${withPerson}
       WHERE p.session_id = ? AND instr(p.withdrawal_hash, ?) > 0`,
    )
    .get(room.sessionId, withdrawalHash(room.sessionId, join.withdrawalCode))
  if (!found) throw new RefusalError('room/wrong-code')
  if (isRemoved(store, found.id)) throw new RefusalError('room/locked')
  return found
}

/** Whom the facilitator has removed does not come back by the code, either. */
function isRemoved(store: Store, participantId: string): boolean {
  return (
    store
      .prepare<[string], number>(
        `SELECT 1 FROM room_device WHERE participant_id = ?
         GROUP BY participant_id HAVING count(revoked_at) = count(*)`,
      )
      .get(participantId) !== undefined
  )
}

function newcomer(store: Store, room: RoomSettings, needs: RoomNeeds, join: Join): Known {
  if (room.locked) throw new RefusalError('room/locked')
  if (phonesJoined(store, room.sessionId) >= room.cap) throw new RefusalError('room/full')
  const { consent } = join
  if (!consent) throw new RefusalError('request/invalid')
  const badge = nextBadge(store, room.sessionId)
  const who = identity(
    store,
    room,
    join,
    () => `${needs.aliasWord(store, room.sessionId)} ${badge}`,
  )
  const withdrawal = withdrawalHash(room.sessionId, withdrawalCode(join.joinKey, room.sessionId))
  const forGroup = groupOf(store, room, join)
  const { language } = join
  const isConfirmed = !room.isRehearsal && isTheirs(store, who, join)
  const id = isConfirmed ? (who.claims ?? '') : newRow(store).id
  if (isConfirmed) arrive(store, { id, forGroup, withdrawal, language, consent })
  else
    store.run(
      sql.insertInto('participant').values({
        ...newRow(store),
        id,
        session_id: room.sessionId,
        person_id: who.claims === null ? personFor(store, needs, who.name, join) : null,
        alias: who.name,
        badge,
        part: 'guest',
        attendance: 'present',
        language,
        ...consent,
        import_key: null,
        arrived_at: store.now(),
        pending: who.claims === null ? 0 : 1,
        claims: who.claims,
        withdrawal_hash: withdrawal,
        for_group: forGroup,
        is_rehearsal: room.isRehearsal ? 1 : 0,
      }),
    )
  recordConsent(store, { participantId: id, reflectionId: null }, consent, language)
  const claims = isConfirmed ? null : who.claims
  return { id, name: who.name, claims, withdrawalHash: withdrawal }
}

/** Their initials, and no other phone has been them yet: a second one has to be confirmed by a person. */
function isTheirs(store: Store, { claims, ...names }: Identity, { initials }: Join): boolean {
  if (claims === null || initials === undefined) return false
  if (!areInitials(initials, names.fullName) && !areInitials(initials, names.name)) return false
  const taken = store
    .prepare<[string, string], number>(
      `SELECT 1 FROM room_device d JOIN participant p ON p.id = d.participant_id
       WHERE p.id = ? OR p.claims = ?`,
    )
    .get(claims, claims)
  return taken === undefined
}

type Arrival = {
  id: string
  forGroup: string | null
  withdrawal: string
  language: string
  consent: Consent
}

function arrive(store: Store, { id, consent, ...arrival }: Arrival): void {
  store
    .prepare(
      `UPDATE participant SET attendance = 'present', audience = @audience, attribution = @attribution,
         language = @language, for_group = @forGroup, arrived_at = coalesce(arrived_at, @now),
         withdrawal_hash = trim(coalesce(withdrawal_hash, '') || ' ' || @withdrawal), updated_at = @now
       WHERE id = @id`,
    )
    .run({ ...arrival, ...consent, id, now: store.now() })
}

function groupOf(store: Store, { offers, sessionId }: RoomSettings, { forGroup }: Join) {
  if (!forGroup) return null
  if (!offers.group) throw new RefusalError('room/not-offered')
  const group = store
    .prepare<[string, string], string>(
      `SELECT g.id FROM session_group g JOIN group_round r ON r.id = g.group_round_id
       WHERE g.id = ? AND r.session_id = ?`,
    )
    .pluck()
    .get(forGroup, sessionId)
  if (group === undefined) throw new RefusalError('request/not-found')
  return group
}

/** Somebody with an organisation or a role is a person, so that they are counted where they belong. */
function personFor(store: Store, needs: RoomNeeds, name: string, join: Join): string | null {
  const organisation = cleanName(join.organisation ?? '')
  const role = cleanName(join.role ?? '')
  if (organisation === '' && role === '') return null
  const row = newRow(store)
  store.run(
    sql.insertInto('person').values({
      ...row,
      name,
      name_to_use: null,
      organisation_id: organisation === '' ? null : needs.organisationNamed(store, organisation),
      role: role === '' ? null : role,
      languages: '[]',
      contact: null,
    }),
  )
  return row.id
}

type Of = { participantId: string | null; reflectionId: string | null }

export function recordConsent(store: Store, of: Of, consent: Consent, language: string | null) {
  const row = newRow(store)
  store.run(
    sql.insertInto('consent_record').values({
      ...row,
      ...consent,
      participant_id: of.participantId,
      reflection_id: of.reflectionId,
      wording_version: '1',
      language,
      how: 'phone',
      given_at: row.created_at,
      recorded_by: 'participant',
    }),
  )
}

export function phonesJoined(store: Store, sessionId: string): number {
  return store
    .prepare<[string], number>(
      `SELECT count(DISTINCT participant_id) FROM room_device
       WHERE session_id = ? AND revoked_at IS NULL`,
    )
    .pluck()
    .get(sessionId) as number
}

function nextBadge(store: Store, sessionId: string): number {
  return store
    .prepare<[string], number>(
      'SELECT coalesce(max(badge), 0) + 1 FROM participant WHERE session_id = ?',
    )
    .pluck()
    .get(sessionId) as number
}
