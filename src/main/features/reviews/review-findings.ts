// What reviewers conclude, and what it rests on.
import type { contract } from '../../../shared/contract'
import type { ReviewFinding } from '../../../shared/contract/conclusions'
import { ReviewFindingId } from '../../../shared/contract/primitives'
import { mayReword, ReviewState } from '../../../shared/domain/review-state'
import { checkedText, cleanText, requiredText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { asSeen, changes, found, given, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { nextIn, readReview } from './conclusions-repository'
import { assertOwn } from './visit-repository'

type Findings = Pick<
  Handlers<typeof contract.conclusions>,
  'addFinding' | 'updateFinding' | 'removeFinding'
>

export function reviewFindings(open: () => Store): Findings {
  return {
    addFinding: ({ reviewId, kind, text, criterionId, ...basis }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'conclusions.addFinding', window }, () => {
        stateThatMayReword(store, reviewId)
        assertOwn(store, reviewId, { review_criterion: [criterionId] })
        const place = { review_id: reviewId, criterion_id: criterionId, kind }
        const values = { ...place, position: nextIn(store, 'review_finding', reviewId) }
        const words = requiredText(text)
        store.run(sql.insertInto('review_finding').values({ ...row, ...values, text: words }))
        hold(store, { id: row.id, reviewId }, basis)
      })
      return { id: ReviewFindingId.parse(row.id) }
    },
    updateFinding: ({ id, change, was }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.updateFinding', window }, () => {
        const before = findingRow(store, id)
        stateThatMayReword(store, before.review_id)
        assertOwn(store, before.review_id, { review_criterion: [change.criterionId] })
        const text = given(change.text, requiredText)
        asSeen({ text: before.text }, { text: given(was, cleanText) }, { text })
        if (text !== undefined && text !== before.text) keepWording(store, before)
        const set = changes(store, {
          text,
          kind: change.kind,
          criterion_id: change.criterionId,
          confidence: change.confidence,
          take_home: given(change.takeHome, checkedText),
          advice: given(change.advice, checkedText),
        })
        store.run(sql.updateTable('review_finding').set(set).where('id', '=', id))
        hold(store, { id, reviewId: before.review_id }, change)
      })
      return null
    },
    removeFinding: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.removeFinding', window }, () => {
        const before = findingRow(store, id)
        if (wasSent(store, before.review_id)) throw new AppError('review/already-sent')
        store.run(sql.deleteFrom('review_finding').where('id', '=', id))
      })
      return null
    },
  }
}

export const findingRow = (store: Store, id: string) =>
  found(store.first(sql.selectFrom('review_finding').selectAll().where('id', '=', id)))

function stateThatMayReword(store: Store, reviewId: string): void {
  const state = ReviewState.parse(readReview(store, reviewId).state)
  if (!mayReword(state)) throw new AppError('review/final')
}

/** Whether it has ever left the draft. */
const wasSent = (store: Store, reviewId: string) => readReview(store, reviewId).state_since !== null

/** What the host has seen is not written over; how one tries out words before that is nobody's business. */
function keepWording(store: Store, before: { id: string; review_id: string; text: string }): void {
  if (!wasSent(store, before.review_id)) return
  const values = { ...newRow(store), finding_id: before.id, text: before.text }
  store.run(sql.insertInto('review_finding_wording').values(values))
}

type Basis = Partial<Pick<ReviewFinding, 'notes' | 'evidence'>>

/** Exactly these, where they are given. */
function hold(store: Store, finding: { id: string; reviewId: string }, basis: Basis): void {
  const { notes, evidence } = basis
  assertOwn(store, finding.reviewId, { visit_note: notes ?? [], review_evidence: evidence ?? [] })
  if (notes) rest(store, finding.id, 'note_id', notes)
  if (evidence) rest(store, finding.id, 'evidence_id', evidence)
}

function rest(
  store: Store,
  findingId: string,
  column: 'note_id' | 'evidence_id',
  ids: readonly string[],
): void {
  const before = store
    .prepare<[string], string>(
      `SELECT ${column} FROM review_finding_basis WHERE finding_id = ? AND ${column} IS NOT NULL`,
    )
    .pluck()
    .all(findingId)
  const drop = store.prepare<[string, string], unknown>(
    `DELETE FROM review_finding_basis WHERE finding_id = ? AND ${column} = ?`,
  )
  for (const id of before) if (!ids.includes(id)) drop.run(findingId, id)
  for (const id of new Set(ids)) {
    if (before.includes(id)) continue
    const values = { ...newRow(store), finding_id: findingId, [column]: id }
    store.run(sql.insertInto('review_finding_basis').values(values))
  }
}
