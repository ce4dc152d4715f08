// Merging, splitting and removing themes: what becomes of their codings.
import { AppError } from '../../../shared/errors'
import { changes } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { insertTheme, themeRow, themesUnder } from './theme-rows'

/** Codings of one theme become the other's; those it has already are dropped. */
export function mergeThemes(store: Store, from: string, into: string): void {
  const { frame_id } = themeRow(store, from)
  const target = themeRow(store, into)
  const isLoop = from === into || themesUnder(store, from).includes(into)
  if (isLoop || target.frame_id !== frame_id) throw new AppError('theme/under-itself')
  store
    .prepare<[{ from: string; into: string }], unknown>(
      `DELETE FROM coding WHERE theme_id = @from AND EXISTS (
         SELECT 1 FROM coding other WHERE other.theme_id = @into
           AND other.reflection_id = coding.reflection_id AND other.reading = coding.reading
           AND other.span_start IS coding.span_start AND other.span_end IS coding.span_end)`,
    )
    .run({ from, into })
  repoint(store, from, into)
  raiseUnder(store, from, into)
  store.run(sql.deleteFrom('theme').where('id', '=', from))
}

/** A new theme beside the old one takes its codings on these reflections. */
export function splitTheme(
  store: Store,
  id: string,
  title: string,
  reflectionIds: readonly string[],
): string {
  const { frame_id, parent_id, colour } = themeRow(store, id)
  const made = insertTheme(store, { frameId: frame_id, title, parentId: parent_id, colour })
  const set = changes(store, { theme_id: made })
  for (const reflectionId of new Set(reflectionIds))
    store.run(
      sql
        .updateTable('coding')
        .set(set)
        .where('theme_id', '=', id)
        .where('reflection_id', '=', reflectionId),
    )
  return made
}

/** With its codings; what stands under it moves up. */
export function removeTheme(store: Store, id: string): void {
  const { parent_id } = themeRow(store, id)
  raiseUnder(store, id, parent_id)
  store.run(sql.deleteFrom('coding').where('theme_id', '=', id))
  store.run(sql.deleteFrom('theme').where('id', '=', id))
}

/** Codings, themes and what two coders settled go with it. */
export function removeFrame(store: Store, id: string): number {
  const themes = sql.selectFrom('theme').select('id').where('frame_id', '=', id)
  store.run(sql.deleteFrom('coding').where('theme_id', 'in', themes))
  store.run(sql.updateTable('theme').set({ parent_id: null }).where('frame_id', '=', id))
  store.run(sql.deleteFrom('theme').where('frame_id', '=', id))
  store.run(sql.deleteFrom('coding_settlement').where('frame_id', '=', id))
  return store.run(sql.deleteFrom('frame').where('id', '=', id))
}

function repoint(store: Store, from: string, into: string): void {
  const set = changes(store, { theme_id: into })
  store.run(sql.updateTable('coding').set(set).where('theme_id', '=', from))
}

function raiseUnder(store: Store, id: string, parent_id: string | null): void {
  const set = changes(store, { parent_id })
  store.run(sql.updateTable('theme').set(set).where('parent_id', '=', id))
}
