import type { contract } from '../../../shared/contract'
import type { Action } from '../../../shared/contract/next-steps'
import { cleanText, requiredText } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import { nextPosition } from '../../workspace/ordering'
import { asSeen, changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { assertFinding } from './finding-of'
import { moveAndRemove } from './move-and-remove'

const listSql = `SELECT a.id, a.session_id AS sessionId, a.finding_id AS findingId, a.text,
    a.owner_person_id AS ownerPersonId, coalesce(n.name_to_use, n.name) AS owner,
    a.organisation_id AS organisationId, o.name AS organisation, a.due_on AS dueOn, a.status
  FROM action a LEFT JOIN person n ON n.id = a.owner_person_id
  LEFT JOIN organisation o ON o.id = coalesce(a.organisation_id, n.organisation_id)`

export function createActions(open: () => Store): Handlers<typeof contract.actions> {
  const one = (id: string) =>
    found(open().prepare<[string], Action>(`${listSql} WHERE a.id = ?`).get(id))
  return {
    list: ({ sessionId }) =>
      open()
        .prepare<[string], Action>(`${listSql} WHERE a.session_id = ? ORDER BY a.position, a.id`)
        .all(sessionId),
    add: ({ sessionId, text, ...agreed }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'actions.add', window }, () => {
        assertFinding(store, sessionId, agreed.findingId)
        const values = {
          session_id: sessionId,
          finding_id: agreed.findingId,
          text: requiredText(text),
          owner_person_id: agreed.ownerPersonId,
          organisation_id: agreed.organisationId,
          due_on: agreed.dueOn,
          status: agreed.status,
          position: nextPosition(store, { table: 'action' }, sessionId),
        }
        store.run(sql.insertInto('action').values({ ...row, ...values }))
      })
      return one(row.id)
    },
    update: ({ id, change, was }, { window }) => {
      const store = open()
      const before = one(id)
      store.command({ label: 'actions.update', window }, () => {
        if (change.findingId) assertFinding(store, before.sessionId, change.findingId)
        const text = given(change.text, requiredText)
        asSeen({ text: before.text }, { text: given(was, cleanText) }, { text })
        const set = changes(store, {
          text,
          finding_id: change.findingId,
          owner_person_id: change.ownerPersonId,
          organisation_id: change.organisationId,
          due_on: change.dueOn,
          status: change.status,
        })
        touched(store.run(sql.updateTable('action').set(set).where('id', '=', id)))
      })
      return one(id)
    },
    ...moveAndRemove(open, 'action'),
  }
}
