// `electron/renderer` without the binary, joined to the main double of the same launch.
import { electron } from './electron-double'

type Listener = (event: unknown, ...args: unknown[]) => void

/** The page's window, as the bridge fills it. */
export const exposed: Record<string, unknown> = {}

const contents = () => {
  const window = electron.state.windows[0]
  if (!window) throw new Error('there is no window to preload into')
  return window.contents
}
const event = () => ({ sender: contents().api, senderFrame: contents().mainFrame })
const listeners = new Map<Listener, (channel: string, ...args: unknown[]) => void>()

export const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => {
    if (key in exposed) throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
    exposed[key] = api
  },
}

export const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]) => electron.invoke(channel, event(), ...args),
  send: (channel: string, ...args: unknown[]) => void electron.send(channel, event(), ...args),
  on: (channel: string, listener: Listener) => {
    const deliver = (sent: string, ...args: unknown[]) => {
      if (sent === channel) listener({ sender: ipcRenderer }, ...args)
    }
    listeners.set(listener, deliver)
    contents().onSend.push(deliver)
  },
  off: (_channel: string, listener: Listener) => {
    const { onSend } = contents()
    const deliver = listeners.get(listener)
    if (deliver) onSend.splice(onSend.indexOf(deliver), 1)
  },
}
