import { found } from '../../workspace/rows'
import type { Store } from '../../workspace/store'
import { readConclusions } from './conclusions-repository'
import { listReviews } from './reviews-repository'
import { readVisit } from './visit-repository'

/** All that papers about a review are made of; throws 'record/not-found'. */
export const readReviewFacts = (store: Store, id: string) => ({
  review: found(listReviews(store, { id })[0]),
  visit: readVisit(store, id),
  conclusions: readConclusions(store, id),
})
