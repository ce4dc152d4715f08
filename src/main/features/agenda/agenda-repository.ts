import { Block, Prompt } from '../../../shared/contract/agenda'
import { agendaTimes } from '../../../shared/domain/agenda-times'
import { type Interpretation, itemMinutes } from '../../../shared/domain/bilingual-time'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'

export function listBlocks(store: Store, sessionId: string): Block[] {
  const session = found(
    store.first(
      sql
        .selectFrom('session')
        .select(['starts_at', 'time_zone', 'interpretation'])
        .where('id', '=', sessionId),
    ),
  )
  const rows = store.all(
    sql
      .selectFrom('agenda_block')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('position'),
  )
  const steps = store.all(
    sql
      .selectFrom('block_step')
      .innerJoin('agenda_block', 'agenda_block.id', 'block_step.block_id')
      .selectAll('block_step')
      .where('agenda_block.session_id', '=', sessionId)
      .orderBy('block_step.position'),
  )
  const times = agendaTimes(
    session.starts_at,
    session.time_zone,
    rows.map((row) => ({
      minutes: row.minutes,
      pinTime: row.pin_time,
      parallel: row.parallel === 1,
    })),
  )
  const stepsOf = Map.groupBy(steps, (step) => step.block_id)
  return rows.map((row, index) => {
    const fields = { ...blockFields(row), steps: (stepsOf.get(row.id) ?? []).map(stepFields) }
    return Block.parse({
      ...fields,
      startsAt: times[index]?.startsAt ?? null,
      endsAt: times[index]?.endsAt ?? null,
      slack: times[index]?.slack ?? 0,
      bilingualMinutes: itemMinutes(fields, session.interpretation as Interpretation),
    })
  })
}

function stepFields(step: Row<'block_step'>) {
  return {
    title: step.title,
    minutes: step.minutes,
    who: step.who,
    silent: step.silent === 1,
    isRound: step.is_round === 1,
    dropped: step.dropped === 1,
  }
}

function blockFields(row: Row<'agenda_block'>) {
  return {
    id: row.id,
    sessionId: row.session_id,
    title: row.title,
    description: row.description,
    minutes: row.minutes,
    minMinutes: row.min_minutes,
    minutesFor: row.minutes_for as Interpretation,
    isBreak: row.is_break === 1,
    pinTime: row.pin_time,
    mode: row.mode,
    lead: row.lead,
    notes: row.notes,
    materials: row.materials,
    parallel: row.parallel === 1,
    place: row.place,
    isProtected: row.is_protected === 1,
    methodKey: row.method_key,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }
}

export function listPrompts(store: Store, sessionId: string): Prompt[] {
  const counts = store
    .prepare<[string], [string, number]>(
      `SELECT prompt_id, count(*) FROM reflection
       WHERE session_id = ? AND state NOT IN ('undone', 'erased') GROUP BY prompt_id`,
    )
    .raw()
    .all(sessionId)
  const countOf = new Map(counts)
  return store
    .all(
      sql.selectFrom('prompt').selectAll().where('session_id', '=', sessionId).orderBy('position'),
    )
    .map((row) => toPrompt(row, countOf.get(row.id) ?? 0))
}

function toPrompt(row: Row<'prompt'>, reflections: number): Prompt {
  return Prompt.parse({
    id: row.id,
    sessionId: row.session_id,
    blockId: row.block_id,
    aimId: row.aim_id,
    kind: row.kind,
    text: row.text,
    help: row.help,
    secondText: row.second_text,
    options: JSON.parse(row.options),
    min: row.min,
    max: row.max,
    multiple: row.multiple === 1,
    minLabel: row.min_label,
    maxLabel: row.max_label,
    status: row.status,
    neverQuote: row.never_quote === 1,
    reflections,
  })
}
