import { Review } from '../../../shared/contract/reviews'
import { flag, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

type Which = { readonly exchangeId: string } | { readonly id: string }

/** One, or those of an exchange in the order they were begun. */
export function listReviews(store: Store, which: Which): Review[] {
  const [column, value] =
    'id' in which
      ? (['review.id', which.id] as const)
      : (['review.exchange_id', which.exchangeId] as const)
  const criteria = store.all(
    sql
      .selectFrom('review_criterion')
      .innerJoin('review', 'review.id', 'review_criterion.review_id')
      .selectAll('review_criterion')
      .where(column, '=', value)
      .orderBy('review_criterion.position')
      .orderBy('review_criterion.id'),
  )
  const own = Map.groupBy(criteria, ({ review_id: reviewId }) => reviewId)
  return store
    .all(
      sql
        .selectFrom('review')
        .innerJoin('organisation', 'organisation.id', 'review.host_organisation_id')
        .selectAll('review')
        .select('organisation.name as hostName')
        .where(column, '=', value)
        .orderBy('review.id'),
    )
    .map((row) => toReview(row, own.get(row.id) ?? []))
}

function toReview(
  row: Row<'review'> & { hostName: string },
  criteria: readonly Row<'review_criterion'>[],
): Review {
  return Review.parse({
    id: row.id,
    exchangeId: row.exchange_id,
    hostId: row.host_organisation_id,
    hostName: row.hostName,
    language: row.language,
    madeFrom: row.made_from,
    criteria: criteria.map(({ id, title, about, questions, is_strand: isStrand }) => ({
      id,
      title,
      about,
      questions: JSON.parse(questions) as unknown,
      isStrand: isStrand === 1,
    })),
  })
}

type NewCriterion = {
  readonly title: string
  readonly about: string
  readonly questions: readonly string[]
  readonly isStrand: boolean
}

/** After the others; must run inside a command. */
export function insertCriterion(store: Store, reviewId: string, criterion: NewCriterion): string {
  const row = newRow(store)
  const position = store
    .prepare<[string], number>(
      'SELECT coalesce(max(position) + 1, 0) FROM review_criterion WHERE review_id = ?',
    )
    .pluck()
    .get(reviewId) as number
  const { title, about, questions, isStrand } = criterion
  const values = { title, about, questions: JSON.stringify(questions), position }
  store.run(
    sql
      .insertInto('review_criterion')
      .values({ ...row, ...values, review_id: reviewId, is_strand: flag(isStrand) }),
  )
  return row.id
}
