import type { TranslatedWords } from '../../../shared/contract/translations'
import type { Store } from '../../workspace/store'

type Row = Omit<TranslatedWords, 'stale'> & { stale: number }

/** What there is of these reflections in a language, and whether it still fits the words. */
export function translatedWords(
  store: Store,
  session: string,
  ids: readonly string[],
  language: string,
): TranslatedWords[] {
  return store
    .prepare<[object], Row>(
      `SELECT r.id AS reflectionId, t.field, t.text, t.translator, t.status,
         t.original <> CASE t.field WHEN 'text' THEN r.text ELSE r.second_text END AS stale
       FROM translation t JOIN reflection r ON r.id = t.row_id
       WHERE t.of_table = 'reflection' AND t.field IN ('text', 'second_text')
         AND t.language = @language AND r.session_id = @session
         AND r.id IN (SELECT value FROM json_each(@ids))
       ORDER BY r.number, t.field DESC`,
    )
    .all({ session, language, ids: JSON.stringify(ids) })
    .map((row) => ({ ...row, stale: row.stale === 1 }))
}
