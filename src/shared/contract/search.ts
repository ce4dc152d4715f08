import { query } from '../rpc/contract'
import { z } from '../zod'
import { LanguageTag, PromptId, SessionId } from './primitives'

export const SearchKind = z.enum([
  'session',
  'person',
  'organisation',
  'question',
  'theme',
  'finding',
  'method',
  'reflection',
])
export type SearchKind = z.infer<typeof SearchKind>

export const SearchHit = z.object({
  kind: SearchKind,
  /** A row's id; of a method its key. */
  id: z.string(),
  sessionId: SessionId.nullable(),
  sessionTitle: z.string().nullable(),
  /** R47 for a reflection. */
  number: z.int().nullable(),
  /** The words around the hit. */
  text: z.string(),
  /** What was found in them, [start, end) in UTF-16 units. */
  spans: z.array(z.tuple([z.int(), z.int()])),
  /** Whose or whereof: an organisation, a frame. */
  detail: z.string().nullable(),
  language: z.string().nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const search = {
  /** At most 50 reflections and 20 of each other kind, what is written just so first. */
  everything: query({
    input: z.object({
      text: z.string().max(200),
      kind: SearchKind.optional(),
      sessionId: SessionId.optional(),
      promptId: PromptId.optional(),
      language: LanguageTag.optional(),
    }),
    output: z.object({ hits: z.array(SearchHit), reflections: z.int() }),
  }),
}
