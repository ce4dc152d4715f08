import type { Edition, ReportLanguage } from '../../../shared/contract/primitives'
import { ExportedDocument } from '../../../shared/contract/reports'
import { formatOf } from '../../../shared/domain/report-format'
import type { SectionKey } from '../../../shared/domain/report-model'
import { recordedProblems } from '../../report/document-record'
import { changes, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

export function listDocuments(store: Store, sessionId: string): ExportedDocument[] {
  return store
    .all(
      sql
        .selectFrom('document')
        .selectAll()
        .where('session_id', '=', sessionId)
        .where('kind', '=', 'summary')
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .map(toDocument)
}

/** Where an exported document was written; null when it is not one of ours. */
export function documentPath(store: Store, id: string): string | null {
  const row = store.first(sql.selectFrom('document').select('path').where('id', '=', id))
  return row?.path ?? null
}

export function toDocument(row: Row<'document'>): ExportedDocument {
  const { id, path, edition, language, reflections, quoted } = row
  const problems = recordedProblems(row.problems)
  return ExportedDocument.parse({
    id,
    path,
    format: formatOf(path),
    edition,
    language,
    reflections,
    quoted,
    problems,
    at: row.created_at,
  })
}

export type SectionPlace = {
  readonly sessionId: string
  readonly edition: Edition
  readonly language: ReportLanguage
  readonly section: SectionKey
}

/** Writes or, when `text` is empty, removes; inside a command. */
export function writeSectionText(store: Store, place: SectionPlace, text: string): void {
  const { sessionId, edition, language, section } = place
  const existing = store.first(
    sql
      .selectFrom('section_text')
      .select('id')
      .where('session_id', '=', sessionId)
      .where('edition', '=', edition)
      .where('language', '=', language)
      .where('section', '=', section),
  )
  if (existing && text === '') {
    touched(store.run(sql.deleteFrom('section_text').where('id', '=', existing.id)))
  } else if (existing) {
    const values = changes(store, { text })
    touched(store.run(sql.updateTable('section_text').set(values).where('id', '=', existing.id)))
  } else if (text !== '') {
    const values = { ...newRow(store), session_id: sessionId, edition, language, section, text }
    store.run(sql.insertInto('section_text').values(values))
  }
}

export function sessionExists(store: Store, sessionId: string): boolean {
  return (
    store.first(sql.selectFrom('session').select('id').where('id', '=', sessionId)) !== undefined
  )
}
