import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  CriterionId,
  Done,
  ExchangeId,
  OrganisationId,
  ReportLanguage,
  ReviewId,
  Words,
} from './primitives'

/** What may be looked at; a strand is one that was chosen for this review. */
export const ReviewCriterion = z.object({
  id: CriterionId,
  title: z.string(),
  about: z.string(),
  questions: z.array(z.string()),
  isStrand: z.boolean(),
})
export type ReviewCriterion = z.infer<typeof ReviewCriterion>

export const Review = z.object({
  id: ReviewId,
  exchangeId: ExchangeId,
  hostId: OrganisationId,
  hostName: z.string(),
  language: ReportLanguage,
  /** The framework and version its criteria were copied from. */
  madeFrom: z.string(),
  criteria: z.array(ReviewCriterion),
})
export type Review = z.infer<typeof Review>

const texts = ['text/empty', 'text/too-long'] as const

export const reviews = {
  /** In the order they were begun: both directions of a reciprocal review. */
  list: query({ input: z.object({ exchangeId: ExchangeId }), output: z.array(Review) }),
  get: query({
    input: z.object({ id: ReviewId }),
    output: Review,
    errors: ['record/not-found'],
  }),
  /** With a copy of the ready-made criteria, none of them chosen. The host must be a partner. */
  start: command({
    input: z.object({ exchangeId: ExchangeId, hostId: OrganisationId, language: ReportLanguage }),
    output: z.object({ id: ReviewId }),
    errors: ['record/not-found', 'review/not-a-partner'],
  }),
  /** One's own, after the others, chosen at once. */
  addCriterion: command({
    input: z.object({ reviewId: ReviewId, title: Words }),
    output: z.object({ id: CriterionId }),
    errors: ['record/not-found', ...texts],
  }),
  updateCriterion: command({
    input: z.object({
      id: CriterionId,
      title: Words.optional(),
      isStrand: z.boolean().optional(),
    }),
    output: Done,
    errors: ['record/not-found', ...texts],
  }),
  remove: command({
    input: z.object({ id: ReviewId }),
    output: Done,
    errors: ['record/not-found'],
  }),
}
