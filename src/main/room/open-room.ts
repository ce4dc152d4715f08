// The one room that is open, if any, and where the laptop is on the network.
import { AppError } from '../../shared/errors'
import { roomInterfaces, type RoomInterface } from './interfaces'
import { watchNetwork, whereNow } from './moving'
import { moveRoom, type RoomParts, type Running } from './opening'

export type OpenRoom = {
  readonly get: () => Running | null
  readonly of: (sessionId: string) => Running | null
  readonly start: (open: () => Promise<Running>) => Promise<void>
  readonly move: (host: string | undefined) => Promise<void>
  readonly shut: () => Promise<void>
  readonly isOffNetwork: () => boolean
}

export function createOpenRoom(parts: RoomParts): OpenRoom {
  let running: Running | null = null
  let isOffNetwork = false
  let unwatch: (() => void) | null = null
  const move = async (host: string | undefined) => {
    const before = running
    if (!before) throw new AppError('room/not-open')
    const after = await moveRoom(before, host)
    // Closed or opened anew meanwhile: then that holds.
    if (running === before) running = after
    else if (after !== before) await after.server.close()
  }
  const look = async () => {
    if (!running) return
    const { host } = running.server
    const now = whereNow(host, parts.network?.interfaces() ?? addressesBeside(host))
    isOffNetwork = now === 'nowhere'
    if (typeof now === 'object') await move(now.host)
  }
  return {
    get: () => running,
    of: (sessionId) => (running?.settings.sessionId === sessionId ? running : null),
    start: async (open) => {
      if (running) throw new AppError('room/already-open')
      running = await open()
      isOffNetwork = false
      unwatch = watchNetwork(
        () => look().catch((error: unknown) => void parts.log.defect('room.move', error)),
        parts.network?.lookMs,
      )
    },
    move,
    shut: async () => {
      const here = running
      running = null
      unwatch?.()
      unwatch = null
      await here?.server.close()
    },
    isOffNetwork: () => running !== null && isOffNetwork,
  }
}

/** What is open on this machine alone has no network to lose. */
const addressesBeside = (host: string): RoomInterface[] =>
  host.startsWith('127.') ? [{ name: 'lo', address: host, isVirtual: false }] : roomInterfaces()
