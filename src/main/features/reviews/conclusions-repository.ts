import { Conclusions } from '../../../shared/contract/conclusions'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

/** Throws 'record/not-found'. */
export function readConclusions(store: Store, reviewId: string): Conclusions {
  const review = readReview(store, reviewId)
  return Conclusions.parse({
    state: review.state,
    since: review.state_since,
    hasRatings: review.has_ratings === 1,
    asksAdvice: review.asks_advice === 1,
    hostWords: review.host_words,
    hostWordsBy: review.host_words_by,
    findings: readFindings(store, reviewId),
    evidence: readEvidence(store, reviewId),
    entries: readEntries(store, reviewId),
  })
}

export const readReview = (store: Store, id: string): Row<'review'> =>
  found(store.first(sql.selectFrom('review').selectAll().where('id', '=', id)))

type Part = 'review_finding_basis' | 'review_reaction' | 'review_finding_wording'

/** Rows that hang on the findings of a review, by finding, in the order they came. */
function partsOf<T extends Part>(store: Store, table: T, reviewId: string) {
  const rows = store
    .prepare<[string], Row<T>>(
      `SELECT part.* FROM ${table} part JOIN review_finding f ON f.id = part.finding_id
        WHERE f.review_id = ? ORDER BY part.id`,
    )
    .all(reviewId)
  return Map.groupBy(rows, ({ finding_id }) => finding_id)
}

function readFindings(store: Store, reviewId: string) {
  const basis = partsOf(store, 'review_finding_basis', reviewId)
  const reactions = partsOf(store, 'review_reaction', reviewId)
  const wordings = partsOf(store, 'review_finding_wording', reviewId)
  return store
    .all(
      sql
        .selectFrom('review_finding')
        .selectAll()
        .where('review_id', '=', reviewId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      text: row.text,
      criterionId: row.criterion_id,
      confidence: row.confidence,
      takeHome: row.take_home,
      advice: row.advice,
      response: row.response,
      responseWords: row.response_words,
      notes: (basis.get(row.id) ?? []).flatMap(({ note_id }) => note_id ?? []),
      evidence: (basis.get(row.id) ?? []).flatMap(({ evidence_id }) => evidence_id ?? []),
      reactions: (reactions.get(row.id) ?? []).map(toReaction),
      earlier: (wordings.get(row.id) ?? []).map(({ text, created_at: at }) => ({ text, at })),
      correction: row.correction === null ? null : { text: row.correction, at: row.corrected_at },
    }))
}

const toReaction = (row: Row<'review_reaction'>) => ({
  kind: row.kind,
  words: row.words,
  by: row.said_by,
  wording: row.wording,
  isLate: row.is_late === 1,
  at: row.created_at,
})

const readEvidence = (store: Store, reviewId: string) =>
  store
    .all(
      sql
        .selectFrom('review_evidence')
        .selectAll()
        .where('review_id', '=', reviewId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      keptWhere: row.kept_where,
      datedOn: row.dated_on,
      sensitivity: row.sensitivity,
      reliability: row.reliability,
      criterionId: row.criterion_id,
    }))

const readEntries = (store: Store, reviewId: string) =>
  store
    .all(
      sql
        .selectFrom('review_entry')
        .innerJoin('review_criterion', 'review_criterion.id', 'review_entry.criterion_id')
        .selectAll('review_entry')
        .where('review_criterion.review_id', '=', reviewId)
        .orderBy('review_criterion.position'),
    )
    .map((row) => ({
      criterionId: row.criterion_id,
      ownWords: row.own_words,
      worries: row.worries,
      question: row.question,
      ownStep: row.own_step,
      ownConfidence: row.own_confidence,
      peerStep: row.peer_step,
      peerConfidence: row.peer_confidence,
    }))

export const nextIn = (
  store: Store,
  table: 'review_evidence' | 'review_finding',
  reviewId: string,
): number =>
  store
    .prepare<[string], number>(
      `SELECT coalesce(max(position) + 1, 0) FROM ${table} WHERE review_id = ?`,
    )
    .pluck()
    .get(reviewId) as number
