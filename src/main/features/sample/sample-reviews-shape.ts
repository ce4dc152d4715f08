// The shape of resources/sample/reviews.json: criteria are counted from 1 in the ready-made framework.
import { PlainDate, PlainTime, ReportLanguage } from '../../../shared/contract/primitives'
import { NoteKind, SlotKind, Voice } from '../../../shared/contract/visit'
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

export const SampleReview = z.object({
  key: Key,
  host: Key,
  language: ReportLanguage,
  strands: z.array(Criterion),
  people: z.array(Person),
  slots: z.array(Slot),
  notes: z.array(Note),
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
