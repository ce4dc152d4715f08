import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'
import { answerCounts } from './counts'
import { courseHandlers } from './course'
import { holdingHandlers } from './holding'
import { type NoteUses, parkingHandlers } from './parking'
import { replanHandlers } from './replan'
import { runState } from './run-repository'

export function createRun(open: () => Store, uses: NoteUses): Handlers<typeof contract.run> {
  return {
    state: ({ sessionId }) => runState(open(), sessionId),
    time: () => ({ now: open().now() }),
    counts: ({ sessionId }) => answerCounts(open(), sessionId),
    ...courseHandlers(open),
    ...holdingHandlers(open),
    ...replanHandlers(open),
    ...parkingHandlers(open, uses),
  }
}
