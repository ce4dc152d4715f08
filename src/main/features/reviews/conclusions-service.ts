import type { contract } from '../../../shared/contract'
import { ReviewEvidenceId } from '../../../shared/contract/primitives'
import { afterMove, ReviewState } from '../../../shared/domain/review-state'
import { checkedText, cleanLine, requiredLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, flag, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { nextIn, readConclusions, readReview } from './conclusions-repository'
import { hostAnswers } from './host-answers'
import { reviewFindings } from './review-findings'
import { assertOwn } from './visit-repository'

type Conclusions = Handlers<typeof contract.conclusions>

export function createConclusions(open: () => Store): Conclusions {
  return {
    get: ({ reviewId }) => readConclusions(open(), reviewId),
    ...reviewFindings(open),
    ...hostAnswers(open),
    ...reviewCourse(open),
    ...evidenceList(open),
  }
}

function reviewCourse(open: () => Store): Pick<Conclusions, 'move' | 'settle' | 'assess'> {
  return {
    move: ({ reviewId, move }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.move', window }, () => {
        const next = afterMove(ReviewState.parse(readReview(store, reviewId).state), move)
        if (next === null) throw new AppError('review/cannot-move')
        const any = sql.selectFrom('review_finding').select('id').where('review_id', '=', reviewId)
        if (!store.first(any)) throw new AppError('review/no-findings')
        const set = changes(store, { state: next, state_since: store.now() })
        store.run(sql.updateTable('review').set(set).where('id', '=', reviewId))
      })
      return null
    },
    settle: ({ reviewId, change }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.settle', window }, () => {
        const set = changes(store, {
          has_ratings: given(change.hasRatings, flag),
          asks_advice: given(change.asksAdvice, flag),
          host_words: given(change.hostWords, checkedText),
          host_words_by: given(change.hostWordsBy, cleanLine),
        })
        touched(store.run(sql.updateTable('review').set(set).where('id', '=', reviewId)))
      })
      return null
    },
    assess: ({ criterionId, change }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.assess', window }, () => {
        const criterion = sql
          .selectFrom('review_criterion')
          .select('id')
          .where('id', '=', criterionId)
        found(store.first(criterion))
        const entry = sql
          .selectFrom('review_entry')
          .select('id')
          .where('criterion_id', '=', criterionId)
        if (!store.first(entry)) {
          const row = { ...newRow(store), criterion_id: criterionId }
          store.run(sql.insertInto('review_entry').values(row))
        }
        const set = changes(store, {
          own_words: given(change.ownWords, checkedText),
          worries: given(change.worries, checkedText),
          question: given(change.question, checkedText),
          own_step: change.ownStep,
          own_confidence: change.ownConfidence,
          peer_step: change.peerStep,
          peer_confidence: change.peerConfidence,
        })
        store.run(sql.updateTable('review_entry').set(set).where('criterion_id', '=', criterionId))
      })
      return null
    },
  }
}

type Evidence = Pick<Conclusions, 'addEvidence' | 'updateEvidence' | 'removeEvidence'>

function evidenceList(open: () => Store): Evidence {
  return {
    addEvidence: ({ reviewId, kind, title }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'conclusions.addEvidence', window }, () => {
        readReview(store, reviewId)
        const position = nextIn(store, 'review_evidence', reviewId)
        const values = { review_id: reviewId, kind, title: requiredLine(title), position }
        store.run(sql.insertInto('review_evidence').values({ ...row, ...values }))
      })
      return { id: ReviewEvidenceId.parse(row.id) }
    },
    updateEvidence: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.updateEvidence', window }, () => {
        const before = found(
          store.first(sql.selectFrom('review_evidence').select('review_id').where('id', '=', id)),
        )
        assertOwn(store, before.review_id, { review_criterion: [change.criterionId] })
        const set = changes(store, {
          kind: change.kind,
          title: given(change.title, requiredLine),
          kept_where: given(change.keptWhere, cleanLine),
          dated_on: change.datedOn,
          sensitivity: change.sensitivity,
          reliability: given(change.reliability, cleanLine),
          criterion_id: change.criterionId,
        })
        store.run(sql.updateTable('review_evidence').set(set).where('id', '=', id))
      })
      return null
    },
    removeEvidence: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.removeEvidence', window }, () => {
        const use = sql
          .selectFrom('review_finding_basis')
          .select('id')
          .where('evidence_id', '=', id)
        if (store.first(use)) throw new AppError('record/in-use')
        touched(store.run(sql.deleteFrom('review_evidence').where('id', '=', id)))
      })
      return null
    },
  }
}
