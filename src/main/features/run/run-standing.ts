import { runClock } from '../../../shared/domain/run-clock'
import type { Store } from '../../workspace/store'
import { runState } from './run-repository'

/** What others than the Run screen need of a running day; null while no item runs. */
export type RunStanding = {
  readonly blockId: string
  readonly step: string | null
  /** Passed when the item is over its time; while paused it is `pausedLeft` that counts. */
  readonly endsAt: string
  readonly pausedLeft: number | null
  readonly speaker: { readonly name: string; readonly endsAt: string } | null
}

export function runStanding(store: Store, sessionId: string): RunStanding | null {
  const state = runState(store, sessionId)
  const now = Date.parse(store.now())
  const { item, phase, speaker } = runClock(state, now)
  if (!item) return null
  const after = (milliseconds: number) => new Date(now + milliseconds).toISOString()
  return {
    blockId: item.block.id,
    step: item.step?.step.title ?? null,
    endsAt: after(item.remainingMs),
    pausedLeft: phase === 'paused' ? item.remainingMs : null,
    speaker: speaker && { name: speaker.name, endsAt: after(speaker.remainingMs) },
  }
}
