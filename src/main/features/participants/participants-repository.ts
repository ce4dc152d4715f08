import { Group, Participant } from '../../../shared/contract/participants'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

const listSql = `SELECT p.id, p.session_id AS sessionId, p.person_id AS personId,
  coalesce(n.name_to_use, n.name, p.alias) AS name, n.name AS fullName,
  n.organisation_id AS organisationId, o.name AS organisation, n.role AS role, p.badge, p.part,
  p.attendance, p.arrived_at AS arrivedAt, p.language, p.audience, p.attribution,
  p.pending AS isPending, p.is_rehearsal AS isRehearsal,
  (SELECT count(*) FROM reflection r WHERE r.participant_id = p.id AND r.state NOT IN ('undone', 'erased')) AS reflections
  FROM participant p
  LEFT JOIN person n ON n.id = p.person_id
  LEFT JOIN organisation o ON o.id = n.organisation_id`

const byName = new Intl.Collator(['sv', 'en'], { sensitivity: 'base', numeric: true })

export function listParticipants(store: Store, sessionId: string): Participant[] {
  return store
    .prepare<[string], Row>(`${listSql} WHERE p.session_id = ?`)
    .all(sessionId)
    .map(participant)
    .sort((a, b) => byName.compare(a.name, b.name))
}

export function participantById(store: Store, id: string): Participant | undefined {
  const row = store.prepare<[string], Row>(`${listSql} WHERE p.id = ?`).get(id)
  return row === undefined ? undefined : participant(row)
}

type Row = { isPending: number; isRehearsal: number }

const participant = (row: Row): Participant =>
  Participant.parse({
    ...row,
    isPending: row.isPending === 1,
    isRehearsal: row.isRehearsal === 1,
  })

export function listGroups(store: Store, sessionId: string): Group[] {
  const rows = store.all(
    sql
      .selectFrom('session_group')
      .innerJoin('group_round', 'group_round.id', 'session_group.group_round_id')
      .select(['session_group.id', 'session_group.name', 'group_round.title as round'])
      .where('group_round.session_id', '=', sessionId)
      .orderBy('group_round.position')
      .orderBy('session_group.position'),
  )
  const members = store.prepare<[string], string>(
    'SELECT participant_id FROM group_member WHERE session_group_id = ? ORDER BY id',
  )
  return rows.map((row) => Group.parse({ ...row, sessionId, members: members.pluck().all(row.id) }))
}
