import { Finding } from '../../../shared/contract/findings'
import { found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { readDiffering } from './differing-repository'
import { evidenceCounts } from './evidence-counts'
import { readEvidence } from './evidence-repository'

/** In order, each with its evidence, what that comes to, and who sees it otherwise. */
export function listFindings(store: Store, sessionId: string): Finding[] {
  const evidence = readEvidence(store, sessionId)
  const differing = readDiffering(store, sessionId, evidence)
  return store
    .all(
      sql
        .selectFrom('finding')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map((row) => {
      const cited = evidence.get(row.id) ?? []
      return {
        id: row.id,
        sessionId: row.session_id,
        text: row.text,
        body: row.body,
        kind: row.kind,
        confidence: row.confidence,
        aimId: row.aim_id,
        evidence: cited.map(({ shown }) => shown),
        counts: evidenceCounts(cited.map(({ facts }) => facts)),
        differing: row.kind === 'minority-view' ? [] : differing(row.id),
      } as Finding
    })
}

export function findingById(store: Store, id: string): Finding {
  const { session_id } = findingRow(store, id)
  return found(listFindings(store, session_id).find((finding) => finding.id === id))
}

export function findingRow(store: Store, id: string) {
  return found(store.first(sql.selectFrom('finding').selectAll().where('id', '=', id)))
}
