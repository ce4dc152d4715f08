import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Keys } from './sample-keys'
import type { SampleReview } from './sample-reviews-shape'

export const inReview = ({ key }: SampleReview, own: string | number) => `${key}/${own}`
export const noon = (day: string) => `${day}T12:00:00.000Z`

/** Evidence, the host's own view, and findings with what the host said to them. */
export function addConclusions(store: Store, keys: Keys, review: SampleReview): void {
  const review_id = keys.get('review', review.key)
  const strand = (number: number) => keys.get('review_criterion', inReview(review, number))
  for (const [position, { key, where, on, criterion, ...piece }] of review.evidence.entries()) {
    const row = newRow(store)
    keys.set('review_evidence', inReview(review, key), row.id)
    const place = { review_id, position, criterion_id: strand(criterion) }
    const kept = { kept_where: where, dated_on: on }
    store.run(sql.insertInto('review_evidence').values({ ...row, ...piece, ...place, ...kept }))
  }
  for (const { criterion, worries, question, ...entry } of review.entries) {
    const values = {
      criterion_id: strand(criterion),
      worries,
      question,
      own_words: entry.ownWords,
      own_step: entry.ownStep,
      own_confidence: entry.ownConfidence,
      peer_step: entry.peerStep,
      peer_confidence: entry.peerConfidence,
    }
    store.run(sql.insertInto('review_entry').values({ ...newRow(store), ...values }))
  }
  for (const [position, finding] of review.findings.entries()) {
    const values = { review_id, position, criterion_id: strand(finding.criterion) }
    addFinding(store, keys, { review, values }, finding)
  }
}

type Place = {
  readonly review: SampleReview
  readonly values: { review_id: string; position: number; criterion_id: string }
}

function addFinding(
  store: Store,
  keys: Keys,
  { review, values }: Place,
  finding: SampleReview['findings'][number],
): void {
  const row = newRow(store)
  const finding_id = row.id
  const { kind, text, confidence, advice, response } = finding
  const words = { take_home: finding.takeHome, response_words: finding.responseWords }
  store.run(
    sql
      .insertInto('review_finding')
      .values({ ...row, ...values, kind, text, confidence, advice, response, ...words }),
  )
  const basis = [
    ...finding.notes.map((note) => ({ note_id: keys.get('visit_note', inReview(review, note)) })),
    ...finding.evidence.map((key) => ({
      evidence_id: keys.get('review_evidence', inReview(review, key)),
    })),
  ]
  for (const held of basis)
    store.run(
      sql.insertInto('review_finding_basis').values({ ...newRow(store), finding_id, ...held }),
    )
  addAnswers(store, finding_id, finding)
}

function addAnswers(
  store: Store,
  finding_id: string,
  { text, earlier, reactions }: SampleReview['findings'][number],
): void {
  const day = reactions[0]?.on ?? ''
  for (const wording of earlier) {
    const times = { created_at: noon(day), updated_at: noon(day) }
    const values = { ...newRow(store), ...times, finding_id, text: wording }
    store.run(sql.insertInto('review_finding_wording').values(values))
  }
  for (const [index, { kind, words, by, on }] of reactions.entries()) {
    const times = { created_at: noon(on), updated_at: noon(on) }
    const wording = earlier[index] ?? text
    const said = { finding_id, kind, words, said_by: by, wording, is_late: 0 }
    store.run(sql.insertInto('review_reaction').values({ ...newRow(store), ...times, ...said }))
  }
}
