import type { Reading } from '../../../shared/contract/coding'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { changes, found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

/** Its place is right as it stands; one whose words are gone becomes a coding of the whole. */
export function confirmCoding(
  store: Store,
  id: string,
): { reflectionId: string; reading: Reading } {
  const coding = found(
    store.first(
      sql
        .selectFrom('coding')
        .innerJoin('reflection', 'reflection.id', 'coding.reflection_id')
        .select([
          'coding.reflection_id',
          'coding.theme_id',
          'coding.reading',
          'coding.coded_text',
          'reflection.text',
          'reflection.second_text',
        ])
        .where('coding.id', '=', id),
    ),
  )
  const now = spokenWords({ text: coding.text, secondText: coding.second_text })
  const isPlaced = coding.coded_text === null || coding.coded_text === now
  const place = { span_start: null, span_end: null, coded_text: null }
  const set = changes(store, { needs_review: 0, ...(isPlaced ? {} : place) })
  const isOnWhole = store.first(
    sql
      .selectFrom('coding')
      .select('id')
      .where('reflection_id', '=', coding.reflection_id)
      .where('theme_id', '=', coding.theme_id)
      .where('reading', '=', coding.reading)
      .where('span_start', 'is', null)
      .where('id', '<>', id),
  )
  if (!isPlaced && isOnWhole) store.run(sql.deleteFrom('coding').where('id', '=', id))
  else store.run(sql.updateTable('coding').set(set).where('id', '=', id))
  return { reflectionId: coding.reflection_id, reading: coding.reading === 2 ? 2 : 1 }
}
