import type { Attribution, Audience } from '../../../shared/contract/primitives'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

export type ConsentChange = { audience: Audience; attribution: Attribution; how: string }

/** Sets who may read one reflection and how it is signed, clears it, and records that it was said. */
export function setReflectionConsent(store: Store, reflectionId: string, change: ConsentChange): void {
  const row = newRow(store)
  const { audience, attribution, how } = change
  store.run(
    sql
      .updateTable('reflection')
      .set({ audience, attribution, cleared: 1, updated_at: row.updated_at })
      .where('id', '=', reflectionId),
  )
  store.run(
    sql.insertInto('consent_record').values({
      ...row,
      participant_id: null,
      reflection_id: reflectionId,
      audience,
      attribution,
      wording_version: '1',
      language: null,
      how,
      given_at: row.created_at,
      recorded_by: 'facilitator',
    }),
  )
}

/** Gives everything a participant has said the consent they have chosen now. */
export function applyParticipantConsent(store: Store, participantId: string): void {
  const participant = store.first(
    sql.selectFrom('participant').select(['audience', 'attribution']).where('id', '=', participantId),
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
