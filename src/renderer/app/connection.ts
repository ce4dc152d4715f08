import { contract } from '../../shared/contract'
import { createClient } from '../../shared/rpc/client'
import type { Transport } from '../../shared/rpc/protocol'
import { type Bridge, createBridgeTransport } from './transports/bridge-transport'
import { createHttpTransport } from './transports/http-transport'
import { claimWindowSlot } from './window-slot'

const listeners = new Set<() => void>()
let isReachable = true

function reachable(now: boolean): void {
  if (now === isReachable) return
  isReachable = now
  for (const listener of listeners) listener()
}

/** Whether the host answered last time: an external store for useSyncExternalStore. */
export const reachability = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  get: () => isReachable,
}

const { soundings } = window as Window & { readonly soundings?: Bridge }

export const transport: Transport = soundings
  ? createBridgeTransport(soundings)
  : createHttpTransport(reachable)

export const client = createClient(contract, transport, await claimWindowSlot())
