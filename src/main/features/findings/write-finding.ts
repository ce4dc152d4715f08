import type { contract } from '../../../shared/contract'
import { checkedText, cleanLine, cleanText, requiredLine } from '../../../shared/domain/text'
import type { InputOf } from '../../../shared/rpc/contract'
import { nextPosition } from '../../workspace/ordering'
import { asSeen, changes, found, given, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { cite } from './evidence-commands'
import { findingRow } from './findings-repository'

type Slice = typeof contract.findings
export type NewFinding = InputOf<Slice['add']>

/** At the end of the session's findings; answers its id. */
export function addFinding(store: Store, finding: NewFinding): string {
  const { sessionId, text, kind, aimId, evidence } = finding
  assertAim(store, sessionId, aimId)
  const row = newRow(store)
  const values = {
    session_id: sessionId,
    aim_id: aimId,
    position: nextPosition(store, { table: 'finding' }, sessionId),
    text: requiredLine(text),
    body: '',
    kind,
    confidence: 'medium',
    written_by: '',
  }
  store.run(sql.insertInto('finding').values({ ...row, ...values }))
  for (const one of evidence) cite(store, { id: row.id, session_id: sessionId }, one)
  return row.id
}

export function updateFinding(store: Store, { id, change, was }: InputOf<Slice['update']>): void {
  const row = findingRow(store, id)
  if (change.aimId !== undefined) assertAim(store, row.session_id, change.aimId)
  const next = {
    text: given(change.text, requiredLine),
    body: given(change.body, checkedText),
    kind: change.kind,
    confidence: change.confidence,
    aim_id: change.aimId,
  }
  const seen = {
    text: given(was.text, cleanLine),
    body: given(was.body, cleanText),
    kind: was.kind,
    confidence: was.confidence,
    aim_id: was.aimId,
  }
  const { text, body, kind, confidence, aim_id } = row
  asSeen<object>({ text, body, kind, confidence, aim_id }, seen, next)
  const set = changes(store, next)
  store.run(sql.updateTable('finding').set(set).where('id', '=', id))
}

/** An aim of another session is not there for this one. */
function assertAim(store: Store, sessionId: string, aimId: string | null): void {
  if (aimId === null) return
  const aim = sql.selectFrom('aim').select('id').where('id', '=', aimId)
  found(store.first(aim.where('session_id', '=', sessionId)))
}
