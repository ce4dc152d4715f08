import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  AimId,
  Done,
  EvidenceId,
  FindingId,
  LanguageTag,
  Line,
  Position,
  PromptId,
  ReflectionId,
  SessionId,
  ThemeId,
  Words,
} from './primitives'
import { ReflectionState } from './reflections'

export const FindingKind = z.enum([
  'learning',
  'strength',
  'area-to-consider',
  'good-practice',
  'still-unanswered',
  'early-notice',
  'minority-view',
])
export type FindingKind = z.infer<typeof FindingKind>
export const Confidence = z.enum(['low', 'medium', 'high'])
export type Confidence = z.infer<typeof Confidence>

/** `together`: a table or an organisation answered as one; `unknown`: nobody knows who said it. */
export const SpeakerPart = z.enum([
  'host',
  'reviewer',
  'guest',
  'facilitator',
  'together',
  'unknown',
])
export type SpeakerPart = z.infer<typeof SpeakerPart>

/** [start, end) in UTF-16 units of all the words of a reflection (`spokenWords`). */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(1) })
export type Span = z.infer<typeof Span>

export const Evidence = z.object({
  id: EvidenceId,
  reflectionId: ReflectionId,
  number: z.int(),
  /** Empty when the words were erased or taken back. */
  text: z.string(),
  secondText: z.string(),
  language: LanguageTag.nullable(),
  authorName: z.string().nullable(),
  organisation: z.string().nullable(),
  part: SpeakerPart,
  state: ReflectionState,
  isCounted: z.boolean(),
  /** Who may read the words in a summary. */
  mayRead: z.object({ participants: z.boolean(), funder: z.boolean() }),
  /** The words chosen; null is the whole reflection. */
  span: Span.nullable(),
  /** The reflection was changed so much that the chosen words could not be found again. */
  needsReview: z.boolean(),
})
export type Evidence = z.infer<typeof Evidence>

export const EvidenceCounts = z.object({
  reflections: z.int(),
  people: z.int(),
  organisations: z.int(),
  /** Reflections by the part of who said them; they add up to `reflections`. */
  parts: z.array(z.object({ part: SpeakerPart, reflections: z.int() })),
  /** Cited, and no longer counted. */
  leftOut: z.array(
    z.object({
      state: z.enum(['hidden', 'withdrawn-count', 'undone', 'erased', 'rehearsed']),
      reflections: z.int(),
    }),
  ),
})
export type EvidenceCounts = z.infer<typeof EvidenceCounts>

export const DifferingView = z.object({
  reflectionId: ReflectionId,
  number: z.int(),
  text: z.string(),
  secondText: z.string(),
  language: LanguageTag.nullable(),
  polarity: z.enum(['negative', 'mixed']),
  theme: z.string(),
  themeId: ThemeId,
  /** True when the finding cites it. */
  isEvidence: z.boolean(),
})
export type DifferingView = z.infer<typeof DifferingView>

const written = {
  text: Line,
  body: Words,
  kind: FindingKind,
  confidence: Confidence,
  aimId: AimId.nullable(),
}

export const Finding = z.object({
  ...written,
  id: FindingId,
  sessionId: SessionId,
  evidence: z.array(Evidence),
  counts: EvidenceCounts,
  /** Counted reflections that see it otherwise, by number; without those dismissed or kept apart. */
  differing: z.array(DifferingView),
})
export type Finding = z.infer<typeof Finding>

export const Coverage = z.object({
  /** Counted reflections with words. */
  reflections: z.int(),
  /** Those in no finding, by number. */
  inNone: z.array(ReflectionId),
  learningQuestions: z.array(z.object({ id: AimId, text: z.string() })),
  /** Questions with answers in words, none of which is in a finding. */
  questions: z.array(z.object({ id: PromptId, text: z.string(), reflections: z.int() })),
})
export type Coverage = z.infer<typeof Coverage>

const one = z.object({ id: FindingId })
const inSession = z.object({ sessionId: SessionId })
const cited = z.object({
  reflectionId: ReflectionId,
  /** Null is the whole reflection. `text`: all its words as they were seen, refused when they are others. */
  span: Span.extend({ text: Words }).nullable().default(null),
})
const differing = one.extend({ reflectionId: ReflectionId })
const words = ['text/empty', 'text/too-long'] as const
const citing = [
  'record/not-found',
  'record/changed-since',
  'reflection/erased',
  'text/empty',
] as const

export const findings = {
  /** In order. */
  list: query({ input: inSession, output: z.array(Finding) }),
  coverage: query({ input: inSession, output: Coverage }),
  /** At the end, with the first of its evidence when that is what it was written from. */
  add: command({
    input: inSession.extend({
      text: Line,
      kind: FindingKind.default('learning'),
      aimId: AimId.nullable().default(null),
      evidence: z.array(cited).max(500).default([]),
    }),
    output: Finding,
    errors: [...citing, 'text/too-long'],
  }),
  /** `was`: what the change was made to; refused when it is something else by now. */
  update: command({
    input: one.extend({
      change: z.object(written).partial(),
      was: z.object(written).partial().default({}),
    }),
    output: Finding,
    errors: ['record/not-found', 'record/changed-since', ...words],
  }),
  move: command({
    input: one.extend({ to: Position }),
    output: Done,
    errors: ['record/not-found'],
  }),
  remove: command({ input: one, output: Done, errors: ['record/not-found'] }),
  /** Adds evidence, or changes which of its words are meant. */
  cite: command({ input: one.extend(cited.shape), output: Finding, errors: citing }),
  uncite: command({
    input: z.object({ evidenceId: EvidenceId }),
    output: Done,
    errors: ['record/not-found'],
  }),
  moveEvidence: command({
    input: z.object({ evidenceId: EvidenceId, to: Position }),
    output: Done,
    errors: ['record/not-found'],
  }),
  /** Everything of `from` goes into `id`, its sentence and paragraphs below; `from` is gone. */
  merge: command({
    input: one.extend({ from: FindingId }),
    output: Finding,
    errors: ['record/not-found', 'finding/itself', 'text/too-long'],
  }),
  /** A finding of its own for what sees it otherwise, after this one; it is no longer evidence here. */
  keepDiffering: command({
    input: differing.extend({ text: Line }),
    output: Finding,
    errors: [...citing, 'text/too-long'],
  }),
  dismissDiffering: command({ input: differing, output: Done, errors: ['record/not-found'] }),
}
