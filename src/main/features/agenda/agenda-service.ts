import type { contract } from '../../../shared/contract'
import type { NewBlock } from '../../../shared/contract/agenda'
import { checkedText, cleanLine, requiredLine } from '../../../shared/domain/text'
import type { Handlers } from '../../../shared/rpc/contract'
import type { z } from '../../../shared/zod'
import { moveRow, nextPosition } from '../../workspace/ordering'
import { changes, flag, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { listBlocks } from './agenda-repository'
import { reshaping } from './reshaping'
import { writeSteps } from './write-steps'

type Values = z.output<typeof NewBlock>

export function createAgenda(open: () => Store): Handlers<typeof contract.agenda> {
  const one = (id: string) => {
    const store = open()
    const row = found(
      store.first(sql.selectFrom('agenda_block').select('session_id').where('id', '=', id)),
    )
    return found(listBlocks(store, row.session_id).find((block) => block.id === id))
  }
  return {
    list: ({ sessionId }) => listBlocks(open(), sessionId),
    add: ({ sessionId, ...input }, { window }) => {
      const store = open()
      const row = newRow(store)
      store.command({ label: 'agenda.add', window }, () => {
        const position = nextPosition(store, { table: 'agenda_block' }, sessionId)
        const fixed = {
          session_id: sessionId,
          position,
          method_key: null,
          started_at: null,
          ended_at: null,
        }
        store.run(
          sql.insertInto('agenda_block').values({ ...row, ...fixed, ...newBlockValues(input) }),
        )
        writeSteps(store, row.id, input.steps)
      })
      return one(row.id)
    },
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'agenda.update', window }, () => {
        const set = changes(store, blockValues(change))
        touched(store.run(sql.updateTable('agenda_block').set(set).where('id', '=', id)))
        if (change.steps) writeSteps(store, id, change.steps)
      })
      return one(id)
    },
    move: ({ id, to }, { window }) => {
      const store = open()
      store.command({ label: 'agenda.move', window }, () =>
        moveRow(store, { table: 'agenda_block' }, id, to),
      )
      return null
    },
    ...reshaping(open, one),
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'agenda.remove', window }, () =>
        touched(store.run(sql.deleteFrom('agenda_block').where('id', '=', id))),
      )
      return null
    },
  }
}

function newBlockValues(input: Values) {
  return {
    title: requiredLine(input.title),
    description: checkedText(input.description),
    minutes: input.minutes,
    min_minutes: input.minMinutes,
    is_break: flag(input.isBreak),
    pin_time: input.pinTime,
    mode: input.mode,
    lead: cleanLine(input.lead),
    notes: checkedText(input.notes),
    materials: checkedText(input.materials),
    parallel: flag(input.parallel),
    place: cleanLine(input.place),
    is_protected: flag(input.isProtected),
  }
}

function blockValues(change: Partial<Values>) {
  return {
    title: given(change.title, requiredLine),
    description: given(change.description, checkedText),
    minutes: change.minutes,
    min_minutes: change.minMinutes,
    is_break: given(change.isBreak, flag),
    pin_time: change.pinTime,
    mode: change.mode,
    lead: given(change.lead, cleanLine),
    notes: given(change.notes, checkedText),
    materials: given(change.materials, checkedText),
    parallel: given(change.parallel, flag),
    place: given(change.place, cleanLine),
    is_protected: given(change.isProtected, flag),
  }
}
