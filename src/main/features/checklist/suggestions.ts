// What to think of before people come: from the programme, and from every day there ever was in a room.
import type { ChecklistSuggestion } from '../../../shared/contract/checklist'
import { materialsIn, thingKey, withoutRepeats } from '../../../shared/domain/materials'
import type { Text } from '../../platform/text'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { listChecklist } from './checklist-repository'

/** `say` speaks the session's language. Throws 'record/not-found'. */
export function suggestions(store: Store, sessionId: string, say: Text): ChecklistSuggestion[] {
  const held = new Set(listChecklist(store, sessionId).map(({ text }) => thingKey(text)))
  const usual = usualThings(factsOf(store, sessionId), say)
  const all: ChecklistSuggestion[] = [
    ...materials(store, sessionId).map((text) => ({ text, from: 'programme' as const })),
    ...usual.map((text) => ({ text, from: 'usual' as const })),
  ]
  return withoutRepeats(all, ({ text }) => text).filter(({ text }) => !held.has(thingKey(text)))
}

function materials(store: Store, sessionId: string): string[] {
  return store
    .all(
      sql
        .selectFrom('agenda_block')
        .select('materials')
        .where('session_id', '=', sessionId)
        .orderBy('position'),
    )
    .flatMap((row) => materialsIn(row.materials))
}

type Facts = {
  readonly participants: number
  readonly questions: number
  readonly isInterpreted: boolean
  readonly isBilingual: boolean
}

function factsOf(store: Store, sessionId: string): Facts {
  const { languages, interpretation } = found(
    store.first(
      sql.selectFrom('session').select(['languages', 'interpretation']).where('id', '=', sessionId),
    ),
  )
  const count = (table: 'participant' | 'prompt') =>
    store
      .prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE session_id = ?`)
      .pluck()
      .get(sessionId) as number
  return {
    participants: count('participant'),
    questions: count('prompt'),
    isInterpreted: interpretation === 'interpreter',
    isBilingual: (JSON.parse(languages) as string[]).length > 1,
  }
}

function usualThings({ participants, questions, isInterpreted, isBilingual }: Facts, say: Text) {
  return [
    participants > 0 ? say('checklist.usual.badges', { count: participants }) : null,
    participants > 0 ? say('checklist.usual.arrivals') : null,
    questions > 0 ? say('checklist.usual.slips') : null,
    say('checklist.usual.room'),
    say('checklist.usual.way-in'),
    say('checklist.usual.consent'),
    questions > 0 ? say('checklist.usual.phones') : null,
    say('checklist.usual.projector'),
    say('checklist.usual.plugs'),
    say('checklist.usual.water'),
    say('checklist.usual.pens'),
    isBilingual ? say('checklist.usual.languages') : null,
    isInterpreted ? say('checklist.usual.interpreter') : null,
    say('checklist.usual.run-sheet'),
    say('checklist.usual.copy'),
  ].filter((text) => text !== null)
}
