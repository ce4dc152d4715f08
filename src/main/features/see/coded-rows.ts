// One pass over what was said and what is on it: everything the matrix counts.
import type { MatrixAsked, SeeBy, SeeFilter } from '../../../shared/contract/see'
import { countedStates } from '../../../shared/domain/consent'
import type { CodedRow } from '../../../shared/domain/theme-counts'
import type { Store } from '../../workspace/store'

/** What each way of looking reads: the column's id and its name where the id does not say it. */
const columnSql: Record<SeeBy, readonly [id: string, label: string]> = {
  organisation: ['o.id', 'o.name'],
  role: [`nullif(trim(n.role), '')`, `nullif(trim(n.role), '')`],
  country: ['o.country', 'NULL'],
  language: [`lower(r.language)`, 'NULL'],
  question: ['q.id', 'q.text'],
  item: ['a.id', 'a.title'],
  'half-hour': [`(unixepoch(r.said_at) / 1800)`, 'NULL'],
  theme: ['NULL', 'NULL'],
}
const orderSql: Record<SeeBy, string> = {
  organisation: '0',
  role: '0',
  country: '0',
  language: '0',
  question: 'q.position',
  item: 'a.position',
  'half-hour': `unixepoch(r.said_at)`,
  theme: '0',
}

const joins = `FROM reflection r
  LEFT JOIN prompt q ON q.id = r.prompt_id
  LEFT JOIN agenda_block a ON a.id = q.block_id
  LEFT JOIN participant p ON p.id = r.participant_id
  LEFT JOIN participant b ON b.id = r.sent_by
  LEFT JOIN person n ON n.id = p.person_id
  LEFT JOIN organisation o ON o.id = coalesce(r.organisation_id, n.organisation_id)`

/** A person is one however often they are listed; words of several people are nobody's alone. */
export const personSql = `CASE r.author_kind WHEN 'participant' THEN coalesce(p.person_id, p.id) END`

export type Values = Record<string, string>

/** What counts and is asked for, of `reflection r` with its joins. */
export function countedFrom(
  sessionId: string,
  filter: SeeFilter,
): { readonly from: string; readonly values: Values } {
  const states = countedStates.map((state) => `'${state}'`).join(', ')
  const where = [
    'r.session_id = @session',
    `r.state IN (${states})`,
    'coalesce(b.is_rehearsal, 0) = 0',
  ]
  const values: Values = { session: sessionId }
  const only = (column: string, name: string, value: string | undefined) => {
    if (value === undefined) return
    where.push(`${column} = @${name}`)
    values[name] = value
  }
  only('q.id', 'prompt', filter.promptId)
  only('a.id', 'block', filter.blockId)
  only('o.id', 'organisation', filter.organisationId)
  only('p.part', 'part', filter.part)
  return { from: `${joins} WHERE ${where.join(' AND ')}`, values }
}

type SeenRow = CodedRow & { readonly label: string | null; readonly sort: number }

/** Every theme on every counted reflection with words; a reflection without one comes once. */
export function readCodedRows(store: Store, asked: MatrixAsked): SeenRow[] {
  const { from, values } = countedFrom(asked.sessionId, asked.filter)
  const [id, label] = columnSql[asked.by]
  const source = `SELECT r.id AS reflection, ${personSql} AS person, CAST(${id} AS TEXT) AS "column",
      ${label} AS label, ${orderSql[asked.by]} AS sort, c.theme_id AS theme
    ${from.replace(
      'WHERE',
      `LEFT JOIN (coding c JOIN theme t ON t.id = c.theme_id AND t.frame_id = @frame)
      ON c.reflection_id = r.id AND c.reading = 1 WHERE`,
    )}
      AND (r.text <> '' OR r.second_text <> '')
    ORDER BY r.number`
  return store.prepare<[Values], SeenRow>(source).all({ ...values, frame: asked.frameId })
}
