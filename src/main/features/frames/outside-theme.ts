import { found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

/** The frame's theme for what says nothing about learning, made when it has none. */
export function outsideTheme(store: Store, frameId: string, title: string): string {
  found(store.first(sql.selectFrom('frame').select('id').where('id', '=', frameId)))
  const there = store.first(
    sql
      .selectFrom('theme')
      .select('id')
      .where('frame_id', '=', frameId)
      .where('is_outside', '=', 1)
      .orderBy('position'),
  )
  if (there) return there.id
  const row = newRow(store)
  const position = store
    .prepare<[string], number>(
      'SELECT coalesce(max(position) + 1, 0) FROM theme WHERE frame_id = ?',
    )
    .pluck()
    .get(frameId) as number
  store.run(
    sql.insertInto('theme').values({
      ...row,
      frame_id: frameId,
      parent_id: null,
      code: '–',
      title,
      description: '',
      colour: 1,
      position,
      is_outside: 1,
    }),
  )
  return row.id
}
