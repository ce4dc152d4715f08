import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

/** A session that is there, and a finding of this very session or none. */
export function assertFinding(store: Store, sessionId: string, findingId: string | null): void {
  found(store.first(sql.selectFrom('session').select('id').where('id', '=', sessionId)))
  if (findingId === null) return
  const finding = sql.selectFrom('finding').select('id').where('id', '=', findingId)
  found(store.first(finding.where('session_id', '=', sessionId)))
}
