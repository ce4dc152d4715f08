import type { Coding, CodingFilter, Reading } from '../../../shared/contract/coding'
import type { ReflectionId } from '../../../shared/contract/primitives'
import type { Store } from '../../workspace/store'

/** What is there to code: words that count. */
const codable = `r.state IN ('kept', 'withdrawn-quote') AND (r.text <> '' OR r.second_text <> '')`

const inFrame = `EXISTS (SELECT 1 FROM coding c JOIN theme t ON t.id = c.theme_id
  WHERE c.reflection_id = r.id AND c.reading = @reading AND (@frame IS NULL OR t.frame_id = @frame))`
const stateSql = {
  coded: inFrame,
  uncoded: `NOT ${inFrame}`,
  review: `EXISTS (SELECT 1 FROM coding c
    WHERE c.reflection_id = r.id AND c.reading = @reading AND c.needs_review = 1)`,
}

type Values = Record<string, string | number | null>

/** Latest question first, what nobody asked for last; within a question as it was said. */
export function codableIds(store: Store, filter: CodingFilter): ReflectionId[] {
  const values: Values = {
    session: filter.sessionId,
    reading: filter.reading,
    frame: filter.frameId,
  }
  const where = ['r.session_id = @session', codable]
  if (filter.state) where.push(stateSql[filter.state])
  if (filter.promptId === null) where.push('r.prompt_id IS NULL')
  else if (filter.promptId) {
    where.push('r.prompt_id = @prompt')
    values['prompt'] = filter.promptId
  }
  if (filter.part) {
    where.push('a.part = @part')
    values['part'] = filter.part
  }
  if (filter.themeId) {
    where.push(`EXISTS (SELECT 1 FROM coding c WHERE c.reflection_id = r.id
      AND c.reading = @reading AND c.theme_id = @theme)`)
    values['theme'] = filter.themeId
  }
  return store
    .prepare<[Values], ReflectionId>(
      `SELECT r.id FROM reflection r LEFT JOIN prompt p ON p.id = r.prompt_id
         LEFT JOIN participant a ON a.id = r.participant_id
       WHERE ${where.join(' AND ')}
       ORDER BY p.id IS NULL, p.position DESC, p.id, r.number`,
    )
    .pluck()
    .all(values)
}

const columns = `c.id, c.reflection_id AS reflectionId, c.theme_id AS themeId, c.span_start AS start,
  c.span_end AS end, c.coded_text AS text, c.polarity, c.basis, c.coded_by AS codedBy,
  c.needs_review AS needsReview`

type Row = Omit<Coding, 'span' | 'needsReview'> & {
  start: number | null
  end: number | null
  needsReview: number
}

/** Strongest first, reflection by reflection. */
export function codingsOf(store: Store, reading: Reading, ids: readonly string[]): Coding[] {
  return store
    .prepare<[number, string], Row>(
      `SELECT ${columns} FROM coding c
       WHERE c.reading = ? AND c.reflection_id IN (SELECT value FROM json_each(?))
       ORDER BY c.reflection_id, c.position, c.created_at, c.id`,
    )
    .all(reading, JSON.stringify(ids))
    .map(({ start, end, needsReview, ...row }) => ({
      ...row,
      span: start === null || end === null ? null : { start, end },
      needsReview: needsReview === 1,
    }))
}

type Overview = {
  total: number
  frames: { frameId: string; coded: number }[]
  themes: { themeId: string; reflections: number }[]
  review: number
}

export function codingOverview(store: Store, session: string, reading: Reading): Overview {
  const values = { session, reading }
  const counted = `FROM coding c JOIN reflection r ON r.id = c.reflection_id
    JOIN theme t ON t.id = c.theme_id
    WHERE r.session_id = @session AND c.reading = @reading AND ${codable}`
  const all = <T>(query: string): T[] => store.prepare<[typeof values], T>(query).all(values)
  const total = all<{ count: number }>(
    `SELECT count(*) AS count FROM reflection r
     WHERE r.session_id = @session AND @reading > 0 AND ${codable}`,
  )[0]
  const review = all<{ count: number }>(
    `SELECT count(*) AS count ${counted} AND c.needs_review = 1`,
  )[0]
  return {
    total: total?.count ?? 0,
    frames: all(
      `SELECT t.frame_id AS frameId, count(DISTINCT c.reflection_id) AS coded ${counted}
       GROUP BY t.frame_id`,
    ),
    // A reflection counts once for a theme, however much of what stands under it is on it.
    themes: all(
      `WITH RECURSIVE above (id, themeId) AS (
         SELECT id, id FROM theme
         UNION ALL SELECT a.id, p.parent_id FROM above a JOIN theme p ON p.id = a.themeId
           WHERE p.parent_id IS NOT NULL)
       SELECT a.themeId, count(DISTINCT c.reflection_id) AS reflections
       FROM coding c JOIN reflection r ON r.id = c.reflection_id JOIN above a ON a.id = c.theme_id
       WHERE r.session_id = @session AND c.reading = @reading AND ${codable}
       GROUP BY a.themeId`,
    ),
    review: review?.count ?? 0,
  }
}
