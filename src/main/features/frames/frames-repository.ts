import { Frame } from '../../../shared/contract/frames'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

/** The session's own frames and those of the whole workspace, oldest first. */
export function listFrames(store: Store, sessionId: string): Frame[] {
  const frames = store.all(
    sql
      .selectFrom('frame')
      .selectAll()
      .where((where) =>
        where.or([where('session_id', '=', sessionId), where('session_id', 'is', null)]),
      )
      .orderBy('created_at')
      .orderBy('id'),
  )
  return frames.map((frame) =>
    Frame.parse({
      id: frame.id,
      sessionId: frame.session_id,
      name: frame.name,
      version: frame.version,
      owner: frame.owner,
      licence: frame.licence,
      madeFrom: frame.made_from,
      themes: themesOf(store, frame.id),
    }),
  )
}

type Row = { id: string; parent_id: string | null; position: number }

function themesOf(store: Store, frameId: string) {
  const rows = store.all(
    sql
      .selectFrom('theme')
      .selectAll()
      .where('frame_id', '=', frameId)
      .orderBy('position')
      .orderBy('id'),
  )
  return inTreeOrder(rows).map((row) => ({
    id: row.id,
    frameId,
    parentId: row.parent_id,
    code: row.code,
    title: row.title,
    description: row.description,
    colour: row.colour,
    isOutside: row.is_outside === 1,
  }))
}

/** Each parent right before what is under it. */
function inTreeOrder<T extends Row>(rows: readonly T[]): T[] {
  const ids = new Set(rows.map(({ id }) => id))
  const under = Map.groupBy(rows, ({ parent_id }) =>
    parent_id !== null && ids.has(parent_id) ? parent_id : null,
  )
  const walk = (parent: string | null): T[] =>
    (under.get(parent) ?? []).flatMap((row) => [row, ...walk(row.id)])
  return walk(null)
}
