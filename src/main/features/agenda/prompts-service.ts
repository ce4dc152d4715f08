import type { contract } from '../../../shared/contract'
import type { NewPrompt } from '../../../shared/contract/agenda'
import { checkedText, cleanLine, requiredText } from '../../../shared/domain/text'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { z } from '../../../shared/zod'
import { moveRow, nextPosition } from '../../workspace/ordering'
import { changes, flag, found, given, newRow, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { listPrompts } from './agenda-repository'

type Values = z.output<typeof NewPrompt>

export function createPrompts(open: () => Store): Handlers<typeof contract.prompts> {
  const row = (id: string) =>
    found(open().first(sql.selectFrom('prompt').select(['session_id']).where('id', '=', id)))
  const one = (id: string) =>
    found(listPrompts(open(), row(id).session_id).find((prompt) => prompt.id === id))
  return {
    list: ({ sessionId }) => listPrompts(open(), sessionId),
    add: ({ sessionId, ...input }, { window }) => {
      const store = open()
      const made = newRow(store)
      store.command({ label: 'prompts.add', window }, () => {
        insertPrompt(store, sessionId, input, made)
      })
      return one(made.id)
    },
    update: ({ id, change }, { window }) => {
      const store = open()
      store.command({ label: 'prompts.update', window }, () => {
        assertOwn(store, row(id).session_id, change)
        const set = changes(store, promptValues(change))
        touched(store.run(sql.updateTable('prompt').set(set).where('id', '=', id)))
      })
      return one(id)
    },
    setStatus: ({ id, status }, { window }) => {
      const store = open()
      store.command({ label: 'prompts.setStatus', window }, () => {
        if (status === 'open') refuseWhenOver(store, row(id).session_id)
        const set = changes(store, { status })
        touched(store.run(sql.updateTable('prompt').set(set).where('id', '=', id)))
      })
      return one(id)
    },
    move: ({ id, to }, { window }) => {
      const store = open()
      store.command({ label: 'prompts.move', window }, () =>
        moveRow(store, { table: 'prompt' }, id, to),
      )
      return null
    },
    remove: ({ id }, { window }) => {
      const store = open()
      store.command({ label: 'prompts.remove', window }, () =>
        touched(store.run(sql.deleteFrom('prompt').where('id', '=', id))),
      )
      return null
    },
  }
}

/** A new question, after the others. Must run inside a command. */
export function insertPrompt(
  store: Store,
  sessionId: string,
  input: Values,
  made = newRow(store),
): void {
  assertOwn(store, sessionId, input)
  const position = nextPosition(store, { table: 'prompt' }, sessionId)
  const fixed = { session_id: sessionId, position, status: 'waiting', import_key: null }
  store.run(sql.insertInto('prompt').values({ ...made, ...fixed, ...newPromptValues(input) }))
}

/** An item or aim of another session is as good as none. */
function assertOwn(
  store: Store,
  sessionId: string,
  links: Pick<Partial<Values>, 'blockId' | 'aimId'>,
): void {
  const own = (table: 'agenda_block' | 'aim', id: string) =>
    found(
      store.first(
        sql.selectFrom(table).select('id').where('id', '=', id).where('session_id', '=', sessionId),
      ),
    )
  if (links.blockId) own('agenda_block', links.blockId)
  if (links.aimId) own('aim', links.aimId)
}

function refuseWhenOver(store: Store, sessionId: string): void {
  const session = found(
    store.first(sql.selectFrom('session').select('status').where('id', '=', sessionId)),
  )
  if (session.status === 'ended' || session.status === 'archived')
    throw new AppError('session/closed')
}

function newPromptValues(input: Values) {
  return {
    block_id: input.blockId,
    aim_id: input.aimId,
    kind: input.kind,
    text: requiredText(input.text),
    help: checkedText(input.help),
    second_text: checkedText(input.secondText),
    options: JSON.stringify(input.options),
    min: input.min,
    max: input.max,
    multiple: flag(input.multiple),
    min_label: cleanLine(input.minLabel),
    max_label: cleanLine(input.maxLabel),
    never_quote: flag(input.neverQuote),
  }
}

function promptValues(change: Partial<Values>) {
  return {
    block_id: change.blockId,
    aim_id: change.aimId,
    kind: change.kind,
    text: given(change.text, requiredText),
    help: given(change.help, checkedText),
    second_text: given(change.secondText, checkedText),
    options: given(change.options, (options) => JSON.stringify(options)),
    min: change.min,
    max: change.max,
    multiple: given(change.multiple, flag),
    min_label: given(change.minLabel, cleanLine),
    max_label: given(change.maxLabel, cleanLine),
    never_quote: given(change.neverQuote, flag),
  }
}
