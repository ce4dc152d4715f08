// What is made of a visit: findings and what holds them up, what the host says, and who sees it when.
import {
  Confidence,
  ConcludedKind,
  ReviewMove,
  ReviewState,
  Sensitivity,
  Step,
} from '../domain/review-state'
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  CriterionId,
  Done,
  Instant,
  Line,
  PlainDate,
  ReviewEvidenceId,
  ReviewFindingId,
  ReviewId,
  VisitNoteId,
  Words,
} from './primitives'

export const ReactionKind = z.enum(['recognised', 'partly', 'disputed', 'fact-error'])
export type ReactionKind = z.infer<typeof ReactionKind>
export const ResponseKind = z.enum([
  'accepted',
  'in-part',
  'under-way',
  'not-accepted',
  'needs-study',
])
export type ResponseKind = z.infer<typeof ResponseKind>
export const EvidenceKind = z.enum(['document', 'data', 'photo', 'visitor-view', 'object'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

export const Reaction = z.object({
  kind: ReactionKind,
  words: z.string(),
  by: z.string(),
  /** How the finding read then. */
  wording: z.string(),
  /** Said after the report was final. */
  isLate: z.boolean(),
  at: Instant,
})
export type Reaction = z.infer<typeof Reaction>

const finding = {
  kind: ConcludedKind,
  text: Words,
  criterionId: CriterionId.nullable(),
  confidence: Confidence,
  takeHome: Words,
  advice: Words,
}
const basis = {
  notes: z.array(VisitNoteId).max(500),
  evidence: z.array(ReviewEvidenceId).max(500),
}
export const ReviewFinding = z.object({
  id: ReviewFindingId,
  ...finding,
  ...basis,
  response: ResponseKind.nullable(),
  responseWords: z.string(),
  /** Oldest first; the last one counts. */
  reactions: z.array(Reaction),
  /** What it said before, oldest first, since the host saw it. */
  earlier: z.array(z.object({ text: z.string(), at: Instant })),
  correction: z.object({ text: z.string(), at: Instant }).nullable(),
})
export type ReviewFinding = z.infer<typeof ReviewFinding>

const evidence = {
  kind: EvidenceKind,
  title: Line,
  keptWhere: Line,
  datedOn: PlainDate.nullable(),
  sensitivity: Sensitivity,
  reliability: Line,
  criterionId: CriterionId.nullable(),
}
export const ReviewEvidence = z.object({ id: ReviewEvidenceId, ...evidence })
export type ReviewEvidence = z.infer<typeof ReviewEvidence>

const entry = {
  ownWords: Words,
  worries: Words,
  /** What the host wants looked at. */
  question: Words,
  ownStep: Step.nullable(),
  ownConfidence: Confidence.nullable(),
  peerStep: Step.nullable(),
  peerConfidence: Confidence.nullable(),
}
export const ReviewEntry = z.object({ criterionId: CriterionId, ...entry })
export type ReviewEntry = z.infer<typeof ReviewEntry>

const settings = {
  hasRatings: z.boolean(),
  asksAdvice: z.boolean(),
  /** What the host says to the whole. */
  hostWords: Words,
  hostWordsBy: Line,
}
export const Conclusions = z.object({
  state: ReviewState,
  since: Instant.nullable(),
  ...settings,
  findings: z.array(ReviewFinding),
  evidence: z.array(ReviewEvidence),
  entries: z.array(ReviewEntry),
})
export type Conclusions = z.infer<typeof Conclusions>

const inReview = z.object({ reviewId: ReviewId })
const one = z.object({ id: ReviewFindingId })
const missing = ['record/not-found'] as const
const texts = [...missing, 'text/empty', 'text/too-long'] as const
const own = [...texts, 'review/not-of-this-review', 'review/final'] as const

export const conclusions = {
  get: query({ input: inReview, output: Conclusions, errors: missing }),
  addFinding: command({
    input: inReview.extend({
      kind: finding.kind,
      text: finding.text,
      criterionId: finding.criterionId.default(null),
      notes: basis.notes.default([]),
      evidence: basis.evidence.default([]),
    }),
    output: one,
    errors: own,
  }),
  /** The wording the host has seen is kept. */
  updateFinding: command({
    input: one.extend({
      change: z.object({ ...finding, ...basis }).partial(),
      was: Words.optional(),
    }),
    output: Done,
    errors: [...own, 'record/changed-since'],
  }),
  /** Only while the host has not seen it. */
  removeFinding: command({
    input: one,
    output: Done,
    errors: [...missing, 'review/already-sent'],
  }),
  react: command({
    input: one.extend({ kind: ReactionKind, words: Words, by: Line.default('') }),
    output: Done,
    errors: [...texts, 'review/not-sent'],
  }),
  /** Of a fact, beside the final wording. */
  correct: command({
    input: one.extend({ text: Words }),
    output: Done,
    errors: [...texts, 'review/not-sent', 'review/no-fact-error'],
  }),
  respond: command({
    input: one.extend({ response: ResponseKind.nullable(), words: Words }),
    output: Done,
    errors: [...missing, 'text/too-long', 'review/not-sent'],
  }),
  move: command({
    input: inReview.extend({ move: ReviewMove }),
    output: Done,
    errors: [...missing, 'review/cannot-move', 'review/no-findings'],
  }),
  settle: command({
    input: inReview.extend({ change: z.object(settings).partial() }),
    output: Done,
    errors: [...missing, 'text/too-long'],
  }),
  addEvidence: command({
    input: inReview.extend({ kind: evidence.kind, title: evidence.title }),
    output: z.object({ id: ReviewEvidenceId }),
    errors: texts,
  }),
  updateEvidence: command({
    input: z.object({ id: ReviewEvidenceId, change: z.object(evidence).partial() }),
    output: Done,
    errors: [...texts, 'review/not-of-this-review'],
  }),
  /** Refused while a finding rests on it. */
  removeEvidence: command({
    input: z.object({ id: ReviewEvidenceId }),
    output: Done,
    errors: [...missing, 'record/in-use'],
  }),
  assess: command({
    input: z.object({ criterionId: CriterionId, change: z.object(entry).partial() }),
    output: Done,
    errors: [...missing, 'text/too-long'],
  }),
}
