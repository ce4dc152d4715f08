import { checkedText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import { nextPosition } from '../../workspace/ordering'
import { changes } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { findingRow } from './findings-repository'

/**
 * Evidence, recommendations, actions and commitments of `fromId` go to `intoId`; its sentence and
 * paragraphs are written below. What both cite stays as `intoId` cites it. `fromId` is gone.
 */
export function mergeFindings(store: Store, intoId: string, fromId: string): void {
  const into = findingRow(store, intoId)
  const from = findingRow(store, fromId)
  if (into.id === from.id) throw new AppError('finding/itself')
  if (into.session_id !== from.session_id) throw new AppError('record/not-found')
  moveEvidence(store, intoId, fromId)
  const now = store.now()
  for (const table of ['recommendation', 'action', 'commitment'] as const)
    store
      .prepare(`UPDATE ${table} SET finding_id = ?, updated_at = ? WHERE finding_id = ?`)
      .run(intoId, now, fromId)
  const body = checkedText([into.body, from.text, from.body].filter(Boolean).join('\n\n'))
  const aim_id = into.aim_id ?? from.aim_id
  const set = changes(store, { body, aim_id })
  store.run(sql.updateTable('finding').set(set).where('id', '=', intoId))
  store.run(sql.deleteFrom('finding').where('id', '=', fromId))
}

function moveEvidence(store: Store, intoId: string, fromId: string): void {
  store
    .prepare(
      `DELETE FROM finding_evidence WHERE finding_id = @fromId AND reflection_id IN
        (SELECT reflection_id FROM finding_evidence WHERE finding_id = @intoId)`,
    )
    .run({ fromId, intoId })
  const after = nextPosition(store, { table: 'finding_evidence' }, intoId)
  store
    .prepare(
      `UPDATE finding_evidence SET finding_id = @intoId, position = position + @after, updated_at = @now
       WHERE finding_id = @fromId`,
    )
    .run({ fromId, intoId, after, now: store.now() })
}
