// Reads what a facilitator's paper may need. Contacts are not asked for, so that none can be printed.
import { AppError } from '../../../shared/errors'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import type { Row } from '../../workspace/tables'
import type { TranslationFacts } from '../facts'
import { readTranslations } from '../gather-words'

export type SheetPerson = {
  readonly id: string
  /** The name to use, or the alias; empty where there is neither. */
  readonly name: string
  readonly organisation: string | null
  readonly badge: number | null
  readonly part: string
  readonly attendance: string
}

export type SheetRound = {
  readonly blockId: string | null
  readonly title: string
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[]
}

export type SheetFacts = {
  readonly session: Row<'session'>
  readonly blocks: readonly Row<'agenda_block'>[]
  readonly steps: ReadonlyMap<string, readonly Row<'block_step'>[]>
  readonly prompts: readonly Row<'prompt'>[]
  readonly checklist: readonly { readonly text: string; readonly done_at: string | null }[]
  readonly people: readonly SheetPerson[]
  readonly rounds: readonly SheetRound[]
  readonly translations: ReadonlyMap<string, TranslationFacts>
  /** When it was read: two print-outs can be told apart. */
  readonly at: string
}

/** Throws 'record/not-found'. */
export function gatherSheet(store: Store, sessionId: string): SheetFacts {
  const session = store.first(sql.selectFrom('session').selectAll().where('id', '=', sessionId))
  if (!session) throw new AppError('record/not-found')
  const steps = store.all(
    sql
      .selectFrom('block_step')
      .innerJoin('agenda_block', 'agenda_block.id', 'block_step.block_id')
      .selectAll('block_step')
      .where('agenda_block.session_id', '=', sessionId)
      .orderBy('block_step.position'),
  )
  return {
    session,
    blocks: inOrder(store, 'agenda_block', sessionId),
    steps: Map.groupBy(steps, (step) => step.block_id),
    prompts: inOrder(store, 'prompt', sessionId),
    checklist: inOrder(store, 'checklist_item', sessionId),
    people: readPeople(store, sessionId),
    rounds: readRounds(store, sessionId),
    translations: readTranslations(store),
    at: store.now(),
  }
}

function inOrder<Name extends 'agenda_block' | 'prompt' | 'checklist_item'>(
  store: Store,
  table: Name,
  sessionId: string,
): Row<Name>[] {
  return store
    .prepare<[string], Row<Name>>(
      `SELECT * FROM ${table} WHERE session_id = ? ORDER BY position, id`,
    )
    .all(sessionId)
}

/** Everybody but simulated phones and those who have not been let in yet. */
function readPeople(store: Store, sessionId: string): SheetPerson[] {
  return store
    .prepare<[string], SheetPerson>(
      `SELECT p.id, coalesce(n.name_to_use, n.name, p.alias, '') AS name, o.name AS organisation,
         p.badge, p.part, p.attendance
       FROM participant p
       LEFT JOIN person n ON n.id = p.person_id
       LEFT JOIN organisation o ON o.id = n.organisation_id
       WHERE p.session_id = ? AND p.pending = 0 AND p.is_rehearsal = 0
       ORDER BY p.created_at, p.id`,
    )
    .all(sessionId)
}

type GroupRow = {
  round: string
  title: string
  block_id: string | null
  id: string
  name: string
  participant: string | null
}

function readRounds(store: Store, sessionId: string): SheetRound[] {
  const rows = store
    .prepare<[string], GroupRow>(
      `SELECT r.id AS round, r.title, r.block_id, g.id, g.name, m.participant_id AS participant
       FROM group_round r
       JOIN session_group g ON g.group_round_id = r.id
       LEFT JOIN group_member m ON m.session_group_id = g.id
       WHERE r.session_id = ? ORDER BY r.position, r.id, g.position, g.id, m.id`,
    )
    .all(sessionId)
  return [...Map.groupBy(rows, (row) => row.round).values()].map((own) => ({
    blockId: own[0]?.block_id ?? null,
    title: own[0]?.title ?? '',
    groups: [...Map.groupBy(own, (row) => row.id).values()].map((members) => ({
      name: members[0]?.name ?? '',
      members: members.flatMap(({ participant }) => participant ?? []),
    })),
  }))
}
