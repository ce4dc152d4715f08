import { command, query } from '../rpc/contract'
import { lastSlipId } from '../domain/slip-id'
import { z } from '../zod'
import {
  Attribution,
  Audience,
  Done,
  GroupId,
  Instant,
  LanguageTag,
  OrganisationId,
  ParticipantId,
  PromptId,
  ReflectionId,
  SessionId,
  ThemeId,
  Words,
} from './primitives'

export const Channel = z.enum(['phone', 'facilitator', 'paper', 'import'])
/** `withdrawn-quote`: counted, not quoted. `withdrawn-count`: neither. `undone`: a capture taken back. */
export const ReflectionState = z.enum([
  'kept',
  'hidden',
  'withdrawn-quote',
  'withdrawn-count',
  'undone',
  'erased',
])
export const Author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('participant'), id: ParticipantId }),
  z.object({ kind: z.literal('group'), id: GroupId }),
  z.object({ kind: z.literal('organisation'), id: OrganisationId }),
  z.object({ kind: z.literal('unknown') }),
])
export type Author = z.infer<typeof Author>

/** What was chosen, where the question is not answered in words alone. */
export const Answer = z.object({
  scale: z.number().optional(),
  then: z.number().optional(),
  now: z.number().optional(),
  choice: z.array(z.string().max(2_000)).max(50).optional(),
  dots: z.record(z.string(), z.int()).optional(),
})
export type Answer = z.infer<typeof Answer>

export const Reflection = z.object({
  id: ReflectionId,
  sessionId: SessionId,
  /** The R of R47: given once, never reused. */
  number: z.int(),
  promptId: PromptId.nullable(),
  author: Author,
  authorName: z.string().nullable(),
  organisation: z.string().nullable(),
  text: z.string(),
  secondText: z.string(),
  answer: Answer.nullable(),
  originalText: z.string().nullable(),
  language: LanguageTag.nullable(),
  channel: Channel,
  slip: z.int().nullable(),
  /** Who may read the words, and how they may be signed. */
  audience: Audience,
  attribution: Attribution,
  /** False while nobody has cleared words that somebody else wrote down. */
  cleared: z.boolean(),
  state: ReflectionState,
  starred: z.boolean(),
  late: z.boolean(),
  themes: z.array(z.object({ id: ThemeId, code: z.string(), title: z.string(), colour: z.int() })),
  saidAt: Instant,
})
export type Reflection = z.infer<typeof Reflection>

export const ReflectionFilter = z.object({
  sessionId: SessionId,
  promptId: PromptId.nullable().optional(),
  channel: Channel.optional(),
  organisationId: OrganisationId.optional(),
  language: LanguageTag.optional(),
  /** `uncleared` is what may not be quoted until somebody asks its author. */
  consent: z.enum(['quotable', 'uncleared', 'count']).optional(),
  starred: z.boolean().optional(),
  state: z.enum(['kept', 'hidden', 'withdrawn']).optional(),
  /** Words to look for; the last one may be unfinished. */
  search: z.string().max(200).optional(),
  author: ParticipantId.optional(),
})
export type ReflectionFilter = z.infer<typeof ReflectionFilter>

/** Handed out only when the words are on disk; the same for the same `clientKey`. */
export const Receipt = z.object({ id: ReflectionId, number: z.int(), savedAt: Instant })
export type Receipt = z.infer<typeof Receipt>

export const NewReflection = z.object({
  sessionId: SessionId,
  /** Made by the sender once per answer: sent twice is still one reflection. */
  clientKey: z.string().min(8).max(100),
  promptId: PromptId.nullable().default(null),
  author: Author.default({ kind: 'unknown' }),
  text: Words,
  secondText: Words.default(''),
  answer: Answer.nullable().default(null),
  /** Guessed from the words when missing. */
  language: LanguageTag.nullable().default(null),
  channel: z.enum(['facilitator', 'paper']),
  slip: z.int().min(1).max(lastSlipId).nullable().default(null),
  /** Theme titles or codes typed with #; unknown ones become themes of the session's own frame. */
  themes: z.array(z.string().min(1).max(80)).max(10).default([]),
})

const one = z.object({ id: ReflectionId })
const found = ['record/not-found', 'reflection/erased'] as const

export const reflections = {
  /** Newest first. `offset` and `limit` make a window onto `total` rows for the virtual list. */
  page: query({
    input: z.object({
      filter: ReflectionFilter,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.object({ total: z.int(), rows: z.array(Reflection) }),
  }),
  /** Every matching id, newest first: the spine of a long list, whose cards come by `many`. */
  ids: query({ input: z.object({ filter: ReflectionFilter }), output: z.array(ReflectionId) }),
  /** In no particular order; ids that are not there are left out. */
  many: query({
    input: z.object({ sessionId: SessionId, ids: z.array(ReflectionId).max(200) }),
    output: z.array(Reflection),
  }),
  get: query({ input: one, output: Reflection, errors: ['record/not-found'] }),
  capture: command({
    input: NewReflection,
    output: Receipt,
    errors: [
      'record/not-found',
      'session/closed',
      'text/empty',
      'text/too-long',
      'reflection/conflict',
      'participant/other-session',
    ],
  }),
  /** The words as first received stay in `originalText`. */
  edit: command({
    input: one.extend({
      text: Words,
      secondText: Words.optional(),
      language: LanguageTag.nullable().optional(),
    }),
    output: Reflection,
    errors: [...found, 'text/empty', 'text/too-long'],
  }),
  assign: command({
    input: one.extend({ author: Author.optional(), promptId: PromptId.nullable().optional() }),
    output: Reflection,
    errors: [...found, 'participant/other-session'],
  }),
  star: command({ input: one.extend({ starred: z.boolean() }), output: Done, errors: found }),
  setState: command({
    input: one.extend({ state: z.enum(['kept', 'hidden', 'withdrawn-quote', 'withdrawn-count']) }),
    output: Done,
    errors: found,
  }),
  /** Recorded in `consent_record`: `how` is how the person said so. */
  setConsent: command({
    input: one.extend({
      audience: Audience,
      attribution: Attribution,
      how: z.enum(['asked', 'written', 'phone', 'correction']),
    }),
    output: Reflection,
    errors: found,
  }),
  /** Sets the whole list of themes on the whole reflection. */
  setThemes: command({
    input: one.extend({ themeIds: z.array(ThemeId).max(20) }),
    output: Reflection,
    errors: found,
  }),
  /** Documents that already quote or count it: whom a withdrawal concerns. */
  usedIn: query({
    input: one,
    output: z.array(
      z.object({ path: z.string(), at: Instant, use: z.enum(['quoted', 'counted']) }),
    ),
  }),
}
