// One theme's row: found, made, put among its neighbours.
import { shortened } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import { changes, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

export function themeRow(store: Store, id: string) {
  const row = store.first(sql.selectFrom('theme').selectAll().where('id', '=', id))
  if (!row) throw new AppError('theme/gone')
  return row
}

type NewTheme = {
  frameId: string
  title: string
  parentId: string | null
  colour?: number
  /** The first letters of the title, where none is given. */
  code?: string
  isOutside?: boolean
}

export function insertTheme(store: Store, theme: NewTheme): string {
  const { frameId, title, parentId, colour, code, isOutside = false } = theme
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
      parent_id: parentId,
      code: code ?? freeCode(store, frameId, title),
      title,
      description: '',
      colour: colour ?? (position % 5) + 1,
      position,
      is_outside: isOutside ? 1 : 0,
    }),
  )
  return row.id
}

/** The first letters of the title, numbered when another theme of the frame has them. */
function freeCode(store: Store, frameId: string, title: string): string {
  const stem = shortened(title, 4).replace(/…$/u, '').trim().toLocaleUpperCase('sv')
  const taken = new Set(
    store
      .all(sql.selectFrom('theme').select('code').where('frame_id', '=', frameId))
      .map(({ code }) => code),
  )
  let code = stem
  for (let number = 2; taken.has(code); number += 1) code = `${stem}${number}`
  return code
}

/** Every theme under one, however deep. */
export function themesUnder(store: Store, id: string): string[] {
  return store
    .prepare<[string], string>(
      `WITH RECURSIVE below (id) AS (
         SELECT id FROM theme WHERE parent_id = ?
         UNION SELECT t.id FROM theme t JOIN below b ON t.parent_id = b.id)
       SELECT id FROM below`,
    )
    .pluck()
    .all(id)
}

/** Under a parent at a place among its neighbours; those that shifted are renumbered. */
export function placeTheme(store: Store, id: string, parentId: string | null, to: number): void {
  const { frame_id } = themeRow(store, id)
  if (parentId !== null) {
    const parent = themeRow(store, parentId)
    const isLoop = parentId === id || themesUnder(store, id).includes(parentId)
    if (isLoop || parent.frame_id !== frame_id) throw new AppError('theme/under-itself')
  }
  const neighbours = store
    .prepare<[string, string | null, string], string>(
      `SELECT id FROM theme WHERE frame_id = ? AND parent_id IS ? AND id <> ? ORDER BY position, id`,
    )
    .pluck()
    .all(frame_id, parentId, id)
  neighbours.splice(to, 0, id)
  for (const [position, one] of neighbours.entries()) {
    const before = themeRow(store, one)
    const parent_id = one === id ? parentId : before.parent_id
    if (before.position === position && before.parent_id === parent_id) continue
    const set = changes(store, { position, parent_id })
    store.run(sql.updateTable('theme').set(set).where('id', '=', one))
  }
}
