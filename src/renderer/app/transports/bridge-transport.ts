// The desktop's wire: JSON strings over what the preload script offers, and nothing else.
import { HostEvent, type Reply, type Transport } from '../../../shared/rpc/protocol'

export type Bridge = {
  call(frameJson: string): Promise<string>
  subscribe(sinceJson: string): void
  onEvent(listener: (eventJson: string) => void): () => void
}

export function createBridgeTransport(bridge: Bridge): Transport {
  return {
    call: async (frame) => {
      try {
        return JSON.parse(await bridge.call(JSON.stringify(frame))) as Reply
      } catch {
        return { ok: false, error: { code: 'rpc/unreachable', details: {} } }
      }
    },
    subscribe: (since, listener) => {
      const stop = bridge.onEvent((json) => {
        const event = HostEvent.safeParse(JSON.parse(json))
        if (event.success) listener(event.data)
      })
      bridge.subscribe(JSON.stringify(since))
      return stop
    },
  }
}
