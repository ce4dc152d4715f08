import { RunState } from '../../../shared/contract/run'
import { agendaTimes, toInstant, toWallClock } from '../../../shared/domain/agenda-times'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

type Begun = { id: string; startedAt: string | null; endedAt: string | null }
type Planned = { startsAt: string; endsAt: string } | null

/** Where a session stands: the facts, and the host's time beside them. */
export function runState(store: Store, sessionId: string): RunState {
  const session = found(
    store.first(sql.selectFrom('session').selectAll().where('id', '=', sessionId)),
  )
  const run = runRow(store, sessionId)
  const planned = plan(store, session, run)
  return RunState.parse({
    sessionId,
    status: session.status,
    timeZone: session.time_zone,
    stepPosition: run?.step_position ?? null,
    stepSince: run?.step_since ?? null,
    pausedAt: run?.paused_at ?? null,
    pausedMs: run?.paused_ms ?? 0,
    speaker: run ? speakerOf(run) : null,
    ...standing(run, planned.blocks),
    ...planned,
    parking: parkingNotes(store, sessionId),
    serverNow: store.now(),
  })
}

/** Of a day that came without its clock (the sample, an older file), the item begun and not ended. */
function standing(run: Row<'session_run'> | undefined, blocks: readonly Begun[]) {
  if (run) return { blockId: run.block_id, blockSince: run.block_since }
  const begun = blocks.findLast(({ startedAt, endedAt }) => startedAt !== null && endedAt === null)
  return { blockId: begun?.id ?? null, blockSince: begun?.startedAt ?? null }
}

function runRow(store: Store, sessionId: string): Row<'session_run'> | undefined {
  return store.first(sql.selectFrom('session_run').selectAll().where('session_id', '=', sessionId))
}

function plan(store: Store, session: Row<'session'>, run: Row<'session_run'> | undefined) {
  const from = run?.plan_from ?? session.starts_at
  const rows = store.all(
    sql
      .selectFrom('agenda_block')
      .selectAll()
      .where('session_id', '=', session.id)
      .orderBy('position'),
  )
  const times = agendaTimes(
    from,
    session.time_zone,
    rows.map((row) => ({
      minutes: row.minutes,
      pinTime: row.pin_time,
      parallel: row.parallel === 1,
    })),
  )
  const steps = Map.groupBy(stepRows(store, session.id), ({ block_id }) => block_id)
  return {
    fixedEnd: from && session.end_time && onTheDayOf(from, session.end_time, session.time_zone),
    blocks: rows.map((row, index) =>
      runBlock(row, times[index] ?? null, steps.get(row.id) ?? [], session.time_zone),
    ),
  }
}

function runBlock(
  row: Row<'agenda_block'>,
  planned: Planned,
  steps: readonly Row<'block_step'>[],
  timeZone: string,
) {
  return {
    ...row,
    isBreak: row.is_break === 1,
    isParallel: row.parallel === 1,
    isProtected: row.is_protected === 1,
    pinTime: row.pin_time,
    pinAt: planned && row.pin_time && onTheDayOf(planned.startsAt, row.pin_time, timeZone),
    minMinutes: row.min_minutes,
    runMinutes: row.run_minutes,
    isSkipped: row.skipped === 1,
    plannedStart: planned?.startsAt ?? null,
    plannedEnd: planned?.endsAt ?? null,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    steps: steps.map((step) => ({
      ...step,
      isRound: step.is_round === 1,
      isSilent: step.silent === 1,
      isDropped: step.dropped === 1,
    })),
  }
}

const onTheDayOf = (instant: string, time: string, timeZone: string) =>
  toInstant(toWallClock(instant, timeZone).date, time, timeZone)

function stepRows(store: Store, sessionId: string): Row<'block_step'>[] {
  return store.all(
    sql
      .selectFrom('block_step')
      .innerJoin('agenda_block', 'agenda_block.id', 'block_step.block_id')
      .selectAll('block_step')
      .where('agenda_block.session_id', '=', sessionId)
      .orderBy('block_step.position'),
  )
}

function speakerOf({ speaker: name, speaker_seconds, speaker_since }: Row<'session_run'>) {
  if (speaker_seconds === null || speaker_since === null) return null
  return { name, seconds: speaker_seconds, since: speaker_since }
}

function parkingNotes(store: Store, sessionId: string) {
  return store
    .all(
      sql
        .selectFrom('parking_note')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('position'),
    )
    .map(({ id, text, said_by, done_at }) => ({ id, text, saidBy: said_by, doneAt: done_at }))
}
