import { spokenWords } from '../../../shared/domain/spoken-words'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'
import type { Keys } from './sample-keys'

/** Findings with their evidence, the facilitator's paragraphs, and what follows from the findings. */
export function addFindings(store: Store, files: SampleFiles, keys: Keys): void {
  const session_id = keys.get('session', files.workspace.session.key)
  for (const [position, finding] of files.findings.entries())
    addFinding(store, keys, { session_id, position }, finding)
  for (const { section, edition, language, text } of files.sections) {
    const values = { session_id, section, edition, language, text }
    store.run(sql.insertInto('section_text').values({ ...newRow(store), ...values }))
  }
  addNextSteps(store, files, keys, session_id)
}

type Place = { session_id: string; position: number }

function addFinding(
  store: Store,
  keys: Keys,
  place: Place,
  { key, aim, evidence, ...written }: SampleFiles['findings'][number],
): void {
  const row = newRow(store)
  keys.set('finding', key, row.id)
  const values = { ...place, ...written, aim_id: keys.find('aim', aim), written_by: 'Facilitator' }
  store.run(sql.insertInto('finding').values({ ...row, ...values }))
  for (const [position, { n, words }] of evidence.entries()) {
    const reflection_id = keys.get('reflection', n)
    const cited = {
      finding_id: row.id,
      reflection_id,
      position,
      ...(words === null ? {} : spanOf(store, reflection_id, words)),
    }
    store.run(sql.insertInto('finding_evidence').values({ ...newRow(store), ...cited }))
  }
}

function spanOf(store: Store, reflectionId: string, words: string) {
  const cited_text = allWords(store, reflectionId)
  const span_start = cited_text.indexOf(words)
  if (span_start < 0) throw new Error(`The sample cites what nobody said: "${words}".`)
  return { span_start, span_end: span_start + words.length, cited_text }
}

function allWords(store: Store, reflectionId: string): string {
  const row = store
    .prepare<[string], { text: string; secondText: string }>(
      'SELECT text, second_text AS secondText FROM reflection WHERE id = ?',
    )
    .get(reflectionId)
  return row ? spokenWords(row) : ''
}

function addNextSteps(store: Store, files: SampleFiles, keys: Keys, session_id: string): void {
  const { recommendations, commitments } = files.nextSteps
  for (const [position, { key, finding, addressee, text }] of recommendations.entries()) {
    const row = newRow(store)
    keys.set('recommendation', key, row.id)
    const values = { session_id, finding_id: keys.get('finding', finding), addressee, text }
    store.run(sql.insertInto('recommendation').values({ ...row, ...values, position }))
  }
  for (const [position, { owner, organisation, finding, ...action }] of files.actions.entries()) {
    const row = newRow(store)
    keys.set('action', position + 1, row.id)
    const values = {
      session_id,
      text: action.text,
      owner_person_id: keys.find('person', owner),
      organisation_id: keys.find('organisation', organisation),
      finding_id: keys.find('finding', finding),
      due_on: action.due,
      status: action.status,
      position,
    }
    store.run(sql.insertInto('action').values({ ...row, ...values }))
  }
  for (const [position, { reflection, finding, due, status }] of commitments.entries()) {
    const reflection_id = keys.get('reflection', reflection)
    const said = sql
      .selectFrom('reflection')
      .select('participant_id')
      .where('id', '=', reflection_id)
    const values = {
      session_id,
      finding_id: keys.get('finding', finding),
      reflection_id,
      participant_id: store.first(said)?.participant_id ?? null,
      text: allWords(store, reflection_id),
      due_on: due,
      status,
      position,
    }
    store.run(sql.insertInto('commitment').values({ ...newRow(store), ...values }))
  }
}
