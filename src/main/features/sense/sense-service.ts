import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'
import { listThemes } from './sense-repository'

export function createSense(open: () => Store): Handlers<typeof contract.sense> {
  return {
    themes: ({ sessionId }) => listThemes(open(), sessionId),
  }
}
