import { spokenWords } from '../../../shared/domain/spoken-words'
import { flag, found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'
import type { KeyedTable, Keys } from './sample-keys'
import type { SampleCoding } from './sample-shape'

/** Frame, themes and codings. */
export function addSense(store: Store, files: SampleFiles, keys: Keys): void {
  addThemes(store, files, keys, keys.get('session', files.workspace.session.key))
}

function addThemes(store: Store, { themes }: SampleFiles, keys: Keys, session_id: string): void {
  const { name, version, owner, licence } = themes.frame
  const frame = newRow(store)
  store.run(sql.insertInto('frame').values({ ...frame, session_id, name, version, owner, licence }))
  for (const [position, theme] of themes.themes.entries()) {
    const row = newRow(store)
    keys.set('theme', theme.key, row.id)
    const values = {
      frame_id: frame.id,
      parent_id: null,
      code: theme.code,
      title: theme.title,
      description: theme.description,
      colour: theme.colour,
      position,
      is_outside: flag(theme.isOutside),
    }
    store.run(sql.insertInto('theme').values({ ...row, ...values }))
  }
  const { coder, codings } = themes.secondReading
  addCodings(store, keys, themes.codings, { coder: 'Facilitator', reading: 1 })
  addCodings(store, keys, codings, { coder, reading: 2 })
}

type Reader = { coder: string; reading: number }

function addCodings(
  store: Store,
  keys: Keys,
  codings: readonly SampleCoding[],
  { coder, reading }: Reader,
): void {
  const said = store.prepare<[string], { text: string; secondText: string }>(
    'SELECT text, second_text AS secondText FROM reflection WHERE id = ?',
  )
  for (const [position, { reflection, theme, words, polarity, basis }] of codings.entries()) {
    const reflection_id = keys.get('reflection', reflection)
    const text = words === undefined ? null : spokenWords(found(said.get(reflection_id)))
    const start = text?.indexOf(words ?? '') ?? null
    const place = {
      span_start: start,
      span_end: start === null ? null : start + (words ?? '').length,
      coded_text: text,
    }
    const marks = { polarity, basis, needs_review: 0, coded_by: coder, reading }
    const theme_id = keys.get('theme', theme)
    const values = { reflection_id, theme_id, position, ...place, ...marks }
    store.run(sql.insertInto('coding').values({ ...newRow(store), ...values }))
  }
}

const translated: Record<SampleFiles['translations'][number]['of'], KeyedTable> = {
  session: 'session',
  aim: 'aim',
  block: 'agenda_block',
  step: 'block_step',
  prompt: 'prompt',
  theme: 'theme',
  finding: 'finding',
  reflection: 'reflection',
  action: 'action',
  recommendation: 'recommendation',
}

/** Each translation beside the very words it was made from. */
export function addTranslations(store: Store, files: SampleFiles, keys: Keys): void {
  for (const { of, key, field, language, text, translator, status } of files.translations) {
    const of_table = translated[of]
    const row_id = keys.get(of_table, key)
    const column = field.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`)
    const original = store
      .prepare<[string], string>(`SELECT ${column} FROM ${of_table} WHERE id = ?`)
      .pluck()
      .get(row_id) as string
    const values = { of_table, row_id, field: column, language, text, original, translator, status }
    store.run(sql.insertInto('translation').values({ ...newRow(store), ...values }))
  }
}
