import { ExportedPaper, PaperKind } from '../../../shared/contract/documents'
import { recordedProblems } from '../../report/document-record'
import { readSetting, writeSetting } from '../../workspace/settings'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

/** Newest first. */
export function listPapers(store: Store, sessionId: string): ExportedPaper[] {
  return store
    .all(
      sql
        .selectFrom('document')
        .select(['id', 'path', 'kind', 'language', 'problems', 'created_at'])
        .where('session_id', '=', sessionId)
        .where('kind', 'in', PaperKind.options)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .map(({ created_at: at, problems, ...row }) =>
      ExportedPaper.parse({ ...row, problems: recordedProblems(problems), at }),
    )
}

const contactOf = (sessionId: string) => `case-study-contact ${sessionId}`

/** Whom a case study names as the one to ask. */
export function readContact(store: Store, sessionId: string): string {
  const kept = readSetting(store, contactOf(sessionId))
  return typeof kept === 'string' ? kept : ''
}

/** Inside a command. */
export const keepContact = (store: Store, sessionId: string, contact: string): void =>
  writeSetting(store, contactOf(sessionId), contact)

/** How each participant can be reached, where that is known. */
export function readContacts(store: Store, sessionId: string): ReadonlyMap<string, string> {
  const rows = store.all(
    sql
      .selectFrom('participant')
      .innerJoin('person', 'person.id', 'participant.person_id')
      .select(['participant.id', 'person.contact'])
      .where('participant.session_id', '=', sessionId),
  )
  return new Map(rows.flatMap(({ id, contact }) => (contact === null ? [] : [[id, contact]])))
}
