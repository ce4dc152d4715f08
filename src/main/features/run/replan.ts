// What the day changes of the plan: minutes, skipped items, dropped steps. The plan itself stays.
import type { contract } from '../../../shared/contract'
import type { RunBlock } from '../../../shared/contract/run'
import { mayGive, shortest } from '../../../shared/domain/make-up-time'
import { minutesToday } from '../../../shared/domain/run-clock'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, flag, found } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { runState } from './run-repository'

type Replan = Pick<Handlers<typeof contract.run>, 'adjust' | 'skip' | 'dropStep' | 'makeUpTime'>

export function replanHandlers(open: () => Store): Replan {
  const onBlock = (
    label: string,
    blockId: string,
    window: string,
    work: (store: Store, block: RunBlock, isRunning: boolean) => void,
  ) => {
    const store = open()
    store.command({ label, window }, () => {
      const state = runState(store, sessionOf(store, blockId))
      const block = found(state.blocks.find(({ id }) => id === blockId))
      if (block.endedAt !== null) throw new AppError('run/moved-on')
      work(store, block, state.blockId === blockId)
    })
    return null
  }
  return {
    adjust: ({ blockId, minutes }, { window }) =>
      onBlock('run.adjust', blockId, window, (store, block) =>
        setMinutes(store, block, minutesToday(block) + minutes),
      ),
    skip: ({ blockId, isSkipped }, { window }) =>
      onBlock('run.skip', blockId, window, (store, _, isRunning) => {
        if (isRunning) throw new AppError('run/moved-on')
        const set = changes(store, { skipped: flag(isSkipped) })
        store.run(sql.updateTable('agenda_block').set(set).where('id', '=', blockId))
      }),
    dropStep: ({ blockId, position, isDropped }, { window }) =>
      onBlock('run.dropStep', blockId, window, (store, block) =>
        dropStep(store, block, position, isDropped),
      ),
    makeUpTime: ({ sessionId, cuts, drops }, { window }) => {
      const store = open()
      store.command({ label: 'run.makeUpTime', window }, () => {
        const state = runState(store, sessionId)
        if (state.status !== 'running') throw new AppError('run/not-running')
        const block = (id: string) => found(state.blocks.find((one) => one.id === id))
        for (const { blockId, minutes } of cuts) cut(store, block(blockId), minutes)
        for (const { blockId, position } of drops)
          dropStep(store, block(blockId), position, true, true)
      })
      return null
    },
  }
}

function sessionOf(store: Store, blockId: string): string {
  const query = sql.selectFrom('agenda_block').select('session_id').where('id', '=', blockId)
  return found(store.first(query)).session_id
}

function cut(store: Store, block: RunBlock, minutes: number): void {
  if (minutes > minutesToday(block)) throw new AppError('run/moved-on')
  if (!mayGive(block) || minutes < shortest(block)) throw new AppError('run/too-short')
  setMinutes(store, block, minutes)
}

/** `mind`: not below the shortest the item may be, as a proposal promises. */
function dropStep(
  store: Store,
  block: RunBlock,
  position: number,
  isDropped: boolean,
  mind = false,
): void {
  const step = found(block.steps.find((one) => one.position === position))
  if (step.isDropped === isDropped) return
  const minutes = minutesToday(block) + (isDropped ? -step.minutes : step.minutes)
  if (mind && (block.isProtected || minutes < shortest(block))) throw new AppError('run/too-short')
  const set = changes(store, { dropped: flag(isDropped) })
  store.run(
    sql
      .updateTable('block_step')
      .set(set)
      .where('block_id', '=', block.id)
      .where('position', '=', position),
  )
  setMinutes(store, block, minutes)
}

/** The planned minutes are no change of the plan. */
function setMinutes(store: Store, block: RunBlock, wanted: number): void {
  const minutes = Math.min(1440, Math.max(1, wanted))
  const set = changes(store, { run_minutes: minutes === block.minutes ? null : minutes })
  store.run(sql.updateTable('agenda_block').set(set).where('id', '=', block.id))
}
