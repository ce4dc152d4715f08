// One item made two, made again, or given the time it really takes.
import type { contract } from '../../../shared/contract'
import type { Block } from '../../../shared/contract/agenda'
import { type Interpretation, talkMinutes } from '../../../shared/domain/bilingual-time'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { copyTranslations } from '../../workspace/copy-translations'
import { moveRow, nextPosition } from '../../workspace/ordering'
import { changes, found, newRow } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { listBlocks } from './agenda-repository'
import { stepRows, writeSteps } from './write-steps'

type Reshaping = Pick<Handlers<typeof contract.agenda>, 'split' | 'duplicate' | 'takeBilingualTime'>

export function reshaping(open: () => Store, one: (id: string) => Block): Reshaping {
  return {
    split: ({ id, step }, { window }) => {
      const store = open()
      const block = one(id)
      const [stay, go] = [block.steps.slice(0, step), block.steps.slice(step)]
      const moved = go.reduce((sum, each) => sum + each.minutes, 0)
      if (go.length === 0 || moved >= block.minutes) throw new AppError('agenda/cannot-split')
      const made = store.command({ label: 'agenda.split', window }, () => {
        const rows = stepRows(store, id).slice(step)
        const set = changes(store, { minutes: block.minutes - moved, min_minutes: null })
        store.run(sql.updateTable('agenda_block').set(set).where('id', '=', id))
        const copy = copyAfter(store, block, { minutes: moved, steps: go }, rows)
        writeSteps(store, id, stay)
        return copy
      })
      return one(made)
    },
    duplicate: ({ id }, { window }) => {
      const store = open()
      const block = one(id)
      const made = store.command({ label: 'agenda.duplicate', window }, () => {
        const { minutes, steps } = block
        const copy = copyAfter(store, block, { minutes, steps }, stepRows(store, id))
        copyPrompts(store, id, copy)
        return copy
      })
      return one(made)
    },
    takeBilingualTime: ({ sessionId, id }, { window }) => {
      const store = open()
      const session = found(
        store.first(sql.selectFrom('session').select('interpretation').where('id', '=', sessionId)),
      )
      const other = listBlocks(store, sessionId).filter(
        (block) => block.bilingualMinutes !== block.minutes && (id === null || block.id === id),
      )
      store.command({ label: 'agenda.takeBilingualTime', window }, () => {
        for (const block of other) stretch(store, block, session.interpretation as Interpretation)
      })
      return { changed: other.length }
    },
  }
}

type Part = Pick<Block, 'minutes' | 'steps'>

/** A new item right after `block` that shares its facts but for its pin and what was real; its id. */
function copyAfter(
  store: Store,
  block: Block,
  { minutes, steps }: Part,
  stepsFrom: readonly { id: string }[],
): string {
  const row = newRow(store)
  const from = found(
    store.first(sql.selectFrom('agenda_block').selectAll().where('id', '=', block.id)),
  )
  const fresh = {
    pin_time: null,
    min_minutes: null,
    started_at: null,
    ended_at: null,
    run_minutes: null,
    skipped: 0,
  }
  const position = nextPosition(store, { table: 'agenda_block' }, block.sessionId)
  store.run(sql.insertInto('agenda_block').values({ ...from, ...row, ...fresh, minutes, position }))
  moveRow(store, { table: 'agenda_block' }, row.id, from.position + 1)
  writeSteps(
    store,
    row.id,
    steps.map((step) => ({ ...step, dropped: false })),
  )
  copyTranslations(store, block.id, row.id)
  for (const [index, step] of stepRows(store, row.id).entries()) {
    const source = stepsFrom[index]
    if (source) copyTranslations(store, source.id, step.id)
  }
  return row.id
}

function copyPrompts(store: Store, fromId: string, toId: string): void {
  const prompts = store.all(
    sql.selectFrom('prompt').selectAll().where('block_id', '=', fromId).orderBy('position'),
  )
  for (const prompt of prompts) {
    const position = nextPosition(store, { table: 'prompt' }, prompt.session_id)
    const fresh = { block_id: toId, status: 'waiting', import_key: null, position }
    const row = newRow(store)
    store.run(sql.insertInto('prompt').values({ ...prompt, ...row, ...fresh }))
    copyTranslations(store, prompt.id, row.id)
  }
}

/** Talking steps grow with the item, silent ones stay. */
function stretch(store: Store, block: Block, interpretation: Interpretation): void {
  const set = changes(store, { minutes: block.bilingualMinutes, minutes_for: interpretation })
  store.run(sql.updateTable('agenda_block').set(set).where('id', '=', block.id))
  const steps = block.steps.map((step) =>
    step.silent
      ? step
      : { ...step, minutes: talkMinutes(step.minutes, block.minutesFor, interpretation) },
  )
  if (steps.length > 0) writeSteps(store, block.id, steps)
}
