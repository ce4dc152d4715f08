import { toInstant } from '../../../shared/domain/agenda-times'
import { flag, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { SampleFiles } from './sample-files'
import type { Keys } from './sample-keys'
import type { SampleSession } from './sample-shape'

/** Organisations, the exchange between two of them, the seminar and the sessions around it. */
export function addSessions(store: Store, files: SampleFiles, keys: Keys): void {
  const { exchange, session, otherSessions, notice } = files.workspace
  const now = store.now()
  const setting = {
    id: 'sample.notice',
    value: JSON.stringify(notice),
    created_at: now,
    updated_at: now,
  }
  store.run(sql.insertInto('setting').values(setting))
  for (const { key, name, country } of files.organisations) {
    const row = newRow(store)
    keys.set('organisation', key, row.id)
    store.run(sql.insertInto('organisation').values({ ...row, name, country }))
  }
  const { title, type, purpose, startsOn: starts_on, endsOn: ends_on } = exchange
  const row = newRow(store)
  keys.set('exchange', exchange.key, row.id)
  store.run(sql.insertInto('exchange').values({ ...row, title, type, purpose, starts_on, ends_on }))
  for (const [position, { organisation, part }] of exchange.partners.entries()) {
    const organisation_id = keys.get('organisation', organisation)
    const partner = { exchange_id: row.id, organisation_id, part, position }
    store.run(sql.insertInto('exchange_partner').values({ ...newRow(store), ...partner }))
  }
  for (const each of [session, ...otherSessions]) addSession(store, each, row.id, keys)
}

function addSession(store: Store, session: SampleSession, exchangeId: string, keys: Keys): void {
  const row = newRow(store)
  keys.set('session', session.key, row.id)
  store.run(
    sql.insertInto('session').values({
      ...row,
      exchange_id: exchangeId,
      title: session.title,
      subtitle: session.subtitle,
      starts_at: toInstant(session.date, session.startTime, session.timeZone),
      ends_on: session.date,
      time_zone: session.timeZone,
      end_time: session.endTime,
      venue: session.venue,
      languages: JSON.stringify(session.languages),
      sharing_rule: session.sharingRule,
      status: session.status,
      credit: session.credit,
    }),
  )
}

/** Aims, programme items with their steps and real times, questions, and what was seen to before. */
export function addProgramme(store: Store, files: SampleFiles, keys: Keys): void {
  const session = files.workspace.session
  const session_id = keys.get('session', session.key)
  for (const [position, { key, kind, text }] of files.workspace.aims.entries()) {
    const row = newRow(store)
    keys.set('aim', key, row.id)
    store.run(sql.insertInto('aim').values({ ...row, session_id, kind, text, position }))
  }
  addBlocks(store, files, keys, session_id)
  addChecklist(store, files, session_id)
  for (const [position, prompt] of files.prompts.entries()) {
    const row = newRow(store)
    keys.set('prompt', prompt.key, row.id)
    const { kind, text, help, min, max, status } = prompt
    const same = { session_id, position, kind, text, help, min, max, status }
    store.run(
      sql.insertInto('prompt').values({
        ...row,
        ...same,
        block_id: keys.find('agenda_block', prompt.block),
        aim_id: keys.find('aim', prompt.aim),
        second_text: prompt.secondText,
        options: JSON.stringify(prompt.options),
        min_label: prompt.minLabel,
        max_label: prompt.maxLabel,
        never_quote: flag(prompt.neverQuote),
        import_key: null,
      }),
    )
  }
}

function addChecklist(store: Store, files: SampleFiles, session_id: string): void {
  const { date, timeZone } = files.workspace.session
  for (const [position, { text, doneAt }] of files.checklist.entries()) {
    const done_at = doneAt === null ? null : toInstant(date, doneAt, timeZone)
    const item = { session_id, text, done_at, position }
    store.run(sql.insertInto('checklist_item').values({ ...newRow(store), ...item }))
  }
}

function addBlocks(store: Store, files: SampleFiles, keys: Keys, session_id: string): void {
  const { date, timeZone } = files.workspace.session
  const instant = (time: string | null) => (time === null ? null : toInstant(date, time, timeZone))
  const nameOf = new Map(files.people.map(({ key, name }) => [key, name]))
  for (const [position, block] of files.agenda.entries()) {
    const row = newRow(store)
    keys.set('agenda_block', block.key, row.id)
    const { title, description, minutes, mode, notes, materials } = block
    const same = { session_id, position, title, description, minutes, mode, notes, materials }
    store.run(
      sql.insertInto('agenda_block').values({
        ...row,
        ...same,
        min_minutes: block.minMinutes,
        is_break: flag(block.isBreak),
        pin_time: block.pinTime,
        place: block.place,
        is_protected: flag(block.isProtected),
        lead: block.lead === undefined ? '' : (nameOf.get(block.lead) ?? block.lead),
        method_key: null,
        started_at: instant(block.startedAt),
        ended_at: instant(block.endedAt),
      }),
    )
    for (const [order, step] of block.steps.entries()) {
      const { isRound, silent, ...words } = step
      const marks = { silent: flag(silent), is_round: flag(isRound) }
      const own = newRow(store)
      keys.set('block_step', `${block.key}/${order + 1}`, own.id)
      const values = { ...own, block_id: row.id, position: order, ...words, ...marks }
      store.run(sql.insertInto('block_step').values(values))
    }
  }
}
