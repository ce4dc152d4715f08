import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'

export function createStage(_open: () => Store): Handlers<typeof contract.stage> {
  return {}
}
