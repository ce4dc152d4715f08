// Pauses, and the countdown of a speaker.
import type { contract } from '../../../shared/contract'
import type { RunState } from '../../../shared/contract/run'
import { cleanLine } from '../../../shared/domain/text'
import { at } from '../../../shared/domain/run-clock'
import { AppError } from '../../../shared/errors'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'
import { onRunning, writeRun } from './running'

type Holding = Pick<
  Handlers<typeof contract.run>,
  'pause' | 'resume' | 'startSpeaker' | 'stopSpeaker'
>

export function holdingHandlers(open: () => Store): Holding {
  const live = onRunning(open)
  return {
    pause: ({ sessionId }, { window }) =>
      live('run.pause', sessionId, window, (store, state) => {
        if (state.blockId === null) throw new AppError('run/not-running')
        if (state.pausedAt === null) writeRun(store, sessionId, { paused_at: store.now() })
      }),
    resume: ({ sessionId }, { window }) => live('run.resume', sessionId, window, resume),
    startSpeaker: ({ sessionId, name, seconds }, { window }) =>
      live('run.startSpeaker', sessionId, window, (store) =>
        writeRun(store, sessionId, {
          speaker: cleanLine(name),
          speaker_seconds: seconds,
          speaker_since: store.now(),
        }),
      ),
    stopSpeaker: ({ sessionId }, { window }) =>
      live('run.stopSpeaker', sessionId, window, (store) =>
        writeRun(store, sessionId, { speaker: '', speaker_seconds: null, speaker_since: null }),
      ),
  }
}

function resume(store: Store, state: RunState): void {
  if (state.pausedAt === null) return
  const pause = Math.max(0, at(store.now()) - at(state.pausedAt))
  const step = state.stepSince && new Date(at(state.stepSince) + pause).toISOString()
  writeRun(store, state.sessionId, {
    paused_at: null,
    paused_ms: state.pausedMs + pause,
    step_since: step,
  })
}
