// The shape of resources/sample/reviews.json: criteria are counted from 1 in the ready-made framework.
import { PlainDate, PlainTime, ReportLanguage } from '../../../shared/contract/primitives'
import { EvidenceKind, ReactionKind, ResponseKind } from '../../../shared/contract/conclusions'
import { NoteKind, SlotKind, Voice } from '../../../shared/contract/visit'
import {
  ConcludedKind,
  Confidence,
  ReviewState,
  Sensitivity,
  Step,
} from '../../../shared/domain/review-state'
import { z } from '../../../shared/zod'

const Key = z.string().min(1).max(80)
const Text = z.string().max(8000)
const Criterion = z.int().min(1)

const Person = z.object({
  key: Key,
  part: z.enum(['reviewer', 'met']),
  name: Text,
  about: Text,
  voice: Voice.nullable().default(null),
  people: z.int().default(1),
  ties: Text.nullable().default(null),
})
const Slot = z.object({
  key: Key,
  day: PlainDate,
  starts: PlainTime,
  ends: PlainTime,
  kind: SlotKind,
  title: Text,
  place: Text,
  criteria: z.array(Criterion),
  people: z.array(Key),
  done: z.boolean(),
})
const Note = z.object({
  slot: Key,
  criterion: Criterion,
  person: Key.nullable(),
  writer: Key,
  kind: NoteKind,
  text: Text,
})

const Evidence = z.object({
  key: Key,
  kind: EvidenceKind,
  title: Text,
  where: Text,
  on: PlainDate.nullable(),
  sensitivity: Sensitivity,
  reliability: Text,
  criterion: Criterion,
})
const Entry = z.object({
  criterion: Criterion,
  ownWords: Text,
  worries: Text,
  question: Text,
  ownStep: Step.nullable().default(null),
  ownConfidence: Confidence.nullable().default(null),
  peerStep: Step.nullable().default(null),
  peerConfidence: Confidence.nullable().default(null),
})
const Finding = z.object({
  criterion: Criterion,
  kind: ConcludedKind,
  text: Text,
  confidence: Confidence,
  takeHome: Text.default(''),
  advice: Text.default(''),
  /** Counted from 1 in the notes of the review. */
  notes: z.array(z.int().min(1)),
  evidence: z.array(Key),
  /** What it said before, oldest first; the first reactions answer these. */
  earlier: z.array(Text).default([]),
  reactions: z.array(z.object({ kind: ReactionKind, words: Text, by: Text, on: PlainDate })),
  response: ResponseKind.nullable().default(null),
  responseWords: Text.default(''),
})

export const SampleReview = z.object({
  key: Key,
  host: Key,
  language: ReportLanguage,
  strands: z.array(Criterion),
  people: z.array(Person),
  slots: z.array(Slot),
  notes: z.array(Note),
  state: ReviewState,
  since: PlainDate,
  asksAdvice: z.boolean(),
  hasRatings: z.boolean(),
  hostWords: Text,
  hostWordsBy: Text,
  evidence: z.array(Evidence),
  entries: z.array(Entry),
  findings: z.array(Finding),
})
export type SampleReview = z.infer<typeof SampleReview>

const both = <T extends z.ZodType>(each: T) => z.object({ en: each, sv: each })
export const SampleCriteria = z.object({
  key: Key,
  version: Text,
  strands: z.array(
    z.object({ title: both(Text), about: both(Text), questions: both(z.array(Text)) }),
  ),
})
