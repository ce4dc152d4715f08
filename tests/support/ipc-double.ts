// Electron's two ends of a wire, as far as ours uses them: JSON text through structured clone, later.
import { serveIpc, type IpcEvent } from '../../src/main/transports/ipc'
import type { Bridge } from '../../src/renderer/app/transports/bridge-transport'
import type { WireHost } from './memory-transport'

type Handle = (event: IpcEvent, json: unknown) => Promise<string>
type On = (event: IpcEvent, json: unknown) => void

export const ownOrigin = 'app://soundings'

export type IpcDouble = {
  /** A window's preload bridge; `origin` is the page it shows. */
  window(origin?: string): Bridge & { close(): void }
}

export function ipcDouble(host: WireHost): IpcDouble {
  const handlers = new Map<string, Handle>()
  const listeners = new Map<string, On>()
  serveIpc({
    ipcMain: {
      handle: (channel, listener) => handlers.set(channel, listener),
      on: (channel, listener) => listeners.set(channel, listener),
    },
    isTrustedSender: ({ senderFrame }) => senderFrame?.origin === ownOrigin,
    answer: (frame) => host.answer(frame),
    subscribe: (since, listener) => host.subscribe(since, listener),
  })
  return { window: (origin = ownOrigin) => windowOf(handlers, listeners, origin) }
}

function windowOf(handlers: Map<string, Handle>, listeners: Map<string, On>, origin: string) {
  const ears = new Set<(json: string) => void>()
  const onDestroyed: (() => void)[] = []
  let isDestroyed = false
  const event: IpcEvent = {
    senderFrame: { origin },
    sender: {
      isDestroyed: () => isDestroyed,
      send: (_channel, json) =>
        setImmediate(() => ears.forEach((ear) => ear(structuredClone(json)))),
      once: (_event, listener) => onDestroyed.push(listener),
    },
  }
  return {
    call: async (json: string) => {
      await new Promise((resolve) => setImmediate(resolve))
      const answer = await handlers.get('soundings:call')?.(event, structuredClone(json))
      if (answer === undefined) throw new Error('no handler')
      return answer
    },
    subscribe: (json: string) =>
      void setImmediate(() => listeners.get('soundings:subscribe')?.(event, json)),
    onEvent: (listener: (json: string) => void) => {
      ears.add(listener)
      return () => void ears.delete(listener)
    },
    close: () => {
      isDestroyed = true
      onDestroyed.forEach((listener) => listener())
    },
  }
}
