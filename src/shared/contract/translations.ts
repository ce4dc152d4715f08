import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Done, LanguageTag, SessionId, Words } from './primitives'

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

export const translations = {
  /** Everything a report in `language` would show, in reading order; `translation` null where one lacks. */
  list: query({
    input: z.object({ sessionId: SessionId, language: LanguageTag }),
    output: z.array(TranslatableText),
  }),
  /** An empty text removes the translation. */
  write: command({
    input: z.object({
      table: TranslatableTable,
      rowId: z.uuid(),
      field: Field,
      language: LanguageTag,
      text: Words,
    }),
    output: Done,
    errors: ['record/not-found', 'text/too-long'],
  }),
}
