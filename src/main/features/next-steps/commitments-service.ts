import type { contract } from '../../../shared/contract'
import type { Commitment } from '../../../shared/contract/next-steps'
import { cleanText, requiredText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { nextPosition } from '../../workspace/ordering'
import { asSeen, changes, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { assertFinding } from './finding-of'
import { moveAndRemove } from './move-and-remove'

const listSql = `SELECT c.id, c.session_id AS sessionId, c.finding_id AS findingId, c.text,
    c.due_on AS dueOn, c.status, c.reflection_id AS reflectionId, r.number,
    c.participant_id AS participantId, coalesce(n.name_to_use, n.name, p.alias) AS who
  FROM commitment c LEFT JOIN reflection r ON r.id = c.reflection_id
  LEFT JOIN participant p ON p.id = c.participant_id LEFT JOIN person n ON n.id = p.person_id`

export function createCommitments(open: () => Store): Handlers<typeof contract.commitments> {
  const one = (id: string) =>
    found(open().prepare<[string], Commitment>(`${listSql} WHERE c.id = ?`).get(id))
  return {
    list: ({ sessionId }) =>
      open()
        .prepare<[string], Commitment>(
          `${listSql} WHERE c.session_id = ? ORDER BY c.position, c.id`,
        )
        .all(sessionId),
    add: ({ sessionId, text, ...promised }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'commitments.add', window }, () => {
        const { findingId, reflectionId, dueOn, status } = promised
        assertFinding(store, sessionId, findingId)
        const values = {
          session_id: sessionId,
          finding_id: findingId,
          reflection_id: reflectionId,
          participant_id: promisedBy(store, sessionId, promised),
          text: requiredText(text),
          due_on: dueOn,
          status,
          position: nextPosition(store, { table: 'commitment' }, sessionId),
        }
        store.run(sql.insertInto('commitment').values({ ...row, ...values }))
      })
      return one(row.id)
    },
    update: ({ id, change, was }, { window }) => {
      const store = open()
      const before = one(id)
      store.command({ label: 'commitments.update', window }, () => {
        if (change.findingId) assertFinding(store, before.sessionId, change.findingId)
        const text = given(change.text, requiredText)
        asSeen({ text: before.text }, { text: given(was, cleanText) }, { text })
        const { findingId, dueOn, status } = change
        const set = changes(store, { text, finding_id: findingId, due_on: dueOn, status })
        touched(store.run(sql.updateTable('commitment').set(set).where('id', '=', id)))
      })
      return one(id)
    },
    ...moveAndRemove(open, 'commitment'),
  }
}

type By = { reflectionId: string | null; participantId: string | null }

/** Whose promise it is: the author of the reflection it was made in, or the participant named. */
function promisedBy(store: Store, sessionId: string, by: By): string | null {
  if (by.reflectionId !== null) {
    const reflection = found(
      store.first(
        sql
          .selectFrom('reflection')
          .select(['participant_id', 'state'])
          .where('id', '=', by.reflectionId)
          .where('session_id', '=', sessionId),
      ),
    )
    if (reflection.state === 'erased' || reflection.state === 'undone')
      throw new AppError('reflection/erased')
    return reflection.participant_id
  }
  if (by.participantId === null) return null
  const participant = sql.selectFrom('participant').select('id')
  const there = participant.where('id', '=', by.participantId).where('session_id', '=', sessionId)
  return found(store.first(there)).id
}
