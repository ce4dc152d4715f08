// Putting reflections, or some of their words, behind a finding and taking them away again.
import type { contract } from '../../../shared/contract'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { AppError } from '../../../shared/errors'
import type { InputOf } from '../../../shared/rpc/contract'
import { nextPosition } from '../../workspace/ordering'
import { changes, found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

type Cited = InputOf<typeof contract.findings.add>['evidence'][number]

/** Added at the end; cited already, only which of its words are meant changes. */
export function cite(
  store: Store,
  finding: { readonly id: string; readonly session_id: string },
  { reflectionId, span }: Cited,
): void {
  const text = citable(store, finding.session_id, reflectionId)
  const values = { ...spanValues(text, span), needs_review: 0 }
  const there = store.first(
    sql
      .selectFrom('finding_evidence')
      .select('id')
      .where('finding_id', '=', finding.id)
      .where('reflection_id', '=', reflectionId),
  )
  if (there) {
    const set = changes(store, values)
    store.run(sql.updateTable('finding_evidence').set(set).where('id', '=', there.id))
    return
  }
  const position = nextPosition(store, { table: 'finding_evidence' }, finding.id)
  const row = { finding_id: finding.id, reflection_id: reflectionId, position, ...values }
  store.run(sql.insertInto('finding_evidence').values({ ...newRow(store), ...row }))
}

/** All the words of a reflection of the same session, when they are still there. */
function citable(store: Store, sessionId: string, reflectionId: string) {
  const row = found(
    store.first(
      sql
        .selectFrom('reflection')
        .select(['text', 'second_text', 'state'])
        .where('id', '=', reflectionId)
        .where('session_id', '=', sessionId),
    ),
  )
  if (row.state === 'erased' || row.state === 'undone') throw new AppError('reflection/erased')
  return spokenWords({ text: row.text, secondText: row.second_text })
}

/** Refused with 'record/changed-since' when the words are not those that were seen. */
function spanValues(text: string, span: Cited['span']) {
  if (!span) return { span_start: null, span_end: null, cited_text: null }
  if (span.text !== text || span.end > text.length) throw new AppError('record/changed-since')
  const chosen = text.slice(span.start, span.end)
  const words = chosen.trim()
  if (words === '') throw new AppError('text/empty')
  const start = span.start + chosen.length - chosen.trimStart().length
  return { span_start: start, span_end: start + words.length, cited_text: text }
}
