import { TemplateSource, type PlanPart } from '../../../shared/contract/templates'
import { toWallClock } from '../../../shared/domain/agenda-times'
import type { Store } from '../../workspace/store'

const tableOf: Record<PlanPart, string> = {
  aims: 'aim',
  programme: 'agenda_block',
  questions: 'prompt',
  checklist: 'checklist_item',
}

type Counts = Record<PlanPart, number>
type SourceRow = Counts & {
  id: string
  title: string
  starts_at: string | null
  time_zone: string
  status: string
}

const countsSql = Object.entries(tableOf)
  .map(([part, table]) => `(SELECT count(*) FROM ${table} WHERE session_id = s.id) AS ${part}`)
  .join(', ')

export function listSources(store: Store, exceptId: string): TemplateSource[] {
  return store
    .prepare<[string], SourceRow>(
      `SELECT s.id, s.title, s.starts_at, s.time_zone, s.status, ${countsSql} FROM session s
       WHERE s.id <> ? ORDER BY s.starts_at IS NULL, s.starts_at DESC, s.id DESC`,
    )
    .all(exceptId)
    .map(({ id, title, starts_at, time_zone, status, ...counts }) =>
      TemplateSource.parse({
        id,
        title,
        startsOn: starts_at === null ? null : toWallClock(starts_at, time_zone).date,
        status,
        counts,
      }),
    )
    .filter(({ counts }) => Object.values(counts).some((count) => count > 0))
}

export function partCounts(store: Store, sessionId: string): Counts {
  return store
    .prepare<[string], Counts>(`SELECT ${countsSql} FROM session s WHERE s.id = ?`)
    .get(sessionId) as Counts
}

/** The lines of a checklist, in order. */
export function checklistTexts(store: Store, sessionId: string): string[] {
  return store
    .prepare<[string], string>(
      'SELECT text FROM checklist_item WHERE session_id = ? ORDER BY position, id',
    )
    .pluck()
    .all(sessionId)
}
