import type { contract } from '../../../shared/contract'
import type { ReflectionId } from '../../../shared/contract/primitives'
import type { Handlers } from '../../../shared/rpc/contract'
import { moveRow } from '../../workspace/ordering'
import { newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { differingSignature } from './differing-repository'
import { cite } from './evidence-commands'
import { findingById, findingRow } from './findings-repository'
import { addFinding, type NewFinding } from './write-finding'

type Commands = Pick<Handlers<typeof contract.findings>, 'keepDiffering' | 'dismissDiffering'>

export function differingHandlers(open: () => Store): Commands {
  return {
    keepDiffering: ({ id, reflectionId, text }, { window }) => {
      const store = open()
      const kept = store.command({ label: 'findings.keepDiffering', window }, () =>
        keepApart(store, id, reflectionId, text),
      )
      return findingById(store, kept)
    },
    dismissDiffering: ({ id, reflectionId }, { window }) => {
      const store = open()
      store.command({ label: 'findings.dismissDiffering', window }, () => {
        const session_id = findingRow(store, id).session_id
        const signature = differingSignature(id, reflectionId)
        const known = sql
          .selectFrom('suggestion_dismissed')
          .select('id')
          .where('session_id', '=', session_id)
          .where('kind', '=', 'differing-view')
          .where('signature', '=', signature)
        if (store.first(known)) return
        const row = { ...newRow(store), session_id, kind: 'differing-view', signature }
        store.run(sql.insertInto('suggestion_dismissed').values(row))
      })
      return null
    },
  }
}

/** In a minority view right after the finding; the words that were chosen here are chosen there. */
function keepApart(
  store: Store,
  findingId: string,
  reflectionId: ReflectionId,
  text: string,
): string {
  const { session_id, aim_id } = findingRow(store, findingId)
  const id = addFinding(store, {
    sessionId: session_id as NewFinding['sessionId'],
    text,
    kind: 'minority-view',
    aimId: aim_id as NewFinding['aimId'],
    evidence: [],
  })
  const moved = store.run(
    sql
      .updateTable('finding_evidence')
      .set({ finding_id: id, position: 0, updated_at: store.now() })
      .where('finding_id', '=', findingId)
      .where('reflection_id', '=', reflectionId),
  )
  if (moved === 0) cite(store, { id, session_id }, { reflectionId, span: null })
  const order = store.all(
    sql
      .selectFrom('finding')
      .select('id')
      .where('session_id', '=', session_id)
      .orderBy('position')
      .orderBy('id'),
  )
  moveRow(store, { table: 'finding' }, id, order.findIndex((one) => one.id === findingId) + 1)
  return id
}
