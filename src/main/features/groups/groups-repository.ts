import {
  type GroupRound,
  GroupRound as GroupRoundShape,
  PairRule,
} from '../../../shared/contract/groups'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

export function listRounds(store: Store, sessionId: string): GroupRound[] {
  const rounds = store.all(
    sql
      .selectFrom('group_round')
      .select(['id', 'title', 'block_id as blockId'])
      .where('session_id', '=', sessionId)
      .orderBy('position'),
  )
  const groups = store
    .prepare<[string], { id: string; name: string; round: string; reflections: number }>(
      `SELECT g.id, g.name, g.group_round_id AS round,
        (SELECT count(*) FROM reflection r WHERE r.session_group_id = g.id) AS reflections
       FROM session_group g JOIN group_round r ON r.id = g.group_round_id
       WHERE r.session_id = ? ORDER BY r.position, g.position`,
    )
    .all(sessionId)
  const members = store
    .prepare<[string], { group: string; participant: string }>(
      `SELECT m.session_group_id AS "group", m.participant_id AS participant
       FROM group_member m JOIN session_group g ON g.id = m.session_group_id
       JOIN group_round r ON r.id = g.group_round_id WHERE r.session_id = ? ORDER BY m.id`,
    )
    .all(sessionId)
  const membersOf = Map.groupBy(members, ({ group }) => group)
  const groupsOf = Map.groupBy(groups, ({ round }) => round)
  return rounds.map((round) =>
    GroupRoundShape.parse({
      ...round,
      groups: (groupsOf.get(round.id) ?? []).map(({ id, name, reflections }) => ({
        id,
        name,
        reflections,
        members: (membersOf.get(id) ?? []).map(({ participant }) => participant),
      })),
    }),
  )
}

export function listRules(store: Store, sessionId: string): PairRule[] {
  return store
    .all(
      sql
        .selectFrom('pair_rule')
        .select(['id', 'first_id as firstId', 'second_id as secondId', 'rule'])
        .where('session_id', '=', sessionId)
        .orderBy('id'),
    )
    .map((row) => PairRule.parse(row))
}

export type Guest = {
  readonly id: string
  /** Organisation, role, country, language; null: not known. */
  readonly traits: readonly (string | null)[]
}
type Chosen = { readonly who: 'present' | 'all'; readonly withFacilitators: boolean }

/** Who is to be seated, in a fixed order. */
export function guestsOf(store: Store, sessionId: string, chosen: Chosen): Guest[] {
  const attendance = chosen.who === 'present' ? `= 'present'` : `<> 'absent'`
  const part = chosen.withFacilitators ? '' : `AND p.part <> 'facilitator'`
  return store
    .prepare<[string], [string, ...(string | null)[]]>(
      `SELECT p.id, o.name, n.role, o.country, p.language FROM participant p
       LEFT JOIN person n ON n.id = p.person_id LEFT JOIN organisation o ON o.id = n.organisation_id
       WHERE p.session_id = ? AND p.attendance ${attendance} ${part} ORDER BY p.id`,
    )
    .raw()
    .all(sessionId)
    .map(([id, ...traits]) => ({ id, traits }))
}

type NewRounds = {
  readonly sessionId: string
  readonly blockId: string | null
  readonly title: (round: number) => string
  readonly name: (group: number) => string
  readonly guests: readonly Guest[]
  /** Per round, the group of each guest. */
  readonly seating: readonly (readonly number[])[]
}

/** In place of earlier rounds of the same item, but for those whose groups have answered. */
export function replaceRounds(store: Store, made: NewRounds): void {
  const { sessionId, blockId } = made
  store
    .prepare<[string, string | null], never>(
      `DELETE FROM group_round WHERE session_id = ? AND block_id IS ? AND NOT EXISTS (
         SELECT 1 FROM reflection r JOIN session_group g ON g.id = r.session_group_id
         WHERE g.group_round_id = group_round.id)`,
    )
    .run(sessionId, blockId)
  const after = store
    .prepare<[string], number>(
      'SELECT coalesce(max(position) + 1, 0) FROM group_round WHERE session_id = ?',
    )
    .pluck()
    .get(sessionId) as number
  for (const [index, seats] of made.seating.entries()) {
    const round = newRow(store)
    const fields = { session_id: sessionId, block_id: blockId, title: made.title(index + 1) }
    store.run(
      sql.insertInto('group_round').values({ ...round, ...fields, position: after + index }),
    )
    addGroups(store, made, round.id, seats)
  }
}

function addGroups(store: Store, made: NewRounds, roundId: string, seats: readonly number[]): void {
  const count = Math.max(-1, ...seats) + 1
  for (let position = 0; position < count; position += 1) {
    const row = newRow(store)
    const group = { group_round_id: roundId, name: made.name(position + 1), position }
    store.run(sql.insertInto('session_group').values({ ...row, ...group }))
    for (const [index, guest] of made.guests.entries())
      if (seats[index] === position) addMember(store, row.id, guest.id)
  }
}

export function addMember(store: Store, groupId: string, participantId: string): void {
  const member = { session_group_id: groupId, participant_id: participantId }
  store.run(sql.insertInto('group_member').values({ ...newRow(store), ...member }))
}
