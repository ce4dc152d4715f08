// How the day moves: from item to item and from step to step.
import type { contract } from '../../../shared/contract'
import type { RunState } from '../../../shared/contract/run'
import { at, minutesToday, nextItem, runClock, sideBySide } from '../../../shared/domain/run-clock'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import { changes, touched } from '../../workspace/rows'
import { sql } from '../../workspace/sql'
import type { Store } from '../../workspace/store'
import { onRunning, writeRun } from './running'
import { runState } from './run-repository'

type Course = Pick<Handlers<typeof contract.run>, 'start' | 'next' | 'goTo' | 'step' | 'end'>

const minute = 60_000
const halfADay = 12 * 60 * minute

export function courseHandlers(open: () => Store): Course {
  const live = onRunning(open)
  return {
    start: ({ sessionId, blockId }, { window }) => {
      const store = open()
      store.command({ label: 'run.start', window }, () => start(store, sessionId, blockId))
      return null
    },
    next: ({ sessionId, from }, { window }) =>
      live('run.next', sessionId, window, (store, state) => {
        if (from !== state.blockId) throw new AppError('run/moved-on')
        moveTo(store, state, nextItem(state.blocks, state.blockId))
      }),
    goTo: ({ sessionId, blockId }, { window }) =>
      live('run.goTo', sessionId, window, (store, state) =>
        moveTo(store, state, indexOf(state, blockId)),
      ),
    step: ({ sessionId, blockId, position }, { window }) =>
      live('run.step', sessionId, window, (store, state) => {
        if (state.blockId !== blockId) throw new AppError('run/moved-on')
        const steps = state.blocks[indexOf(state, blockId)]?.steps ?? []
        if (!steps.some((step) => step.position === position))
          throw new AppError('record/not-found')
        const since = state.pausedAt ?? store.now()
        writeRun(store, sessionId, { step_position: position, step_since: since })
      }),
    end: ({ sessionId }, { window }) =>
      live('run.end', sessionId, window, (store, state) => {
        moveTo(store, state, -1)
        const speaker = { speaker: '', speaker_seconds: null, speaker_since: null }
        writeRun(store, sessionId, speaker)
        setStatus(store, sessionId, 'ended')
      }),
  }
}

/** The plan holds for the day it was made for; on another day it counts from now ([run R3]). */
function start(store: Store, sessionId: string, blockId: string | null): void {
  const state = runState(store, sessionId)
  if (state.status === 'archived') throw new AppError('session/bad-step')
  const index = blockId === null ? nextItem(state.blocks, null) : indexOf(state, blockId)
  const block = state.blocks[Math.max(0, index)]
  if (!block) throw new AppError('run/nothing-planned')
  const now = store.now()
  const planned = block.plannedStart
  if (planned === null || Math.abs(at(now) - at(planned)) > halfADay) {
    const ahead = planAhead(state, Math.max(0, index))
    writeRun(store, sessionId, { plan_from: new Date(at(now) - ahead).toISOString() })
  }
  setStatus(store, sessionId, 'running')
  moveTo(store, state, Math.max(0, index))
}

/** How much of the plan lies before an item. */
function planAhead({ blocks }: RunState, index: number): number {
  const [first, block] = [blocks[0]?.plannedStart, blocks[index]?.plannedStart]
  if (first && block) return at(block) - at(first)
  const before = blocks.slice(0, index).filter(({ isParallel }) => !isParallel)
  return before.reduce((sum, { minutes }) => sum + minutes * minute, 0)
}

/** Ends what runs and begins item `index`; -1 leaves the day between items. */
function moveTo(store: Store, state: RunState, index: number): void {
  const now = store.now()
  const current = state.blocks.findIndex(({ id }) => id === state.blockId)
  if (current >= 0 && current !== index) leave(store, state, current)
  const block = state.blocks[index]
  for (const one of block ? sideBySide(state.blocks, index) : []) {
    const beside = state.blocks[one]
    if (!beside || (beside.isSkipped && one !== index)) continue
    const set = changes(store, { ended_at: null, skipped: 0 })
    // Begun earlier today, its start stays; begun on another day, it begins today.
    const isToday = beside.startedAt !== null && at(now) - at(beside.startedAt) < halfADay
    const begun = isToday ? set : { ...set, started_at: now, paused_ms: 0 }
    store.run(sql.updateTable('agenda_block').set(begun).where('id', '=', beside.id))
  }
  const step = block?.steps.find(({ isDropped }) => !isDropped)
  writeRun(store, state.sessionId, {
    block_id: block?.id ?? null,
    block_since: block ? now : null,
    step_position: step?.position ?? null,
    step_since: step ? now : null,
    paused_at: null,
    paused_ms: 0,
  })
}

/** Its end is now; of one that was left behind on another day, when it should have ended. */
function leave(store: Store, state: RunState, index: number): void {
  const isLeft = runClock(state, at(store.now())).leftBehind !== null
  for (const one of sideBySide(state.blocks, index)) {
    const block = state.blocks[one]
    if (!block?.startedAt || block.endedAt !== null) continue
    const should = new Date(at(block.startedAt) + minutesToday(block) * minute).toISOString()
    const set = changes(store, { ended_at: isLeft ? should : store.now() })
    store.run(
      sql
        .updateTable('agenda_block')
        .set((block) => ({ ...set, paused_ms: block('paused_ms', '+', pausedNow(store, state)) }))
        .where('id', '=', block.id),
    )
  }
}

/** Milliseconds the item that runs has stood still, a pause that has not ended included. */
const pausedNow = (store: Store, { pausedMs, pausedAt }: RunState): number =>
  Math.round(pausedMs + (pausedAt === null ? 0 : Math.max(0, at(store.now()) - at(pausedAt))))

function indexOf({ blocks }: RunState, blockId: string): number {
  const index = blocks.findIndex(({ id }) => id === blockId)
  if (index < 0) throw new AppError('record/not-found')
  return index
}

function setStatus(store: Store, sessionId: string, status: 'running' | 'ended'): void {
  const set = changes(store, { status })
  touched(store.run(sql.updateTable('session').set(set).where('id', '=', sessionId)))
}
