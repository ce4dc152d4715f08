import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'
import type { KeyedTable, Keys } from './sample-keys'

/** Frame, themes, codings, findings with their evidence, the facilitator's paragraphs and the actions. */
export function addSense(store: Store, files: SampleFiles, keys: Keys): void {
  const session_id = keys.get('session', files.workspace.session.key)
  addThemes(store, files, keys, session_id)
  for (const [position, finding] of files.findings.entries()) {
    const row = newRow(store)
    keys.set('finding', finding.key, row.id)
    const { text, body, kind, confidence } = finding
    const aim_id = keys.find('aim', finding.aim)
    const values = {
      session_id,
      aim_id,
      position,
      text,
      body,
      kind,
      confidence,
      written_by: 'Facilitator',
    }
    store.run(sql.insertInto('finding').values({ ...row, ...values }))
    for (const [order, number] of finding.evidence.entries()) {
      const reflection_id = keys.get('reflection', number)
      const evidence = { finding_id: row.id, reflection_id, position: order }
      store.run(sql.insertInto('finding_evidence').values({ ...newRow(store), ...evidence }))
    }
  }
  for (const { section, edition, language, text } of files.sections) {
    const values = { session_id, section, edition, language, text }
    store.run(sql.insertInto('section_text').values({ ...newRow(store), ...values }))
  }
  for (const [position, { text, owner, organisation, due, status }] of files.actions.entries()) {
    const row = newRow(store)
    keys.set('action', position + 1, row.id)
    const owner_person_id = keys.find('person', owner)
    const organisation_id = keys.find('organisation', organisation)
    const values = {
      session_id,
      text,
      owner_person_id,
      organisation_id,
      due_on: due,
      status,
      position,
    }
    store.run(sql.insertInto('action').values({ ...row, ...values }))
  }
}

function addThemes(store: Store, { themes }: SampleFiles, keys: Keys, session_id: string): void {
  const { name, version, owner, licence } = themes.frame
  const frame = newRow(store)
  store.run(sql.insertInto('frame').values({ ...frame, session_id, name, version, owner, licence }))
  for (const [position, { key, code, title, description, colour }] of themes.themes.entries()) {
    const row = newRow(store)
    keys.set('theme', key, row.id)
    const values = {
      frame_id: frame.id,
      parent_id: null,
      code,
      title,
      description,
      colour,
      position,
    }
    store.run(sql.insertInto('theme').values({ ...row, ...values }))
  }
  for (const [position, { reflection, theme }] of themes.codings.entries()) {
    const whole = { span_start: null, span_end: null, coded_text: null }
    const blank = { polarity: '', basis: '', needs_review: 0, coded_by: 'Facilitator' }
    const reflection_id = keys.get('reflection', reflection)
    const theme_id = keys.get('theme', theme)
    const values = { reflection_id, theme_id, position, ...whole, ...blank }
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
