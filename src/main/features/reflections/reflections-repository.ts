import type { ReflectionId } from '../../../shared/contract/primitives'
import type { Reflection, ReflectionFilter } from '../../../shared/contract/reflections'
import type { Store } from '../../workspace/store'
import { foldedExpression, searchExpression } from './search-expression'

// Everything a card shows in one row; themes come as a JSON list.
const columns = `r.id, r.session_id AS sessionId, r.number, r.prompt_id AS promptId, r.author_kind AS authorKind,
  coalesce(r.participant_id, r.session_group_id, CASE r.author_kind WHEN 'organisation' THEN r.organisation_id END) AS authorId,
  CASE r.author_kind
    WHEN 'participant' THEN coalesce(n.name_to_use, n.name, p.alias)
    WHEN 'group' THEN g.name
    WHEN 'organisation' THEN o.name END AS authorName,
  o.name AS organisation, r.text, r.second_text AS secondText, r.answer, r.original_text AS originalText,
  r.language, r.channel, r.slip, r.audience, r.attribution, r.cleared, r.state, r.starred, r.late,
  r.said_at AS saidAt,
  (SELECT json_group_array(json_object('id', t.id, 'code', t.code, 'title', t.title, 'colour', t.colour)
       ORDER BY c.position)
     FROM (SELECT theme_id, min(position) AS position FROM coding
       WHERE reflection_id = r.id AND reading = 1 GROUP BY theme_id) c
     JOIN theme t ON t.id = c.theme_id) AS themes`

const joins = `FROM reflection r
  LEFT JOIN participant p ON p.id = r.participant_id
  LEFT JOIN person n ON n.id = p.person_id
  LEFT JOIN session_group g ON g.id = r.session_group_id
  LEFT JOIN organisation o ON o.id = coalesce(r.organisation_id, n.organisation_id)`

type Row = Record<string, unknown> & { authorKind: string; authorId: string | null }

type Page = { total: number; rows: Reflection[] }

/** Newest first; `total` counts all rows the filter lets through. */
export function pageOfReflections(
  store: Store,
  filter: ReflectionFilter,
  offset: number,
  limit: number,
): Page {
  const { where, values, from } = matching(store, filter)
  const total = store
    .prepare<[typeof values], number>(`SELECT count(*) ${from} WHERE ${where}`)
    .pluck()
    .get(values) as number
  const rows = store
    .prepare<[typeof values], Row>(
      `SELECT ${columns} ${joins} WHERE ${where} ORDER BY r.number DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit, offset })
  return { total, rows: rows.map(toReflection) }
}

/** Every id the filter lets through, newest first. */
export function reflectionIds(store: Store, filter: ReflectionFilter): ReflectionId[] {
  const { where, values, from } = matching(store, filter)
  return store
    .prepare<[typeof values], ReflectionId>(
      `SELECT r.id ${from} WHERE ${where} ORDER BY r.number DESC`,
    )
    .pluck()
    .all(values)
}

type Conditions = { where: string; values: Record<string, string | number>; from: string }

/** What a filter comes to; words that find nothing as typed are looked for without their marks. */
function matching(store: Store, filter: ReflectionFilter): Conditions {
  const typed = filter.search ?? ''
  const asTyped = conditions(filter, searchExpression(typed))
  if (typed === '' || findsAny(store, asTyped)) return asTyped
  const forms = foldedExpression(typed, indexedWords(store))
  return forms === '' ? asTyped : conditions(filter, forms)
}

function findsAny(store: Store, { where, values, from }: Conditions): boolean {
  const any = `SELECT EXISTS (SELECT 1 ${from} WHERE ${where})`
  return store.prepare<[typeof values], number>(any).pluck().get(values) === 1
}

/** Every word of the index; read only when a search found nothing. */
function indexedWords(store: Store): string[] {
  store.connection.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.reflection_term USING fts5vocab (main, reflection_word, row)`,
  )
  return store.prepare<[], string>('SELECT term FROM temp.reflection_term').pluck().all()
}

export function manyReflections(store: Store, sessionId: string, ids: string[]): Reflection[] {
  return store
    .prepare<[string, string], Row>(
      `SELECT ${columns} ${joins} WHERE r.session_id = ? AND r.id IN (SELECT value FROM json_each(?))`,
    )
    .all(sessionId, JSON.stringify(ids))
    .map(toReflection)
}

const oneSql = `SELECT ${columns} ${joins} WHERE r.id = ?`

export function reflectionById(store: Store, id: string): Reflection | undefined {
  const row = store.prepare<[string], Row>(oneSql).get(id)
  return row && toReflection(row)
}

/** Checked where it crosses to a window; here the table's own CHECKs vouch for it. */
function toReflection({ authorKind, authorId, ...row }: Row): Reflection {
  return {
    ...row,
    author: authorKind === 'unknown' ? { kind: 'unknown' } : { kind: authorKind, id: authorId },
    answer: typeof row['answer'] === 'string' ? JSON.parse(row['answer']) : null,
    themes: JSON.parse(row['themes'] as string),
    cleared: row['cleared'] === 1,
    starred: row['starred'] === 1,
    late: row['late'] === 1,
  } as unknown as Reflection
}

const stateSql = {
  kept: `r.state = 'kept'`,
  hidden: `r.state = 'hidden'`,
  withdrawn: `r.state IN ('withdrawn-quote', 'withdrawn-count')`,
}
const consentSql = {
  quotable: `r.state = 'kept' AND r.cleared = 1 AND r.audience <> 'count'`,
  uncleared: `r.cleared = 0`,
  count: `r.cleared = 1 AND r.audience = 'count'`,
}

function conditions(filter: ReflectionFilter, search: string): Conditions {
  const values: Record<string, string | number> = { session: filter.sessionId }
  const where = [
    'r.session_id = @session',
    filter.state ? stateSql[filter.state] : `r.state NOT IN ('undone', 'erased')`,
  ]
  const add = (condition: string, name: string, value: string) => {
    where.push(condition)
    values[name] = value
  }
  if (filter.promptId === null) where.push('r.prompt_id IS NULL')
  else if (filter.promptId) add('r.prompt_id = @prompt', 'prompt', filter.promptId)
  if (filter.channel) add('r.channel = @channel', 'channel', filter.channel)
  if (filter.organisationId) add('o.id = @organisation', 'organisation', filter.organisationId)
  if (filter.language) add('r.language = @language', 'language', filter.language)
  if (filter.author) add('r.participant_id = @author', 'author', filter.author)
  if (filter.consent) where.push(consentSql[filter.consent])
  if (filter.starred) where.push('r.starred = 1')
  if (search)
    add(
      'r.seq IN (SELECT rowid FROM reflection_word WHERE reflection_word MATCH @search)',
      'search',
      search,
    )
  // Only the organisation lives in another table.
  const from = filter.organisationId ? joins : 'FROM reflection r'
  return { where: where.join(' AND '), values, from }
}
