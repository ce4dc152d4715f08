import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Done, Line, ReflectionId, SessionId, ThemeId } from './primitives'

/** Says which reflections with which words: other words, another suggestion. */
export const SuggestionSignature = z.string().min(1).max(100)
export const SuggestionKind = z.enum(['group', 'duplicate'])

/** Reflections of one language that share words. Never coded by itself. */
export const AlikeGroup = z.object({
  signature: SuggestionSignature,
  /** Primary tag, "en"; '' where nobody knows. */
  language: z.string(),
  /** The weightiest words as people wrote them. */
  words: z.array(z.string()),
  reflections: z.int(),
  people: z.int(),
  organisations: z.int(),
  ids: z.array(ReflectionId),
  /** A group in another language on the same theme or question: shown beside this one, never joined. */
  beside: SuggestionSignature.nullable(),
})
export type AlikeGroup = z.infer<typeof AlikeGroup>

export const NearDuplicates = z.object({
  signature: SuggestionSignature,
  reflections: z.int(),
  /** The first few, to be named. */
  numbers: z.array(z.int()).max(4),
  ids: z.array(ReflectionId),
})
export type NearDuplicates = z.infer<typeof NearDuplicates>

const Span = z.tuple([z.int(), z.int()])
export const AlikeMember = z.object({
  id: ReflectionId,
  number: z.int(),
  text: z.string(),
  secondText: z.string(),
  language: z.string().nullable(),
  /** Shared words, [start, end) in UTF-16 units. */
  spans: z.array(Span),
  secondSpans: z.array(Span),
})
export type AlikeMember = z.infer<typeof AlikeMember>

export const alike = {
  /** The largest group first. Takes a while the first time; tells its progress as 'alike.list'. */
  list: query({
    input: z.object({ sessionId: SessionId }),
    output: z.object({
      groups: z.array(AlikeGroup),
      duplicates: z.array(NearDuplicates),
      /** How many reflections were looked at. */
      read: z.int(),
    }),
    errors: ['alike/cancelled'],
  }),
  /** Why they are alike: the first 100 members with the words they share. */
  members: query({
    input: z.object({ sessionId: SessionId, signature: SuggestionSignature }),
    output: z.array(AlikeMember),
    errors: ['record/not-found', 'alike/cancelled'],
  }),
  cancel: command({ input: z.object({}).strict(), output: Done }),
  /** A theme of the session's own frame, put on all of these reflections. */
  makeTheme: command({
    input: z.object({
      sessionId: SessionId,
      title: Line,
      ids: z.array(ReflectionId).min(1).max(20_000),
    }),
    output: z.object({ themeId: ThemeId }),
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  /** Stays away as long as the same reflections say the same. */
  dismiss: command({
    input: z.object({
      sessionId: SessionId,
      kind: SuggestionKind,
      signature: SuggestionSignature,
    }),
    output: Done,
    errors: ['record/not-found'],
  }),
}
