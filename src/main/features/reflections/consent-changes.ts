import type { Attribution, Audience } from '../../../shared/contract/primitives'
import { changes, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

export type ConsentChange = { audience: Audience; attribution: Attribution; how: string }

/** Sets who may read one reflection and how it is signed, clears it, and records that it was said. */
export function setReflectionConsent(
  store: Store,
  reflectionId: string,
  change: ConsentChange,
): void {
  const { audience, attribution } = change
  const set = changes(store, { audience, attribution, cleared: 1 })
  store.run(sql.updateTable('reflection').set(set).where('id', '=', reflectionId))
  recordConsent(store, reflectionId, change)
}

/** Every change of a reflection's consent leaves one: what, how and when. */
export function recordConsent(store: Store, reflectionId: string, change: ConsentChange): void {
  const row = newRow(store)
  store.run(
    sql.insertInto('consent_record').values({
      ...row,
      ...change,
      participant_id: null,
      reflection_id: reflectionId,
      wording_version: '1',
      language: null,
      given_at: row.created_at,
      recorded_by: 'facilitator',
    }),
  )
}

/** Gives everything a participant has said the consent they have chosen now. */
export function applyParticipantConsent(store: Store, participantId: string): void {
  const participant = store.first(
    sql
      .selectFrom('participant')
      .select(['audience', 'attribution'])
      .where('id', '=', participantId),
  )
  if (!participant) return
  const reflections = store.all(
    sql
      .selectFrom('reflection')
      .select('id')
      .where('participant_id', '=', participantId)
      .where('state', 'not in', ['undone', 'erased']),
  )
  const change = {
    audience: participant.audience as Audience,
    attribution: participant.attribution as Attribution,
    how: 'asked',
  }
  for (const { id } of reflections) setReflectionConsent(store, id, change)
}
