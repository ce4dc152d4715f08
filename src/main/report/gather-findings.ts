// What was concluded, and what follows from it.
import { spokenWords } from '../../shared/domain/spoken-words'
import { sql } from '../workspace/sql'
import type { Store } from '../workspace/store'
import type {
  ActionFacts,
  ChosenSpan,
  CommitmentFacts,
  FindingFacts,
  RecommendationFacts,
} from './facts'

export function readFindings(store: Store, sessionId: string): FindingFacts[] {
  const evidence = store.all(
    sql
      .selectFrom('finding_evidence')
      .innerJoin('finding', 'finding.id', 'finding_evidence.finding_id')
      .innerJoin('reflection', 'reflection.id', 'finding_evidence.reflection_id')
      .select([
        'finding_evidence.finding_id',
        'finding_evidence.reflection_id',
        'finding_evidence.span_start',
        'finding_evidence.span_end',
        'finding_evidence.cited_text',
        'finding_evidence.needs_review',
        'reflection.text',
        'reflection.second_text',
      ])
      .where('finding.session_id', '=', sessionId)
      .orderBy('finding_evidence.position')
      .orderBy('finding_evidence.id'),
  )
  const byFinding = Map.groupBy(evidence, ({ finding_id }) => finding_id)
  return store
    .all(
      sql
        .selectFrom('finding')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map((row) => {
      const its = byFinding.get(row.id) ?? []
      return {
        id: row.id,
        aimId: row.aim_id,
        text: row.text,
        body: row.body,
        kind: row.kind as FindingFacts['kind'],
        confidence: row.confidence as FindingFacts['confidence'],
        evidence: its.map((one) => one.reflection_id),
        chosen: new Map(its.flatMap((one) => chosenIn(one))),
      }
    })
}

type Cited = {
  reflection_id: string
  span_start: number | null
  span_end: number | null
  cited_text: string | null
  needs_review: number
  text: string
  second_text: string
}

/** Words that are not surely those that were chosen are nobody's choice: all of them stand then. */
function chosenIn(cited: Cited): [string, ChosenSpan][] {
  const { span_start: start, span_end: end, text, second_text: secondText } = cited
  if (start === null || end === null || cited.needs_review === 1) return []
  if (cited.cited_text !== spokenWords({ text, secondText })) return []
  return [[cited.reflection_id, { start, end }]]
}

export function readActions(store: Store, sessionId: string): ActionFacts[] {
  return store
    .all(
      sql
        .selectFrom('action')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map((row) => ({
      id: row.id,
      text: row.text,
      ownerPersonId: row.owner_person_id,
      organisationId: row.organisation_id,
      dueOn: row.due_on,
      status: row.status as ActionFacts['status'],
    }))
}

export function readRecommendations(store: Store, sessionId: string): RecommendationFacts[] {
  return store.all(
    sql
      .selectFrom('recommendation')
      .select(['id', 'text', 'addressee'])
      .where('session_id', '=', sessionId)
      .orderBy('position')
      .orderBy('id'),
  ) as RecommendationFacts[]
}

export function readCommitments(store: Store, sessionId: string): CommitmentFacts[] {
  return store.all(
    sql
      .selectFrom('commitment')
      .select([
        'id',
        'text',
        'reflection_id as reflectionId',
        'participant_id as participantId',
        'due_on as dueOn',
        'status',
      ])
      .where('session_id', '=', sessionId)
      .orderBy('position')
      .orderBy('id'),
  ) as CommitmentFacts[]
}
