// Papers about a session that are not its summary, and the card of a method to hand out.
import { CardKey } from '../domain/toolkit-cards'
import { command, query } from '../rpc/contract'
import { AccessibilityProblem } from './accessibility'
import { z } from '../zod'
import {
  DocumentId,
  Done,
  Instant,
  ParticipantId,
  PromptId,
  ReportLanguage,
  ReviewId,
  SessionId,
} from './primitives'

export const PaperKind = z.enum(['action-list', 'case-study', 'handout', 'answer-slips', 'letters'])
export type PaperKind = z.infer<typeof PaperKind>

/** About a peer review; none of them is about a session. */
export const ReviewPaper = z.enum([
  'visit-programme',
  'interview-sheets',
  'fact-check',
  'host-response',
  'review-report',
])
export type ReviewPaper = z.infer<typeof ReviewPaper>

/** Blank slips for one question at the most. */
export const mostBlankSlips = 200

export const PaperOptions = z.object({
  sessionId: SessionId,
  kind: PaperKind,
  language: ReportLanguage,
  /** Who will read an action list or a case study: decides whose words stand in it. */
  readers: z.enum(['participants', 'funder', 'public']).default('participants'),
  /** Of the action list. */
  order: z.enum(['date', 'person']).default('date'),
  /** Whom to ask, in a case study; kept for the next one. */
  contact: z.string().max(2_000).default(''),
  /** Answer slips for each question: one for each person, or so many without a name. */
  slips: z.union([z.literal('people'), z.int().min(1).max(mostBlankSlips)]).default('people'),
})
export type PaperOptions = z.output<typeof PaperOptions>

export const ExportedPaper = z.object({
  id: DocumentId,
  path: z.string(),
  kind: z.union([PaperKind, z.literal('method-card'), ReviewPaper]),
  language: ReportLanguage,
  /** What the accessibility checker found; null where nobody looked. */
  problems: z.array(AccessibilityProblem).nullable(),
  at: Instant,
})
export type ExportedPaper = z.infer<typeof ExportedPaper>

/** What the numbers on printed slips stand for: given once, never to anything else. */
export const SlipNumbers = z.object({
  people: z.record(z.string(), ParticipantId),
  questions: z.record(z.string(), PromptId),
})
export type SlipNumbers = z.infer<typeof SlipNumbers>

const writing = ['report/path-missing', 'report/cannot-write', 'report/cancelled'] as const
const path = { path: z.string().max(4096).optional() }

export const documents = {
  /** What there is to put on paper, and what was written before. */
  state: query({
    input: z.object({ sessionId: SessionId }),
    output: z.object({
      /** Actions and commitments. */
      steps: z.int(),
      /** People who have written or promised something they may have back. */
      letters: z.int(),
      /** Questions that are answered in words: what slips can hold. */
      questions: z.int(),
      /** Who would get a slip. */
      people: z.int(),
      contact: z.string(),
      exported: z.array(ExportedPaper),
    }),
    errors: ['record/not-found'],
  }),
  /** Writes beside the workspace, or where the desktop's dialog says; null when cancelled there. */
  export: command({
    input: PaperOptions.extend(path),
    output: ExportedPaper.nullable(),
    errors: ['record/not-found', 'report/nothing-to-write', ...writing],
  }),
  /** The card of one method; no session knows of it. */
  exportMethod: command({
    input: z.object({ key: CardKey, language: ReportLanguage, ...path }),
    output: ExportedPaper.nullable(),
    errors: ['record/not-found', ...writing],
  }),
  /** Of a review; refused before those who would read it may see it. */
  exportReview: command({
    input: z.object({ reviewId: ReviewId, paper: ReviewPaper, language: ReportLanguage, ...path }),
    output: ExportedPaper.nullable(),
    errors: ['record/not-found', 'report/nothing-to-write', ...writing],
  }),
  cancel: command({ input: z.object({}).strict(), output: Done }),
  /** For typing slips in. */
  slips: query({ input: z.object({ sessionId: SessionId }), output: SlipNumbers }),
}
