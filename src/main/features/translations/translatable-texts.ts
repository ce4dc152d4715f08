import { TranslatableText } from '../../../shared/contract/translations'
import type { Store } from '../../workspace/store'

type Table = TranslatableText['table']
type Source = { table: Table; fields: readonly string[]; rows: string }

// In reading order. Reflections keep their own language; everything else is in the session's first.
const sources: readonly Source[] = [
  { table: 'session', fields: ['title', 'subtitle', 'credit'], rows: 'id = @session' },
  { table: 'aim', fields: ['text'], rows: 'session_id = @session ORDER BY kind, position' },
  {
    table: 'agenda_block',
    fields: ['title', 'description'],
    rows: 'session_id = @session ORDER BY position',
  },
  {
    table: 'block_step',
    fields: ['title'],
    rows: `block_id IN (SELECT id FROM agenda_block WHERE session_id = @session)
      ORDER BY (SELECT position FROM agenda_block b WHERE b.id = block_id), position`,
  },
  {
    table: 'prompt',
    fields: ['text', 'second_text', 'help', 'min_label', 'max_label', 'options'],
    rows: 'session_id = @session ORDER BY position',
  },
  {
    table: 'theme',
    fields: ['title'],
    rows: `id IN (SELECT t.id FROM theme t JOIN frame f ON f.id = t.frame_id WHERE f.session_id = @session) ORDER BY position`,
  },
  { table: 'finding', fields: ['text', 'body'], rows: 'session_id = @session ORDER BY position' },
  {
    table: 'recommendation',
    fields: ['text'],
    rows: 'session_id = @session ORDER BY position',
  },
  { table: 'action', fields: ['text'], rows: 'session_id = @session ORDER BY position' },
]

const translatable: Record<Table, readonly string[]> = {
  ...(Object.fromEntries(sources.map(({ table, fields }) => [table, fields])) as Record<
    Table,
    string[]
  >),
  reflection: ['text', 'second_text'],
}

type TranslationRow = { key: string; text: string; original: string; translator: string }

/** Every text a report in `language` shows that is written in another one, translated or not. */
export function translatableTexts(
  store: Store,
  sessionId: string,
  language: string,
): TranslatableText[] {
  const main = mainLanguage(store, sessionId)
  const done = new Map(
    store
      .prepare<[string], TranslationRow>(
        `SELECT of_table || '/' || row_id || '/' || field AS key, text, original, translator
         FROM translation WHERE language = ?`,
      )
      .all(language)
      .map((row) => [row.key, row]),
  )
  const rows = isSameLanguage(main, language)
    ? []
    : sources.flatMap((source) => sourceTexts(store, sessionId, source, main))
  return [...rows, ...foreignReflections(store, sessionId, language)]
    .filter((text) => text.original !== '')
    .map((text) => {
      const translation = done.get(`${text.table}/${text.rowId}/${text.field}`)
      return TranslatableText.parse({
        ...text,
        translation: translation?.text ?? null,
        translator: translation?.translator ?? null,
        stale: translation !== undefined && translation.original !== text.original,
      })
    })
}

type Untranslated = {
  table: Table
  rowId: string
  field: string
  original: string
  originalLanguage: string | null
}

function sourceTexts(store: Store, session: string, source: Source, main: string): Untranslated[] {
  const rows = store
    .prepare<[{ session: string }], Record<string, string>>(
      `SELECT id, ${source.fields.join(', ')} FROM ${source.table} WHERE ${source.rows}`,
    )
    .all({ session })
  return rows.flatMap((row) =>
    source.fields.flatMap((field) =>
      wordsIn(field, row[field] as string).map((words) => ({
        table: source.table,
        rowId: row['id'] as string,
        ...words,
        originalLanguage: main,
      })),
    ),
  )
}

/** A column's words; those of its options one by one, numbers left out. */
function wordsIn(field: string, kept: string): { field: string; original: string }[] {
  if (field !== 'options') return [{ field, original: kept }]
  return (JSON.parse(kept) as { key: string; text: string }[])
    .filter(({ text }) => !/^[\d\s.,–-]*$/u.test(text))
    .map(({ key, text }) => ({ field: optionField(key), original: text }))
}

const optionField = (key: string) => `option:${key}`

function foreignReflections(store: Store, session: string, language: string): Untranslated[] {
  const rows = store
    .prepare<[{ session: string }], Record<string, string>>(
      `SELECT id, text, second_text, language FROM reflection
       WHERE session_id = @session AND state = 'kept' AND starred = 1 AND language IS NOT NULL
       ORDER BY number`,
    )
    .all({ session })
    .filter((row) => !isSameLanguage(row['language'] as string, language))
  return rows.flatMap((row) =>
    translatable.reflection.map((field) => ({
      table: 'reflection' as const,
      rowId: row['id'] as string,
      field,
      original: row[field] as string,
      originalLanguage: row['language'] as string,
    })),
  )
}

/** British English needs no translation into English. */
function isSameLanguage(a: string, b: string): boolean {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0]
  return primary(a) === primary(b)
}

/** What stands in a translatable field now; undefined for a row or field that is not there. */
export function currentText(
  store: Store,
  table: Table,
  rowId: string,
  field: string,
): string | undefined {
  const column = field.startsWith(optionField('')) ? 'options' : field
  if (!translatable[table].includes(column)) return undefined
  const kept = store
    .prepare<[string], string>(`SELECT ${column} FROM ${table} WHERE id = ?`)
    .pluck()
    .get(rowId)
  if (kept === undefined) return undefined
  return wordsIn(column, kept).find((words) => words.field === field)?.original
}

/** The language the facilitator writes this session in: its first. */
export function mainLanguage(store: Store, sessionId: string): string {
  const languages = store
    .prepare<[string], string>('SELECT languages FROM session WHERE id = ?')
    .pluck()
    .get(sessionId)
  return (JSON.parse(languages ?? '["en"]') as string[])[0] ?? 'en'
}
