import type { contract } from '../../../shared/contract'
import type { Recommendation } from '../../../shared/contract/next-steps'
import { cleanText, requiredText } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import { nextPosition } from '../../workspace/ordering'
import { asSeen, changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { assertFinding } from './finding-of'
import { moveAndRemove } from './move-and-remove'

const listSql = `SELECT id, session_id AS sessionId, finding_id AS findingId, text, addressee
  FROM recommendation`

export function createRecommendations(
  open: () => Store,
): Handlers<typeof contract.recommendations> {
  const one = (id: string) =>
    found(open().prepare<[string], Recommendation>(`${listSql} WHERE id = ?`).get(id))
  return {
    list: ({ sessionId }) =>
      open()
        .prepare<[string], Recommendation>(`${listSql} WHERE session_id = ? ORDER BY position, id`)
        .all(sessionId),
    add: ({ sessionId, findingId, text, addressee }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'recommendations.add', window }, () => {
        assertFinding(store, sessionId, findingId)
        const position = nextPosition(store, { table: 'recommendation' }, sessionId)
        const words = { text: requiredText(text), addressee, position }
        const values = { session_id: sessionId, finding_id: findingId, ...words }
        store.run(sql.insertInto('recommendation').values({ ...row, ...values }))
      })
      return one(row.id)
    },
    update: ({ id, change, was }, { window }) => {
      const store = open()
      const before = one(id)
      store.command({ label: 'recommendations.update', window }, () => {
        if (change.findingId) assertFinding(store, before.sessionId, change.findingId)
        const text = given(change.text, requiredText)
        asSeen({ text: before.text }, { text: given(was, cleanText) }, { text })
        const set = { text, addressee: change.addressee, finding_id: change.findingId }
        const query = sql.updateTable('recommendation').set(changes(store, set))
        touched(store.run(query.where('id', '=', id)))
      })
      return one(id)
    },
    ...moveAndRemove(open, 'recommendation'),
  }
}
