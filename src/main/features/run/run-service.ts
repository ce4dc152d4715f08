import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'
import { runState } from './run-repository'

export function createRun(open: () => Store): Handlers<typeof contract.run> {
  return {
    state: ({ sessionId }) => runState(open(), sessionId),
    time: () => ({ now: open().now() }),
  }
}
