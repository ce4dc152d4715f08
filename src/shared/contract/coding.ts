// Which themes are on which reflections, or on some of their words.
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { FrameId, PromptId, ReflectionId, SessionId, ThemeId } from './primitives'

/** 2: by the second coder. Only the first is counted and reported. */
export const Reading = z.literal([1, 2])
export type Reading = z.infer<typeof Reading>
export const Polarity = z.enum(['', 'negative', 'mixed'])
export const Basis = z.enum(['', 'intention', 'reported', 'observed'])

export const Coding = z.object({
  id: z.uuid(),
  reflectionId: ReflectionId,
  themeId: ThemeId,
  /** The whole reflection when null. */
  span: z.object({ start: z.int(), end: z.int() }).nullable(),
  /** All the words as they were when the span was made. */
  text: z.string().nullable(),
  polarity: Polarity,
  basis: Basis,
  codedBy: z.string(),
  /** The words were changed and its place is no longer sure. */
  needsReview: z.boolean(),
})
export type Coding = z.infer<typeof Coding>

export const CodingFilter = z.object({
  sessionId: SessionId,
  reading: Reading,
  /** The frame that `state` asks about. */
  frameId: FrameId.nullable(),
  state: z.enum(['coded', 'uncoded', 'review']).optional(),
  promptId: PromptId.nullable().optional(),
  /** Whose words: by their part in the session. */
  part: z.enum(['host', 'reviewer', 'guest', 'facilitator']).optional(),
  themeId: ThemeId.optional(),
})
export type CodingFilter = z.infer<typeof CodingFilter>

/** `text`: all the words of the reflection as the coder saw them. */
const Span = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  text: z.string().max(40_000),
})
/** A coding is named by what it says, not by its id: said twice it is still one. */
const one = z.object({
  reflectionId: ReflectionId,
  reading: Reading,
  themeId: ThemeId,
  span: Span.nullable(),
})
export type CodingName = z.infer<typeof one>
const refusals = [
  'record/not-found',
  'reflection/erased',
  'theme/gone',
  'coding/words-changed',
] as const
const codings = z.array(Coding)
const coder = z.string().max(120)

export const coding = {
  /** Latest question first, in the order they were said; without those that say nothing. */
  ids: query({ input: z.object({ filter: CodingFilter }), output: z.array(ReflectionId) }),
  /** Strongest first, reflection by reflection. */
  many: query({
    input: z.object({
      sessionId: SessionId,
      reading: Reading,
      ids: z.array(ReflectionId).max(200),
    }),
    output: codings,
  }),
  /** How far coding has come. */
  overview: query({
    input: z.object({ sessionId: SessionId, reading: Reading }),
    output: z.object({
      total: z.int(),
      frames: z.array(z.object({ frameId: FrameId, coded: z.int() })),
      themes: z.array(z.object({ themeId: ThemeId, reflections: z.int() })),
      review: z.int(),
    }),
  }),
  /** Answers with all codings of the reflection in that reading, as the other commands do. */
  put: command({ input: one.extend({ codedBy: coder }), output: codings, errors: refusals }),
  take: command({ input: one, output: codings, errors: refusals }),
  mark: command({
    input: one.extend({ polarity: Polarity.optional(), basis: Basis.optional() }),
    output: codings,
    errors: refusals,
  }),
  /** Before all others on the reflection. */
  strongest: command({ input: one, output: codings, errors: refusals }),
  /** Its place is right as it stands; one whose words are gone becomes a coding of the whole. */
  confirm: command({ input: z.object({ id: z.uuid() }), output: codings, errors: refusals }),
  /** A theme for what says nothing about learning, made when the frame has none. */
  outside: command({
    input: z.object({ frameId: FrameId, title: z.string().max(200) }),
    output: z.object({ themeId: ThemeId }),
    errors: ['record/not-found'],
  }),
}
