// The visit of a peer review: who meets whom about what, and the notes the reviewers take.
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  CriterionId,
  Done,
  Instant,
  Line,
  PlainDate,
  PlainTime,
  ReviewId,
  VisitNoteId,
  VisitPersonId,
  VisitSlotId,
  Words,
} from './primitives'

export const SlotKind = z.enum([
  'tour',
  'interview',
  'focus-group',
  'observation',
  'reading',
  'team-time',
  'meal',
  'feedback',
])
export type SlotKind = z.infer<typeof SlotKind>
/** For whom somebody speaks. */
export const Voice = z.enum([
  'trustees',
  'managers',
  'front-of-house',
  'volunteers',
  'visitors',
  'partners',
  'funder',
  'other',
])
export type Voice = z.infer<typeof Voice>
/** Kept apart: what was there, what somebody said, what the reviewer made of it. */
export const NoteKind = z.enum(['seen', 'said', 'thought'])
export type NoteKind = z.infer<typeof NoteKind>

const person = {
  name: Line,
  about: Line,
  voice: Voice.nullable(),
  /** A group of so many. */
  people: z.int().min(1).max(999),
  /** What a reviewer says about ties to the host; null: not asked yet. */
  ties: Line.nullable(),
}
export const VisitPerson = z.object({
  id: VisitPersonId,
  part: z.enum(['reviewer', 'met']),
  ...person,
})
export type VisitPerson = z.infer<typeof VisitPerson>

const slot = {
  day: PlainDate,
  /** On the host's wall clock. */
  starts: PlainTime,
  ends: PlainTime,
  kind: SlotKind,
  title: Line,
  place: Line,
  isDone: z.boolean(),
  criteria: z.array(CriterionId).max(200),
  /** Reviewers and those they meet. */
  people: z.array(VisitPersonId).max(200),
}
export const VisitSlot = z.object({ id: VisitSlotId, ...slot })
export type VisitSlot = z.infer<typeof VisitSlot>

const note = {
  kind: NoteKind,
  text: Words,
  slotId: VisitSlotId.nullable(),
  criterionId: CriterionId.nullable(),
  /** Who said it. */
  personId: VisitPersonId.nullable(),
}
export const VisitNote = z.object({
  id: VisitNoteId,
  number: z.int(),
  ...note,
  /** As whom it was written. */
  writerId: VisitPersonId.nullable(),
  /** Null while the words are the first ones. */
  firstText: z.string().nullable(),
  isAttributable: z.boolean(),
  at: Instant,
})
export type VisitNote = z.infer<typeof VisitNote>

/** Slots by day and time, people as put, notes as written. */
export const Visit = z.object({
  slots: z.array(VisitSlot),
  people: z.array(VisitPerson),
  notes: z.array(VisitNote),
})
export type Visit = z.infer<typeof Visit>

const inReview = z.object({ reviewId: ReviewId })
const missing = ['record/not-found'] as const
const texts = [...missing, 'text/empty', 'text/too-long'] as const
const slotErrors = [...texts, 'review/bad-times', 'review/not-of-this-review'] as const
const noteErrors = [...texts, 'review/not-of-this-review'] as const

export const visit = {
  get: query({ input: inReview, output: Visit, errors: missing }),
  addSlot: command({
    input: inReview.extend({
      ...slot,
      place: slot.place.default(''),
      isDone: slot.isDone.default(false),
      criteria: slot.criteria.default([]),
      people: slot.people.default([]),
    }),
    output: z.object({ id: VisitSlotId }),
    errors: slotErrors,
  }),
  updateSlot: command({
    input: z.object({ id: VisitSlotId, change: z.object(slot).partial() }),
    output: Done,
    errors: slotErrors,
  }),
  /** Its notes stay, without a slot. */
  removeSlot: command({ input: z.object({ id: VisitSlotId }), output: Done, errors: missing }),
  /** Every slot by the same number of days, so that the first one is on this day. */
  move: command({
    input: inReview.extend({ startsOn: PlainDate }),
    output: Done,
    errors: missing,
  }),
  addPerson: command({
    input: inReview.extend({
      part: VisitPerson.shape.part,
      name: person.name,
      about: person.about.default(''),
      voice: person.voice.default(null),
      people: person.people.default(1),
      ties: person.ties.default(null),
    }),
    output: z.object({ id: VisitPersonId }),
    errors: texts,
  }),
  updatePerson: command({
    input: z.object({ id: VisitPersonId, change: z.object(person).partial() }),
    output: Done,
    errors: texts,
  }),
  /** Refused while a note was written or said by them. */
  removePerson: command({
    input: z.object({ id: VisitPersonId }),
    output: Done,
    errors: [...missing, 'review/has-notes'],
  }),
  addNote: command({
    input: inReview.extend({
      ...note,
      slotId: note.slotId.default(null),
      criterionId: note.criterionId.default(null),
      personId: note.personId.default(null),
      writerId: VisitPersonId.nullable().default(null),
    }),
    output: z.object({ id: VisitNoteId, number: z.int() }),
    errors: noteErrors,
  }),
  updateNote: command({
    input: z.object({
      id: VisitNoteId,
      change: z.object({ ...note, isAttributable: z.boolean() }).partial(),
      /** What the words were when the change to them was begun. */
      was: Words.optional(),
    }),
    output: Done,
    errors: [...noteErrors, 'record/changed-since'],
  }),
  /** Refused while a finding rests on it. */
  removeNote: command({
    input: z.object({ id: VisitNoteId }),
    output: Done,
    errors: [...missing, 'record/in-use'],
  }),
}
