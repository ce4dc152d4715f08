import { Aim, Session } from '../../../shared/contract/sessions'
import { toWallClock } from '../../../shared/domain/agenda-times'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

type Counts = { participants: number; prompts: number; reflections: number }

const countsSql = `SELECT
  (SELECT count(*) FROM participant WHERE session_id = @id) AS participants,
  (SELECT count(*) FROM prompt WHERE session_id = @id) AS prompts,
  (SELECT count(*) FROM reflection WHERE session_id = @id AND state NOT IN ('undone', 'erased')) AS reflections`

export function listSessions(store: Store): Session[] {
  return store
    .all(sql.selectFrom('session').selectAll().orderBy('starts_at').orderBy('id'))
    .map((row) => toSession(store, row))
}

export function sessionRow(store: Store, id: string): Row<'session'> | undefined {
  return store.first(sql.selectFrom('session').selectAll().where('id', '=', id))
}

export function toSession(store: Store, row: Row<'session'>): Session {
  const wall = row.starts_at ? toWallClock(row.starts_at, row.time_zone) : null
  const counts = store.prepare<[{ id: string }], Counts>(countsSql).get({ id: row.id })
  return Session.parse({
    id: row.id,
    exchangeId: row.exchange_id,
    title: row.title,
    subtitle: row.subtitle,
    startsOn: wall?.date ?? null,
    startTime: wall?.time ?? null,
    endsOn: row.ends_on,
    startsAt: row.starts_at,
    timeZone: row.time_zone,
    endTime: row.end_time,
    interpretation: row.interpretation,
    venue: row.venue,
    languages: JSON.parse(row.languages),
    sharingRule: row.sharing_rule,
    status: row.status,
    credit: row.credit,
    counts,
  })
}

export function listAims(store: Store, sessionId: string): Aim[] {
  return store
    .all(
      sql
        .selectFrom('aim')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('kind')
        .orderBy('position'),
    )
    .map((row) => toAim(row))
}

export function toAim(row: Row<'aim'>): Aim {
  return Aim.parse({ id: row.id, sessionId: row.session_id, kind: row.kind, text: row.text })
}
