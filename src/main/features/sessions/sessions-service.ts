import type { contract } from '../../../shared/contract'
import type { NewSession, Session } from '../../../shared/contract/sessions'
import { isTimeZone, toInstant, toWallClock } from '../../../shared/domain/agenda-times'
import { checkedText, cleanLine, requiredLine, requiredText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { z } from '../../../shared/zod'
import { moveRow, nextPosition } from '../../workspace/ordering'
import { changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'
import { listAims, listSessions, sessionRow, toAim, toSession } from './sessions-repository'

type Change = Partial<z.output<typeof NewSession>>
const defaultStart = '09:30'

/** From each state, where a session may go; reopening is allowed and journalled. */
const nextStates: Record<Session['status'], readonly Session['status'][]> = {
  draft: ['ready', 'running'],
  ready: ['draft', 'running'],
  running: ['ended', 'ready'],
  ended: ['archived', 'running'],
  archived: ['ended'],
}

export function createSessions(open: () => Store): Handlers<typeof contract.sessions> {
  const one = (id: string) => toSession(open(), found(sessionRow(open(), id)))
  return {
    list: () => listSessions(open()),
    get: ({ id }) => one(id),
    create: (input, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'sessions.create', window }, () => {
        store.run(sql.insertInto('session').values({ ...row, ...newSessionValues(input) }))
      })
      return one(row.id)
    },
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'sessions.update', window }, () => {
        const set = changes(store, sessionValues(change, found(sessionRow(store, id))))
        store.run(sql.updateTable('session').set(set).where('id', '=', id))
      })
      return one(id)
    },
    setStatus: ({ id, status }, { window }) => {
      const store = open()
      store.command({ label: 'sessions.setStatus', window }, () => {
        const now = found(sessionRow(store, id)).status as Session['status']
        if (now !== status && !nextStates[now].includes(status))
          throw new AppError('session/bad-step', { from: now, to: status })
        const set = changes(store, { status })
        store.run(sql.updateTable('session').set(set).where('id', '=', id))
      })
      return one(id)
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'sessions.remove', window }, () =>
        touched(store.run(sql.deleteFrom('session').where('id', '=', id))),
      )
      return null
    },
    ...aimHandlers(open),
  }
}

type AimHandlers = Pick<
  Handlers<typeof contract.sessions>,
  'aims' | 'addAim' | 'updateAim' | 'moveAim' | 'removeAim'
>

function aimHandlers(open: () => Store): AimHandlers {
  const one = (id: string) =>
    toAim(found(open().first(sql.selectFrom('aim').selectAll().where('id', '=', id))))
  return {
    aims: ({ sessionId }) => listAims(open(), sessionId),
    addAim: ({ sessionId, kind, text }, { window }) => {
      const store = open()
      const row = { ...newRow(store), session_id: sessionId, kind, text: requiredText(text) }
      store.command({ label: 'sessions.addAim', window }, () => {
        found(sessionRow(store, sessionId))
        const position = nextPosition(store, { table: 'aim' }, sessionId)
        store.run(sql.insertInto('aim').values({ ...row, position }))
      })
      return one(row.id)
    },
    updateAim: ({ id, text }, { window }) => {
      const store = open()
      store.command({ label: 'sessions.updateAim', window }, () => {
        const set = changes(store, { text: requiredText(text) })
        touched(store.run(sql.updateTable('aim').set(set).where('id', '=', id)))
      })
      return one(id)
    },
    moveAim: ({ id, to }, { window }) => {
      const store = open()
      store.command({ label: 'sessions.moveAim', window }, () =>
        moveRow(store, { table: 'aim', within: ['kind'] }, id, to),
      )
      return null
    },
    removeAim: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'sessions.removeAim', window }, () =>
        touched(store.run(sql.deleteFrom('aim').where('id', '=', id))),
      )
      return null
    },
  }
}

function newSessionValues(input: z.output<typeof NewSession>) {
  return {
    exchange_id: input.exchangeId,
    title: requiredLine(input.title),
    subtitle: cleanLine(input.subtitle),
    starts_at: startInstant(input, null) ?? null,
    ends_on: input.endsOn,
    time_zone: knownZone(input.timeZone),
    end_time: input.endTime,
    interpretation: input.interpretation,
    venue: cleanLine(input.venue),
    languages: JSON.stringify(input.languages),
    sharing_rule: input.sharingRule,
    status: 'draft',
    credit: checkedText(input.credit),
  }
}

function sessionValues(change: Change, before: Row<'session'>) {
  return {
    exchange_id: change.exchangeId,
    title: given(change.title, requiredLine),
    subtitle: given(change.subtitle, cleanLine),
    starts_at: startInstant(change, before),
    ends_on: change.endsOn,
    time_zone: given(change.timeZone, knownZone),
    end_time: change.endTime,
    interpretation: change.interpretation,
    venue: given(change.venue, cleanLine),
    languages: given(change.languages, (languages) => JSON.stringify(languages)),
    sharing_rule: change.sharingRule,
    credit: given(change.credit, checkedText),
  }
}

/** The wall-clock start stays what it was when only the zone changes. */
function startInstant(change: Change, before: Row<'session'> | null): string | null | undefined {
  const { startsOn, startTime, timeZone } = change
  if (startsOn === undefined && startTime === undefined && timeZone === undefined) return undefined
  const wall = before?.starts_at ? toWallClock(before.starts_at, before.time_zone) : null
  const date = startsOn === undefined ? wall?.date : startsOn
  const time = startTime === undefined ? wall?.time : startTime
  if (!date) return null
  const zone = knownZone(timeZone ?? before?.time_zone ?? 'UTC')
  return toInstant(date, time ?? wall?.time ?? defaultStart, zone)
}

function knownZone(timeZone: string): string {
  if (!isTimeZone(timeZone)) throw new AppError('session/bad-time-zone', { timeZone })
  return timeZone
}
