// What both coders have put on the same reflections, or had when they settled it.
import type { SharedReading } from '../../shared/contract/agreement'
import { type Agreement, agreementOf } from '../../shared/domain/agreement'
import type { Store } from '../workspace/store'

type Row = {
  reflectionId: string
  reading: number
  id: string
  code: string
  title: string
  colour: number
}
type Settled = { reflectionId: string; first: string; second: string; settledBy: string }
type Themes = SharedReading['first']

const sql = `SELECT c.reflection_id AS reflectionId, c.reading, t.id, t.code, t.title, t.colour
  FROM coding c JOIN theme t ON t.id = c.theme_id JOIN reflection r ON r.id = c.reflection_id
  WHERE r.session_id = @session AND t.frame_id = @frame AND r.state IN ('kept', 'withdrawn-quote')
  ORDER BY r.number, c.reading, c.position, c.created_at, c.id`

export function sharedReadings(store: Store, session: string, frame: string): SharedReading[] {
  const rows = store.prepare<[object], Row>(sql).all({ session, frame })
  const settled = new Map(
    store
      .prepare<[string], Settled>(
        `SELECT reflection_id AS reflectionId, first, second, settled_by AS settledBy
         FROM coding_settlement WHERE frame_id = ?`,
      )
      .all(frame)
      .map((one) => [one.reflectionId, one]),
  )
  return [...Map.groupBy(rows, ({ reflectionId }) => reflectionId)].flatMap(([id, codings]) => {
    const kept = settled.get(id)
    const first = kept ? (JSON.parse(kept.first) as Themes) : themesOf(codings, 1)
    const second = kept ? (JSON.parse(kept.second) as Themes) : themesOf(codings, 2)
    if (first.length === 0 || second.length === 0) return []
    const settledBy = kept?.settledBy ?? null
    const reflectionId = id as SharedReading['reflectionId']
    return [{ reflectionId, first, second, isSame: isSame(first, second), settledBy }]
  })
}

/** Each theme once, however many of the words it is on. */
function themesOf(rows: readonly Row[], reading: number): Themes {
  const own = rows.filter((row) => row.reading === reading)
  return [...Map.groupBy(own, ({ id }) => id).values()].flatMap(([row]) =>
    row
      ? [
          {
            id: row.id as Themes[number]['id'],
            code: row.code,
            title: row.title,
            colour: row.colour,
          },
        ]
      : [],
  )
}

const isSame = (first: Themes, second: Themes) =>
  first.length === second.length && first.every(({ id }) => second.some((one) => one.id === id))

/** By the strongest theme of each; one under another counts as the one at the top. */
export function figureOf(store: Store, readings: readonly SharedReading[]): Agreement {
  const parents = new Map(
    store
      .prepare<[], { id: string; parent: string }>(
        'SELECT id, parent_id AS parent FROM theme WHERE parent_id IS NOT NULL',
      )
      .all()
      .map(({ id, parent }) => [id, parent]),
  )
  const topOf = (id: string): string => {
    const parent = parents.get(id)
    return parent === undefined ? id : topOf(parent)
  }
  return agreementOf(
    readings.flatMap(({ first: [one], second: [other] }) =>
      one && other ? [[topOf(one.id), topOf(other.id)] as const] : [],
    ),
  )
}
