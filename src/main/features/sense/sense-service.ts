import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'
import { listFindings, listThemes } from './sense-repository'

export function createSense(open: () => Store): Handlers<typeof contract.sense> {
  return {
    themes: ({ sessionId }) => listThemes(open(), sessionId),
    findings: ({ sessionId }) => listFindings(open(), sessionId),
  }
}
