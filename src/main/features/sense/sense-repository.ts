import { Theme } from '../../../shared/contract/sense'
import { cleanLine, shortened } from '../../../shared/domain/text'
import { changes, found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

const themesSql = `SELECT t.id, t.frame_id AS frameId, t.code, t.title, t.description, t.colour,
  (SELECT count(DISTINCT c.reflection_id) FROM coding c JOIN reflection r ON r.id = c.reflection_id
    WHERE c.theme_id = t.id AND c.reading = 1 AND r.session_id = @session AND r.state IN ('kept', 'withdrawn-quote')) AS reflections
  FROM theme t JOIN frame f ON f.id = t.frame_id
  WHERE f.session_id = @session OR f.session_id IS NULL ORDER BY f.id, t.position`

export function listThemes(store: Store, sessionId: string): Theme[] {
  return store
    .prepare<[{ session: string }], unknown>(themesSql)
    .all({ session: sessionId })
    .map((row) => Theme.parse(row))
}

/** Sets the whole list of themes on the whole reflection; codings of single words stay. */
export function setThemes(store: Store, reflectionId: string, themeIds: string[]): void {
  for (const themeId of themeIds) assertWithinReach(store, reflectionId, themeId)
  store.run(
    sql
      .deleteFrom('coding')
      .where('reflection_id', '=', reflectionId)
      .where('reading', '=', 1)
      .where('span_start', 'is', null)
      .where('theme_id', 'not in', themeIds.length > 0 ? themeIds : ['']),
  )
  for (const [position, themeId] of [...new Set(themeIds)].entries()) {
    const there = store.first(
      sql
        .selectFrom('coding')
        .select(['id', 'position'])
        .where('reflection_id', '=', reflectionId)
        .where('theme_id', '=', themeId)
        .where('reading', '=', 1)
        .where('span_start', 'is', null),
    )
    if (!there) addCoding(store, reflectionId, themeId, position)
    else if (there.position !== position)
      store.run(
        sql.updateTable('coding').set(changes(store, { position })).where('id', '=', there.id),
      )
  }
}

/** A theme of another session's own frame is not there for this one. */
function assertWithinReach(store: Store, reflectionId: string, themeId: string): void {
  found(
    store
      .prepare<[string, string], unknown>(
        `SELECT t.id FROM theme t JOIN frame f ON f.id = t.frame_id
         WHERE t.id = ? AND (f.session_id IS NULL
           OR f.session_id = (SELECT session_id FROM reflection WHERE id = ?))`,
      )
      .get(themeId, reflectionId),
  )
}

type Named = { readonly id: string; readonly code: string; readonly title: string }

/** Themes by code or title; an unknown name becomes a theme of the session's own frame. */
export function codeByName(
  store: Store,
  sessionId: string,
  reflectionId: string,
  names: string[],
): void {
  const themes: Named[] = listThemes(store, sessionId)
  const themeIds = names
    .map(cleanLine)
    .filter(Boolean)
    .map((name) => {
      const known =
        themes.find((theme) => isSame(theme.title, name)) ??
        themes.find((theme) => isSame(theme.code, name))
      if (known) return known.id
      const added = addTheme(store, sessionId, name)
      themes.push(added)
      return added.id
    })
  for (const [position, id] of [...new Set(themeIds)].entries())
    addCoding(store, reflectionId, id, position)
}

/** One theme of the session's own frame, made unless it is there, on all of these; answers its id. */
export function codeAll(store: Store, sessionId: string, title: string, ids: string[]): string {
  const frameId = ownFrame(store, sessionId)
  const own = store.all(
    sql.selectFrom('theme').select(['id', 'title']).where('frame_id', '=', frameId),
  )
  const theme = own.find((one) => isSame(one.title, title)) ?? addTheme(store, sessionId, title)
  const codings = store.prepare<[string, string], { place: number; has: number }>(
    `SELECT coalesce(max(position) + 1, 0) AS place,
       coalesce(max(theme_id = ? AND span_start IS NULL), 0) AS has
     FROM coding WHERE reflection_id = ? AND reading = 1`,
  )
  for (const id of ids) {
    const { place, has } = codings.get(theme.id, id) as { place: number; has: number }
    if (has === 0) addCoding(store, id, theme.id, place)
  }
  return theme.id
}

const isSame = (a: string, b: string) => a.localeCompare(b, 'sv', { sensitivity: 'accent' }) === 0

function addCoding(store: Store, reflectionId: string, themeId: string, position: number): void {
  store.run(
    sql.insertInto('coding').values({
      ...newRow(store),
      reflection_id: reflectionId,
      theme_id: themeId,
      span_start: null,
      span_end: null,
      coded_text: null,
      position,
      polarity: '',
      basis: '',
      coded_by: 'facilitator',
      needs_review: 0,
    }),
  )
}

function addTheme(store: Store, sessionId: string, title: string): Named {
  const frameId = ownFrame(store, sessionId)
  const row = { ...newRow(store), code: freeCode(store, frameId, title), title }
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
      description: '',
      colour: (position % 5) + 1,
      position,
    }),
  )
  return row
}

/** The first letters of the title, numbered when another theme of the frame has them. */
function freeCode(store: Store, frameId: string, title: string): string {
  const stem = shortened(title, 4).trim().toLocaleUpperCase('sv')
  const taken = new Set(
    store
      .all(sql.selectFrom('theme').select('code').where('frame_id', '=', frameId))
      .map(({ code }) => code),
  )
  let code = stem
  for (let number = 2; taken.has(code); number += 1) code = `${stem}${number}`
  return code
}

function ownFrame(store: Store, sessionId: string): string {
  const own = store.first(sql.selectFrom('frame').select('id').where('session_id', '=', sessionId))
  if (own) return own.id
  const row = newRow(store)
  const values = { session_id: sessionId, name: 'Own themes', version: '1', owner: '', licence: '' }
  store.run(sql.insertInto('frame').values({ ...row, ...values }))
  return row.id
}
