import type { contract } from '../../../shared/contract'
import { requiredText } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Text } from '../../platform/text'
import { moveRow } from '../../workspace/ordering'
import { changes, found, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { addToChecklist, checklistItem, listChecklist } from './checklist-repository'
import { suggestions } from './suggestions'

type Needs = {
  /** Sentences in a session's main language. */
  readonly textFor: (store: Store, sessionId: string) => Text
}

export function createChecklist(
  open: () => Store,
  { textFor }: Needs,
): Handlers<typeof contract.checklist> {
  return {
    list: ({ sessionId }) => listChecklist(open(), sessionId),
    suggestions: ({ sessionId }) => suggestions(open(), sessionId, textFor(open(), sessionId)),
    add: ({ sessionId, texts }, { window }) => {
      const store = open()
      const words = texts.map(requiredText)
      const added = store.command({ label: 'checklist.add', window }, () => {
        found(store.first(sql.selectFrom('session').select('id').where('id', '=', sessionId)))
        return addToChecklist(store, sessionId, words)
      })
      return { added }
    },
    update: ({ id, text }, { window }) => {
      const store = open()
      store.command({ label: 'checklist.update', window }, () => {
        const set = changes(store, { text: requiredText(text) })
        touched(store.run(sql.updateTable('checklist_item').set(set).where('id', '=', id)))
      })
      return checklistItem(store, id)
    },
    tick: ({ id, isDone }, { window }) => {
      const store = open()
      if ((checklistItem(store, id).doneAt !== null) !== isDone)
        store.command({ label: 'checklist.tick', window }, () => {
          const set = changes(store, { done_at: isDone ? store.now() : null })
          touched(store.run(sql.updateTable('checklist_item').set(set).where('id', '=', id)))
        })
      return checklistItem(store, id)
    },
    move: ({ id, to }, { window }) => {
      const store = open()
      store.command({ label: 'checklist.move', window }, () =>
        moveRow(store, { table: 'checklist_item' }, id, to),
      )
      return null
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'checklist.remove', window }, () =>
        touched(store.run(sql.deleteFrom('checklist_item').where('id', '=', id))),
      )
      return null
    },
  }
}
