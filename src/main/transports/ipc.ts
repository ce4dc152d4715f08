// The desktop's wire: the same contract over Electron's IPC, as JSON text in both directions.
import type { HostEvent, Reply, ResumePoint, Unsubscribe } from '../../shared/rpc/protocol'
import { z } from '../../shared/zod'

// The preload names the same three; tests/desktop/bridge.test.ts holds them together.
const callChannel = 'soundings:call'
const subscribeChannel = 'soundings:subscribe'
const eventChannel = 'soundings:event'

/** Characters: a survey of a hundred megabytes as base64, and no more; as the HTTP wire. */
export const messageLimit = 140_000_000

type Sender = {
  isDestroyed(): boolean
  send(channel: string, json: string): void
  once(event: 'destroyed', listener: () => void): unknown
}
export type IpcEvent = {
  readonly sender: Sender
  readonly senderFrame: { readonly origin: string } | null
}
type IpcMain = {
  handle(channel: string, listener: (event: IpcEvent, json: unknown) => Promise<string>): void
  on(channel: string, listener: (event: IpcEvent, json: unknown) => void): unknown
}

export type IpcWire = {
  ipcMain: IpcMain
  /** May throw: a frame that is gone is not trusted either. */
  isTrustedSender: (event: IpcEvent) => boolean
  /** What a trusted sender may call; without it, everything. */
  mayCall?: (event: IpcEvent, path: string) => boolean
  answer: (frame: unknown) => Promise<Reply>
  subscribe: (since: ResumePoint, listener: (event: HostEvent) => void) => Unsubscribe
}

const Since = z.object({ workspace: z.string().max(4096).nullable(), seq: z.int().nonnegative() })
const fromTheStart: ResumePoint = { workspace: null, seq: 0 }

/** Answers calls and streams events to trusted senders; one stream per window. */
export function serveIpc(wire: IpcWire): void {
  const { ipcMain, isTrustedSender, mayCall = () => true, answer, subscribe } = wire
  const streams = new WeakMap<Sender, Unsubscribe>()
  const isTrusted = (event: IpcEvent) => {
    try {
      return isTrustedSender(event)
    } catch {
      return false
    }
  }

  ipcMain.handle(callChannel, async (event, json) => {
    if (!isTrusted(event)) throw new Error('refused')
    const frame = parse(json)
    if (!mayCall(event, pathOf(frame))) throw new Error('refused')
    return JSON.stringify(await answer(frame))
  })

  ipcMain.on(subscribeChannel, (event, json) => {
    if (!isTrusted(event)) return
    const { sender } = event
    const known = streams.get(sender)
    if (known) known()
    else sender.once('destroyed', () => streams.get(sender)?.())
    const since = Since.safeParse(parse(json))
    const send = (hostEvent: HostEvent) => {
      if (!sender.isDestroyed()) sender.send(eventChannel, JSON.stringify(hostEvent))
    }
    streams.set(sender, subscribe(since.success ? since.data : fromTheStart, send))
  })
}

/** The procedure a frame asks for; '' for what is no frame. */
function pathOf(frame: unknown): string {
  const isFrame = typeof frame === 'object' && frame !== null && 'path' in frame
  return isFrame && typeof frame.path === 'string' ? frame.path : ''
}

/** The value, or null, which no frame is. */
function parse(json: unknown): unknown {
  if (typeof json !== 'string' || json.length > messageLimit) return null
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
