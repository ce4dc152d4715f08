import type { contract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/rpc/contract'
import type { Store } from '../../workspace/store'

export function createChecklist(_open: () => Store): Handlers<typeof contract.checklist> {
  return {}
}
