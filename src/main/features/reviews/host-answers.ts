// What the host says to a finding, and what becomes of it.
import type { contract } from '../../../shared/contract'
import { checkedText, cleanLine, requiredText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, flag, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { readReview } from './conclusions-repository'
import { findingRow } from './review-findings'

type Answers = Pick<Handlers<typeof contract.conclusions>, 'react' | 'correct' | 'respond'>

export function hostAnswers(open: () => Store): Answers {
  return {
    react: ({ id, kind, words, by }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.react', window }, () => {
        const { review, finding } = seen(store, id)
        // A finding that is recognised needs no reason; every other answer has the host's words beside it.
        const said = kind === 'recognised' ? checkedText(words) : requiredText(words)
        const values = {
          finding_id: id,
          kind,
          words: said,
          said_by: cleanLine(by),
          wording: finding.text,
          is_late: flag(review.state === 'final'),
        }
        store.run(sql.insertInto('review_reaction').values({ ...newRow(store), ...values }))
      })
      return null
    },
    correct: ({ id, text }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.correct', window }, () => {
        if (seen(store, id).review.state !== 'final') throw new AppError('review/not-sent')
        const error = sql
          .selectFrom('review_reaction')
          .select('id')
          .where('finding_id', '=', id)
          .where('kind', '=', 'fact-error')
        if (!store.first(error)) throw new AppError('review/no-fact-error')
        const set = changes(store, { correction: requiredText(text), corrected_at: store.now() })
        store.run(sql.updateTable('review_finding').set(set).where('id', '=', id))
      })
      return null
    },
    respond: ({ id, response, words }, { window }) => {
      const store = open()
      store.command({ label: 'conclusions.respond', window }, () => {
        seen(store, id)
        const set = changes(store, { response, response_words: checkedText(words) })
        store.run(sql.updateTable('review_finding').set(set).where('id', '=', id))
      })
      return null
    },
  }
}

/** Throws 'review/not-sent' while the host has nothing to answer: an early notice does not wait. */
function seen(store: Store, id: string) {
  const finding = findingRow(store, id)
  const review = readReview(store, finding.review_id)
  if (review.state === 'draft' && finding.kind !== 'early-notice')
    throw new AppError('review/not-sent')
  return { finding, review }
}
