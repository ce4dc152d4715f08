import type { CodingName } from '../../../shared/contract/coding'
import { reAnchored } from '../../../shared/domain/span-anchor'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { cleanLine, shortened } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import { changes, found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

type Placed = { span_start: number; span_end: number; coded_text: string }
type Place = Placed | { span_start: null; span_end: null; coded_text: null }
const whole: Place = { span_start: null, span_end: null, coded_text: null }

/** Puts a theme on; a theme that is on already stays as it is. */
export function putCoding(store: Store, name: CodingName, codedBy: string): void {
  const theme = themeWithinReach(store, name)
  const place = placeOf(store, name)
  if (codingAt(store, name, place)) return
  if (name.span === null) takeOpposite(store, name, theme)
  const position = store
    .prepare<[string, number], number>(
      'SELECT coalesce(max(position) + 1, 0) FROM coding WHERE reflection_id = ? AND reading = ?',
    )
    .pluck()
    .get(name.reflectionId, name.reading) as number
  store.run(
    sql.insertInto('coding').values({
      ...newRow(store),
      ...place,
      reflection_id: name.reflectionId,
      theme_id: name.themeId,
      reading: name.reading,
      position,
      polarity: '',
      basis: '',
      coded_by: shortened(cleanLine(codedBy), 80),
      needs_review: 0,
    }),
  )
}

/** The coding a name means, or undefined. */
export function codingNamed(store: Store, name: CodingName): { id: string } | undefined {
  themeWithinReach(store, name)
  return codingAt(store, name, placeOf(store, name))
}

function codingAt(store: Store, { reflectionId, themeId, reading }: CodingName, place: Place) {
  return store
    .prepare<[string, string, number, number | null, number | null], { id: string }>(
      `SELECT id FROM coding WHERE reflection_id = ? AND theme_id = ? AND reading = ?
         AND span_start IS ? AND span_end IS ?`,
    )
    .get(reflectionId, themeId, reading, place.span_start, place.span_end)
}

type Theme = { frame_id: string; is_outside: number }

function themeWithinReach(store: Store, { themeId, reflectionId }: CodingName): Theme {
  const theme = store
    .prepare<[string, string], Theme>(
      `SELECT t.frame_id, t.is_outside FROM theme t JOIN frame f ON f.id = t.frame_id
       WHERE t.id = ? AND (f.session_id IS NULL
         OR f.session_id = (SELECT session_id FROM reflection WHERE id = ?))`,
    )
    .get(themeId, reflectionId)
  if (!theme) throw new AppError('theme/gone')
  return theme
}

/** Words chosen a moment ago, found again where they stand now. */
function placeOf(store: Store, { reflectionId, span }: CodingName): Place {
  const { state, text, second_text } = found(
    store.first(
      sql
        .selectFrom('reflection')
        .select(['state', 'text', 'second_text'])
        .where('id', '=', reflectionId),
    ),
  )
  if (state === 'undone') throw new AppError('record/not-found')
  if (state === 'erased') throw new AppError('reflection/erased')
  if (span === null) return whole
  const now = spokenWords({ text, secondText: second_text })
  const anchored = reAnchored(span.text, now, span)
  if (!anchored?.isSure) throw new AppError('coding/words-changed')
  return { span_start: anchored.span.start, span_end: anchored.span.end, coded_text: now }
}

/** A reflection is about learning or it is not: within one frame one takes the other off. */
function takeOpposite(store: Store, { reflectionId, reading }: CodingName, theme: Theme): void {
  store
    .prepare<[string, number, string, number], unknown>(
      `DELETE FROM coding WHERE reflection_id = ? AND reading = ? AND span_start IS NULL
         AND theme_id IN (SELECT id FROM theme WHERE frame_id = ? AND is_outside <> ?)`,
    )
    .run(reflectionId, reading, theme.frame_id, theme.is_outside)
}

/** Puts one coding before the others of its reflection. */
export function putFirst(store: Store, reflectionId: string, reading: number, id: string): void {
  const others = store
    .prepare<[string, number], { id: string; position: number }>(
      `SELECT id, position FROM coding WHERE reflection_id = ? AND reading = ?
       ORDER BY position, created_at, id`,
    )
    .all(reflectionId, reading)
  const first = others.filter((one) => one.id === id)
  const order = [...first, ...others.filter((one) => one.id !== id)]
  for (const [position, one] of order.entries())
    if (one.position !== position)
      store.run(
        sql.updateTable('coding').set(changes(store, { position })).where('id', '=', one.id),
      )
}
