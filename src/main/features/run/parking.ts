// The parking lot: what is said now and belongs later.
import type { contract } from '../../../shared/contract'
import { checkedText, cleanLine, requiredText } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, found, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'

type Parking = Pick<Handlers<typeof contract.run>, 'park' | 'tickNote' | 'removeNote' | 'turnNote'>
type Words = { sessionId: string; text: string; key: string }
/** How other features take a note in; each runs inside the command. */
export type NoteUses = {
  readonly addQuestion: (store: Store, words: Words) => void
  readonly addReflection: (store: Store, words: Words) => void
}

export function parkingHandlers(open: () => Store, uses: NoteUses): Parking {
  return {
    park: ({ sessionId, text, saidBy }, { window }) => {
      const store = open()
      const words = { text: requiredText(text), said_by: cleanLine(saidBy) }
      store.command({ label: 'run.park', window }, () => {
        const position = nextPosition(store, sessionId)
        const values = { ...newRow(store), session_id: sessionId, ...words, done_at: null }
        store.run(sql.insertInto('parking_note').values({ ...values, position }))
      })
      return null
    },
    tickNote: ({ id, isDone }, { window }) => {
      const store = open()
      store.command({ label: 'run.tickNote', window }, () => tick(store, id, isDone))
      return null
    },
    removeNote: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'run.removeNote', window }, () =>
        touched(store.run(sql.deleteFrom('parking_note').where('id', '=', id))),
      )
      return null
    },
    turnNote: ({ id, into }, { window }) => {
      const store = open()
      store.command({ label: 'run.turnNote', window }, () => {
        const note = found(
          store.first(sql.selectFrom('parking_note').selectAll().where('id', '=', id)),
        )
        const said = note.said_by === '' ? note.text : `${note.said_by}: ${note.text}`
        const words = { sessionId: note.session_id, key: store.newId() }
        if (into === 'question') uses.addQuestion(store, { ...words, text: note.text })
        else uses.addReflection(store, { ...words, text: checkedText(said) })
        tick(store, id, true)
      })
      return null
    },
  }
}

function tick(store: Store, id: string, isDone: boolean): void {
  const set = changes(store, { done_at: isDone ? store.now() : null })
  touched(store.run(sql.updateTable('parking_note').set(set).where('id', '=', id)))
}

function nextPosition(store: Store, sessionId: string): number {
  return store
    .prepare<[string], number>(
      'SELECT coalesce(max(position) + 1, 0) FROM parking_note WHERE session_id = ?',
    )
    .pluck()
    .get(sessionId) as number
}
