import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'
import { listFrames } from './frames-repository'

export function createFrames(open: () => Store): Handlers<typeof contract.frames> {
  return {
    list: ({ sessionId }) => listFrames(open(), sessionId),
  }
}
