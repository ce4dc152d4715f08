// Marked words of a reflection whose text was changed: found again by what they say, or flagged.
import { reAnchored } from '../../../shared/domain/span-anchor'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { flag, found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

const textColumn = { coding: 'coded_text', finding_evidence: 'cited_text' } as const
type Table = keyof typeof textColumn
type Row = { id: string; start: number; end: number; text: string; needsReview: number }

/** Must run inside the command that changed the words. */
export function followWords(store: Store, table: Table, reflectionId: string): void {
  const { text, second_text } = found(
    store.first(
      sql.selectFrom('reflection').select(['text', 'second_text']).where('id', '=', reflectionId),
    ),
  )
  const now = spokenWords({ text, secondText: second_text })
  const column = textColumn[table]
  const rows = store
    .prepare<[string, string], Row>(
      `SELECT id, span_start AS start, span_end AS end, ${column} AS text, needs_review AS needsReview
       FROM ${table} WHERE reflection_id = ? AND span_start IS NOT NULL AND ${column} <> ?`,
    )
    .all(reflectionId, now)
  const place = store.prepare(
    `UPDATE ${table} SET span_start = @start, span_end = @end, ${column} = @text,
       needs_review = @needsReview, updated_at = @at WHERE id = @id`,
  )
  for (const row of rows) {
    const anchored = reAnchored(row.text, now, row)
    // Words that are gone keep the text they were in: they can still be read, and may come back.
    const next = anchored
      ? { ...anchored.span, text: now, needsReview: flag(!anchored.isSure) }
      : { start: row.start, end: row.end, text: row.text, needsReview: 1 }
    // What was not sure once stays so until somebody has looked.
    const needsReview = Math.max(next.needsReview, anchored ? row.needsReview : 1)
    place.run({ ...next, needsReview, id: row.id, at: store.now() })
  }
}
