// A phone joins: one participant for each join key, a fresh token each time.
import { newRow } from '../workspace/rows'
import { sql } from '../workspace/sql'
import type { Store } from '../workspace/store'
import { cleanName } from './names'
import { RefusalError } from './refusal-error'
import { hashed, newSecret, typedCode, withdrawalCode } from './secrets'
import type { RoomNeeds, RoomSettings } from './settings'
import type { Consent, Join } from './wire'

export type Joined = {
  token: string
  withdrawalCode: string
  participant: { id: string; displayName: string }
}
type Known = { id: string; name: string; claims: string | null; withdrawalHash: string | null }

/** Must run inside a command; the code or secret has been checked. */
export function joinRoom(store: Store, room: RoomSettings, needs: RoomNeeds, join: Join): Joined {
  const before = byJoinKey(store, room.sessionId, join.joinKey) ?? byWithdrawal(store, room, join)
  const person = before ?? newcomer(store, room, needs, join)
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
  const isOwnCode = person.withdrawalHash === withdrawalHash(room.sessionId, code)
  return {
    token,
    withdrawalCode: isOwnCode ? code : (join.withdrawalCode ?? ''),
    participant: { id: person.claims ?? person.id, displayName: person.name },
  }
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
      `SELECT ${knownColumns} FROM ${withPerson} WHERE p.session_id = ? AND p.withdrawal_hash = ?`,
    )
    .get(room.sessionId, withdrawalHash(room.sessionId, join.withdrawalCode))
  if (!found) throw new RefusalError('room/wrong-code')
  return found
}

function newcomer(store: Store, room: RoomSettings, needs: RoomNeeds, join: Join): Known {
  if (room.locked) throw new RefusalError('room/locked')
  if (phonesJoined(store, room.sessionId) >= room.cap) throw new RefusalError('room/full')
  const row = newRow(store)
  const badge = nextBadge(store, room.sessionId)
  const who = identity(
    store,
    room,
    join,
    () => `${needs.aliasWord(store, room.sessionId)} ${badge}`,
  )
  const hash = withdrawalHash(room.sessionId, withdrawalCode(join.joinKey, room.sessionId))
  store.run(
    sql.insertInto('participant').values({
      ...row,
      session_id: room.sessionId,
      person_id: who.claims === null ? personFor(store, needs, who.name, join) : null,
      alias: who.name,
      badge,
      part: 'guest',
      attendance: 'present',
      language: join.language,
      ...join.consent,
      import_key: null,
      arrived_at: row.created_at,
      pending: who.claims === null ? 0 : 1,
      claims: who.claims,
      withdrawal_hash: hash,
      for_group: groupOf(store, room, join),
      is_rehearsal: room.isRehearsal ? 1 : 0,
    }),
  )
  recordConsent(store, { participantId: row.id, reflectionId: null }, join.consent, join.language)
  return { id: row.id, name: who.name, claims: who.claims, withdrawalHash: hash }
}

function identity(
  store: Store,
  { offers, sessionId }: RoomSettings,
  join: Join,
  next: () => string,
) {
  const { participantId, alias, anonymous } = join
  const given = [participantId, alias, anonymous].filter((way) => way !== undefined)
  if (given.length !== 1) throw new RefusalError('request/invalid')
  const offered = participantId ? offers.list : alias ? offers.alias : offers.anonymous
  if (participantId !== undefined) {
    const name = store
      .prepare<[string, string], string>(
        `SELECT coalesce(n.name_to_use, n.name) FROM participant p JOIN person n ON n.id = p.person_id
         WHERE p.id = ? AND p.session_id = ?`,
      )
      .pluck()
      .get(participantId, sessionId)
    if (name === undefined) throw new RefusalError('request/not-found')
    if (!offered) throw new RefusalError('room/not-offered')
    return { name, claims: participantId }
  }
  const name = alias === undefined ? next() : cleanName(alias)
  if (name === '') throw new RefusalError('request/invalid')
  if (!offered) throw new RefusalError('room/not-offered')
  return { name, claims: null }
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
