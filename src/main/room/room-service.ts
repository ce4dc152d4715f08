// The facilitator's side of the room: open, watch, lock, move, close. One room at a time.
import type { contract } from '../../shared/contract'
import { RoomState, type RoomWifi } from '../../shared/contract/room'
import { AppError } from '../../shared/errors'
import type { Handlers } from '../../shared/rpc/contract'
import { found } from '../workspace/rows'
import type { Store } from '../workspace/store'
import { roomInterfaces, type RoomInterface } from './interfaces'
import { watchNetwork, whereNow } from './moving'
import { defaultPort, moveRoom, openRoom, type RoomParts, type Running } from './opening'
import type { RoomAddress } from './opening'
import { checkRoom } from './room-check'
import { sessionFacts } from './room-data'
import { clearRehearsal } from './rehearsed'
import { acceptPending, peopleOfRoom, removePhone } from './room-people'
import { closeRow, lastRoom, setRow } from './room-row'
import { createWithdrawals } from './withdrawals'

export type ShownRoom = RoomAddress & { readonly wifi: RoomWifi | null }
export type Room = {
  readonly handlers: Handlers<typeof contract.room>
  /** Where phones go, while this session's room is open. */
  readonly address: (sessionId: string) => ShownRoom | null
  /** The open room's server stops; the workspace is still open. */
  readonly shut: () => Promise<void>
}

/** What is true of the network, not of the workspace: kept in memory, gone with the program. */
type Network = { wifi: RoomWifi | null; isOffNetwork: boolean }

export function createRoom(parts: RoomParts): Room {
  let running: Running | null = null
  const network: Network = { wifi: null, isOffNetwork: false }
  const of = (sessionId: string) => (running?.settings.sessionId === sessionId ? running : null)
  const look = async () => {
    if (!running) return
    const { host } = running.server
    const addresses = parts.network?.interfaces() ?? addressesBeside(host)
    const now = whereNow(host, addresses)
    network.isOffNetwork = now === 'nowhere'
    if (typeof now === 'object') await move(now.host)
  }
  const move = async (host: string | undefined) => {
    const before = running
    if (!before) throw new AppError('room/not-open')
    const after = await moveRoom(before, host)
    // Closed or opened anew meanwhile: then that holds.
    if (running === before) running = after
    else if (after !== before) await after.server.close()
  }
  let unwatch: (() => void) | null = null
  const shut = async () => {
    const here = running
    running = null
    unwatch?.()
    unwatch = null
    await here?.server.close()
  }
  const state = (sessionId: string) => roomState(parts.open(), sessionId, of(sessionId), network)
  const handlers: Handlers<typeof contract.room> = {
    check: ({ port }) =>
      checkRoom(port ?? running?.server.port ?? defaultPort, running?.server ?? null),
    state: ({ sessionId }) => state(sessionId),
    open: async ({ sessionId, ...wishes }) => {
      if (running) throw new AppError('room/already-open')
      running = await openRoom(parts, sessionId, wishes)
      unwatch = watchNetwork(
        () => look().catch((error: unknown) => void parts.log.defect('room.move', error)),
        parts.network?.lookMs,
      )
      return state(sessionId)
    },
    move: async ({ sessionId, host }) => {
      if (!of(sessionId)) throw new AppError('room/not-open')
      await move(host)
      return state(sessionId)
    },
    setWifi: ({ sessionId, wifi }) => {
      network.wifi = wifi
      return state(sessionId)
    },
    ...createSettings(parts.open, of, state),
    close: async ({ sessionId }) => {
      if (!of(sessionId)) return null
      closeRow(parts.open(), sessionId)
      await shut()
      return null
    },
    clearRehearsal: ({ sessionId }) => ({ reflections: clearRehearsal(parts.open(), sessionId) }),
    ...createWithdrawals(parts.open),
  }
  const address = (sessionId: string) => {
    const here = of(sessionId)
    return here && { ...here.address, wifi: network.wifi }
  }
  return { handlers, address, shut }
}

/** What is open on this machine alone has no network to lose. */
const addressesBeside = (host: string): RoomInterface[] =>
  host.startsWith('127.') ? [{ name: 'lo', address: host, isVirtual: false }] : roomInterfaces()

type Settings = 'setLocked' | 'setCap' | 'setOffers' | 'remove' | 'accept'

/** Who may come in, and who is in. */
function createSettings(
  open: () => Store,
  of: (sessionId: string) => Running | null,
  state: (sessionId: string) => RoomState,
): Pick<Handlers<typeof contract.room>, Settings> {
  const mustBeOpen = (sessionId: string) => {
    const here = of(sessionId)
    if (!here) throw new AppError('room/not-open')
    return here.settings
  }
  return {
    setLocked: ({ sessionId, locked }) => {
      const settings = mustBeOpen(sessionId)
      setRow(open(), 'room.setLocked', sessionId, { status: locked ? 'locked' : 'open' })
      settings.locked = locked
      return state(sessionId)
    },
    setCap: ({ sessionId, cap }) => {
      const settings = mustBeOpen(sessionId)
      setRow(open(), 'room.setCap', sessionId, { cap })
      settings.cap = cap
      return state(sessionId)
    },
    setOffers: ({ sessionId, offers }) => {
      const settings = mustBeOpen(sessionId)
      setRow(open(), 'room.setOffers', sessionId, { offers: JSON.stringify(offers) })
      settings.offers = offers
      return state(sessionId)
    },
    remove: ({ sessionId, participantId }) => {
      removePhone(open(), sessionId, participantId)
      of(sessionId)?.server.drop(participantId)
      return null
    },
    accept: ({ sessionId, participantId }) => {
      acceptPending(open(), sessionId, participantId)
      return null
    },
  }
}

function roomState(
  store: Store,
  sessionId: string,
  running: Running | null,
  { wifi, isOffNetwork }: Network,
): RoomState {
  found(sessionFacts(store, sessionId))
  const row = lastRoom(store, sessionId)
  const people = peopleOfRoom(store, sessionId, running?.server.online() ?? new Set())
  const phoneSeen = running?.server.phoneSeen() ?? false
  return RoomState.parse({
    status: running ? (running.settings.locked ? 'locked' : 'open') : 'closed',
    url: running?.address.url ?? null,
    typedUrl: running?.address.typedUrl ?? null,
    code: running?.address.code ?? null,
    host: running?.server.host ?? null,
    port: running?.server.port ?? row.port ?? defaultPort,
    cap: running?.settings.cap ?? row.cap,
    offers: running?.settings.offers ?? row.offers,
    isRehearsal: running?.settings.isRehearsal ?? false,
    phoneSeen,
    openedAt: running ? row.openedAt : null,
    // Told until the first phone has found its way.
    movedFrom: phoneSeen ? null : (running?.movedFrom ?? null),
    isOffNetwork: running !== null && isOffNetwork,
    wifi,
    ...people,
  })
}
