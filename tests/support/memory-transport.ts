// The shortest wire there is: a window in the host's own process, through JSON like all the others.
import {
  HostEvent,
  type Reply,
  type ResumePoint,
  type Transport,
} from '../../src/shared/rpc/protocol'

export type WireHost = {
  answer(frame: unknown): Promise<Reply>
  subscribe(since: ResumePoint, listener: (event: HostEvent) => void): () => void
}

const crossing = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export function memoryTransport(host: WireHost): Transport {
  return {
    call: async (frame) => crossing(await host.answer(crossing(frame))) as Reply,
    subscribe: (since, listener) =>
      host.subscribe(since, (event) => listener(HostEvent.parse(crossing(event)))),
  }
}
