// One review with its visit and what is made of it, read together, and how its parts are called on screen.
import { useMemo } from 'react'
import type { Conclusions } from '../../../shared/contract/conclusions'
import type { ReviewId } from '../../../shared/contract/primitives'
import type { Review, ReviewCriterion } from '../../../shared/contract/reviews'
import type { Visit, VisitPerson, VisitSlot } from '../../../shared/contract/visit'
import { useRead } from '../../app/host'

export type ReviewParts = Visit & {
  readonly review: Review
  readonly conclusions: Conclusions
  /** Strands, numbered from 1 as the marks of a note count them. */
  readonly strands: readonly ReviewCriterion[]
  readonly slotOf: (id: string | null) => VisitSlot | undefined
  readonly personOf: (id: string | null) => VisitPerson | undefined
  readonly criterionOf: (id: string | null) => ReviewCriterion | undefined
}

/** Undefined until all was read; `gone` when there is no such review. */
export function useReview(reviewId: ReviewId): { parts: ReviewParts | undefined; isGone: boolean } {
  const { data: review, isError } = useRead('reviews.get', { id: reviewId })
  const { data: visit } = useRead('visit.get', { reviewId })
  const { data: conclusions } = useRead('conclusions.get', { reviewId })
  const parts = useMemo(
    () => review && visit && conclusions && partsOf(review, visit, conclusions),
    [review, visit, conclusions],
  )
  return { parts, isGone: isError }
}

function partsOf(review: Review, visit: Visit, conclusions: Conclusions): ReviewParts {
  const found = <T extends { id: string }>(rows: readonly T[]) => {
    const byId = new Map<string, T>(rows.map((row) => [row.id, row]))
    return (id: string | null) => (id === null ? undefined : byId.get(id))
  }
  return {
    ...visit,
    review,
    conclusions,
    strands: review.criteria.filter(({ isStrand }) => isStrand),
    slotOf: found(visit.slots),
    personOf: found(visit.people),
    criterionOf: found(review.criteria),
  }
}
