import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { insertTheme } from './theme-rows'

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
  return insertTheme(store, {
    frameId,
    title,
    parentId: null,
    colour: 1,
    code: '–',
    isOutside: true,
  })
}
