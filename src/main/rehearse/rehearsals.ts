// The facilitator's button: phones answer a copy, and nothing of it comes near the session itself.
import type { contract } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import type { Handlers } from '../../shared/rpc/contract'
import type { Clock, Log } from '../platform/ports'
import type { RoomNeeds } from '../room/settings'
import { withCopy } from '../workspace/copy'
import type { Store } from '../workspace/store'
import type { SampleWords } from './invented-answers'

type Surroundings = {
  readonly clock: Clock
  readonly log: Log
  readonly needs: RoomNeeds
  readonly words: () => Promise<SampleWords>
  readonly progress: (task: string, done: number, total: number) => void
}
export type Rehearsals = {
  readonly handlers: Handlers<typeof contract.rehearsal>
  /** Stops what runs; the copy goes as well. */
  readonly stop: () => void
}

export function createRehearsals(open: () => Store, surroundings: Surroundings): Rehearsals {
  const { clock, log, needs, progress } = surroundings
  let running: AbortController | null = null
  const stop = () => running?.abort(new AppError('rehearsal/stopped'))
  const run: Rehearsals['handlers']['run'] = async (wish) => {
    if (running) throw new AppError('rehearsal/running')
    const controller = new AbortController()
    const { signal } = controller
    running = controller
    try {
      const { walkThrough } = await import('./rehearse')
      const words = await surroundings.words()
      const onSaved = (saved: number, expected: number) =>
        progress('rehearsal.run', saved, expected)
      const rehearsed = await withCopy(
        open(),
        clock,
        (store) => walkThrough({ ...wish, store, words, needs, log, signal, onSaved }),
        [],
      )
      return summed(rehearsed)
    } catch (error) {
      throw signal.aborted ? new AppError('rehearsal/stopped') : error
    } finally {
      running = null
    }
  }
  return {
    handlers: {
      run,
      cancel: () => {
        stop()
        return null
      },
    },
    stop,
  }
}

type Walked = Awaited<ReturnType<typeof import('./rehearse').walkThrough>>

async function summed({ phones, sent, acknowledged, stored, lost, duplicates, times }: Walked) {
  const { percentiles } = await import('./rehearse')
  const { p50, p95 } = percentiles(times)
  const slowest = times.reduce((most, time) => Math.max(most, time), 0)
  return { phones, sent, stored, lost: lost + sent - acknowledged, duplicates, p50, p95, slowest }
}
