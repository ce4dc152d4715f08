// What the big screen's words and figures are made from, read as it stands now.
import type { Answer } from '../../../shared/contract/reflections'
import type { ConsentFacts } from '../../../shared/domain/consent'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

/** How long words on the wall may be, in code points; the rest is where it was said. */
export const longestOnWall = 320

export type StageAnswer = {
  readonly id: string
  readonly number: number
  readonly participantId: string | null
  readonly text: string
  readonly secondText: string
  readonly answer: Answer | null
  readonly language: string | null
  readonly isReleased: boolean
  readonly consent: ConsentFacts
  readonly author: {
    readonly name: string | null
    readonly role: string | null
    readonly organisation: string | null
    readonly part: string
    readonly isCollective: boolean
  }
}

const answersSql = `SELECT r.id, r.number, r.participant_id, r.text, r.second_text, r.answer, r.language,
    r.released_at, r.audience, r.attribution, r.cleared, r.state, q.never_quote, s.sharing_rule,
    r.author_kind, p.part, n.role, o.name AS organisation,
    CASE r.author_kind
      WHEN 'participant' THEN coalesce(n.name_to_use, n.name, p.alias)
      WHEN 'group' THEN g.name
      WHEN 'organisation' THEN o.name END AS name
  FROM reflection r
  JOIN session s ON s.id = r.session_id
  LEFT JOIN prompt q ON q.id = r.prompt_id
  LEFT JOIN participant p ON p.id = r.participant_id
  LEFT JOIN person n ON n.id = p.person_id
  LEFT JOIN session_group g ON g.id = r.session_group_id
  LEFT JOIN organisation o ON o.id = coalesce(r.organisation_id, n.organisation_id)`

type AnswerRow = Pick<
  Row<'reflection'>,
  | 'id'
  | 'number'
  | 'participant_id'
  | 'text'
  | 'second_text'
  | 'answer'
  | 'language'
  | 'released_at'
  | 'audience'
  | 'attribution'
  | 'cleared'
  | 'state'
  | 'author_kind'
> & {
  never_quote: number | null
  sharing_rule: string
  part: string | null
  role: string | null
  organisation: string | null
  name: string | null
}

/** Newest first; taken-back and erased ones are gone. */
export function answersTo(store: Store, promptId: string): StageAnswer[] {
  return store
    .prepare<[string], AnswerRow>(
      `${answersSql} WHERE r.prompt_id = ? AND r.state NOT IN ('undone', 'erased') ORDER BY r.number DESC`,
    )
    .all(promptId)
    .map(toAnswer)
}

export function answerById(store: Store, id: string): StageAnswer | undefined {
  const row = store.prepare<[string], AnswerRow>(`${answersSql} WHERE r.id = ?`).get(id)
  return row && toAnswer(row)
}

function toAnswer(row: AnswerRow): StageAnswer {
  return {
    id: row.id,
    number: row.number,
    participantId: row.participant_id,
    text: row.text,
    secondText: row.second_text,
    answer: row.answer === null ? null : (JSON.parse(row.answer) as Answer),
    language: row.language,
    isReleased: row.released_at !== null,
    consent: {
      audience: row.audience as ConsentFacts['audience'],
      attribution: row.attribution as ConsentFacts['attribution'],
      cleared: row.cleared === 1,
      state: row.state as ConsentFacts['state'],
      neverQuote: row.never_quote === 1,
      sharingRule: row.sharing_rule as ConsentFacts['sharingRule'],
    },
    author: {
      name: row.name,
      role: row.role,
      organisation: row.organisation,
      part: row.part ?? 'guest',
      isCollective: row.author_kind === 'group' || row.author_kind === 'organisation',
    },
  }
}

export type Present = { id: string; role: string | null; organisation: string | null; part: string }

/** Who is here; before anybody has been ticked off, who is expected. */
export function presentIn(store: Store, sessionId: string): Present[] {
  const people = store
    .prepare<[string], Present & { attendance: string }>(
      `SELECT p.id, p.attendance, p.part, n.role, o.name AS organisation FROM participant p
       LEFT JOIN person n ON n.id = p.person_id
       LEFT JOIN organisation o ON o.id = n.organisation_id WHERE p.session_id = ?`,
    )
    .all(sessionId)
  const here = people.filter(({ attendance }) => attendance === 'present')
  return here.length > 0 ? here : people.filter(({ attendance }) => attendance !== 'absent')
}

export type Group = { name: string; members: string[] }

export function groupsOf(store: Store, roundId: string): Group[] {
  const rows = store
    .prepare<[string], { id: string; name: string; member: string | null }>(
      `SELECT g.id, g.name, coalesce(n.name_to_use, n.name, p.alias) AS member FROM session_group g
       LEFT JOIN group_member m ON m.session_group_id = g.id
       LEFT JOIN participant p ON p.id = m.participant_id
       LEFT JOIN person n ON n.id = p.person_id
       WHERE g.group_round_id = ? ORDER BY g.position, m.id`,
    )
    .all(roundId)
  const groups = new Map<string, Group>()
  for (const { id, name, member } of rows) {
    const group = groups.get(id) ?? { name, members: [] }
    if (member !== null) group.members.push(member)
    groups.set(id, group)
  }
  return [...groups.values()]
}

export const roundsOf = (store: Store, sessionId: string) =>
  store.all(
    sql
      .selectFrom('group_round')
      .select(['id', 'title'])
      .where('session_id', '=', sessionId)
      .orderBy('position'),
  )

export const questionsOf = (store: Store, sessionId: string): Row<'prompt'>[] =>
  store.all(
    sql.selectFrom('prompt').selectAll().where('session_id', '=', sessionId).orderBy('position'),
  )
