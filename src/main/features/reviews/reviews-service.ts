import type { contract } from '../../../shared/contract'
import { CriterionId, ReviewId } from '../../../shared/contract/primitives'
import { requiredLine } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, flag, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { readyCriteria } from './ready-criteria'
import { insertCriterion, listReviews } from './reviews-repository'

export function createReviews(open: () => Store): Handlers<typeof contract.reviews> {
  return {
    list: ({ exchangeId }) => listReviews(open(), { exchangeId }),
    get: ({ id }) => found(listReviews(open(), { id })[0]),
    start: ({ exchangeId, hostId, language }, { window }) => {
      const store = open()
      const id = store.command({ label: 'reviews.start', window }, () => {
        checkPartner(store, exchangeId, hostId)
        const { madeFrom, criteria } = readyCriteria(language)
        const row = newRow(store)
        const values = { exchange_id: exchangeId, host_organisation_id: hostId, language }
        store.run(sql.insertInto('review').values({ ...row, ...values, made_from: madeFrom }))
        for (const each of criteria) insertCriterion(store, row.id, { ...each, isStrand: false })
        return row.id
      })
      return { id: ReviewId.parse(id) }
    },
    addCriterion: ({ reviewId, title }, { window }) => {
      const store = open()
      const words = requiredLine(title)
      const id = store.command({ label: 'reviews.addCriterion', window }, () => {
        found(store.first(sql.selectFrom('review').select('id').where('id', '=', reviewId)))
        const own = { title: words, about: '', questions: [], isStrand: true }
        return insertCriterion(store, reviewId, own)
      })
      return { id: CriterionId.parse(id) }
    },
    updateCriterion: ({ id, title, isStrand }, { window }) => {
      const store = open()
      store.command({ label: 'reviews.updateCriterion', window }, () => {
        const set = changes(store, {
          title: given(title, requiredLine),
          is_strand: given(isStrand, flag),
        })
        touched(store.run(sql.updateTable('review_criterion').set(set).where('id', '=', id)))
      })
      return null
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'reviews.remove', window }, () =>
        touched(store.run(sql.deleteFrom('review').where('id', '=', id))),
      )
      return null
    },
  }
}

/** Throws 'record/not-found' without the exchange, 'review/not-a-partner' for anybody else's house. */
function checkPartner(store: Store, exchangeId: string, hostId: string): void {
  found(store.first(sql.selectFrom('exchange').select('id').where('id', '=', exchangeId)))
  const partner = store.first(
    sql
      .selectFrom('exchange_partner')
      .select('id')
      .where('exchange_id', '=', exchangeId)
      .where('organisation_id', '=', hostId)
      .where('left_on', 'is', null),
  )
  if (!partner) throw new AppError('review/not-a-partner')
}
