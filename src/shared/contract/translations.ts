import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Done, LanguageTag, ReflectionId, SessionId, Words } from './primitives'

export const TranslatableTable = z.enum([
  'session',
  'aim',
  'agenda_block',
  'block_step',
  'prompt',
  'theme',
  'finding',
  'reflection',
  'recommendation',
  'action',
])
const Field = z.string().max(80)
export const TranslatableText = z.object({
  table: TranslatableTable,
  rowId: z.uuid(),
  /** The column, or `option:<key>` for what may be chosen. */
  field: Field,
  original: z.string(),
  originalLanguage: LanguageTag.nullable(),
  translation: z.string().nullable(),
  translator: z.string().nullable(),
  /** The original changed after it was translated. */
  stale: z.boolean(),
})
export type TranslatableText = z.infer<typeof TranslatableText>

export const TranslationStatus = z.enum(['draft', 'checked'])

/** A reflection's words in another language, beside what was really said. */
export const TranslatedWords = z.object({
  reflectionId: ReflectionId,
  field: z.enum(['text', 'second_text']),
  text: z.string(),
  translator: z.string(),
  status: TranslationStatus,
  /** The words were changed after they were translated. */
  stale: z.boolean(),
})
export type TranslatedWords = z.infer<typeof TranslatedWords>

export const translations = {
  /** Everything a report in `language` would show, in reading order; `translation` null where one lacks. */
  list: query({
    input: z.object({ sessionId: SessionId, language: LanguageTag }),
    output: z.array(TranslatableText),
  }),
  /** What there is of these reflections in `language`. */
  ofReflections: query({
    input: z.object({
      sessionId: SessionId,
      ids: z.array(ReflectionId).max(200),
      language: LanguageTag,
    }),
    output: z.array(TranslatedWords),
  }),
  /** An empty text removes the translation. */
  write: command({
    input: z.object({
      table: TranslatableTable,
      rowId: z.uuid(),
      field: Field,
      language: LanguageTag,
      text: Words,
      /** 'facilitator' and 'checked' when not said. */
      translator: z.string().max(120).optional(),
      status: TranslationStatus.optional(),
    }),
    output: Done,
    errors: ['record/not-found', 'text/too-long'],
  }),
}
