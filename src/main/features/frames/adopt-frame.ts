import type { FrameCard, LocalText } from '../../../shared/domain/toolkit-cards'
import { found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

type Tongue = 'en' | 'sv'

/** A copy of a ready-made frame in the session's language, its titles translated into the other. */
export function adoptFrame(store: Store, session_id: string, card: FrameCard): string {
  const there = store
    .prepare<[string, string], string>(
      `SELECT id FROM frame WHERE session_id = ? AND made_from LIKE ? || '@%'`,
    )
    .pluck()
    .get(session_id, card.key)
  if (there !== undefined) return there
  const [main, other] = tongues(store, session_id)
  const frame = newRow(store)
  const said = (text: LocalText | null) => text?.[main] ?? text?.[main === 'en' ? 'sv' : 'en'] ?? ''
  store.run(
    sql.insertInto('frame').values({
      ...frame,
      session_id,
      name: said(card.name),
      version: card.version,
      owner: card.owner,
      licence: said(card.licence),
      made_from: `${card.key}@${card.version}`,
    }),
  )
  const ids = new Map<string, string>()
  for (const [position, theme] of card.themes.entries()) {
    const row = newRow(store)
    ids.set(theme.code, row.id)
    store.run(
      sql.insertInto('theme').values({
        ...row,
        frame_id: frame.id,
        parent_id: theme.parent === null ? null : (ids.get(theme.parent) ?? null),
        code: theme.code,
        title: said(theme.title),
        description: said(theme.description),
        colour: theme.colour,
        position,
        is_outside: theme.isOutside ? 1 : 0,
      }),
    )
    const translated = other && theme.title[other]
    if (translated) translateTitle(store, row.id, other, said(theme.title), translated)
  }
  return frame.id
}

function tongues(store: Store, sessionId: string): [Tongue, Tongue | null] {
  const { languages } = found(
    store.first(sql.selectFrom('session').select('languages').where('id', '=', sessionId)),
  )
  const [first, ...others] = (JSON.parse(languages) as string[]).map((tag) => tag.slice(0, 2))
  const main = first === 'sv' ? 'sv' : 'en'
  const other = main === 'sv' ? 'en' : 'sv'
  return [main, others.includes(other) ? other : null]
}

function translateTitle(
  store: Store,
  row_id: string,
  language: Tongue,
  original: string,
  text: string,
): void {
  store.run(
    sql.insertInto('translation').values({
      ...newRow(store),
      of_table: 'theme',
      row_id,
      field: 'title',
      language,
      text,
      original,
      translator: 'Soundings',
      status: 'checked',
    }),
  )
}
