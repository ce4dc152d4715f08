// The facilitator's side of the room: open, watch, lock, move, close. One room at a time.
import type { contract } from '../../shared/contract'
import { RoomState, type RoomWifi } from '../../shared/contract/room'
import { AppError } from '../../shared/errors'
import type { Handlers } from '../../shared/rpc/contract'
import { found } from '../workspace/rows'
import type { Store } from '../workspace/store'
import { createOpenRoom } from './open-room'
import { defaultPort, openRoom, type RoomParts, type Running } from './opening'
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

export function createRoom(parts: RoomParts): Room {
  const here = createOpenRoom(parts)
  // Of the network, not of the workspace: gone with the program.
  let wifi: RoomWifi | null = null
  const state = (sessionId: string) =>
    roomState(parts.open(), sessionId, here.of(sessionId), {
      wifi,
      isOffNetwork: here.isOffNetwork(),
    })
  const handlers: Handlers<typeof contract.room> = {
    check: ({ port }) => {
      const server = here.get()?.server ?? null
      return checkRoom(port ?? server?.port ?? defaultPort, server)
    },
    state: ({ sessionId }) => state(sessionId),
    open: async ({ sessionId, ...wishes }) => {
      await here.start(() => openRoom(parts, sessionId, wishes))
      return state(sessionId)
    },
    move: async ({ sessionId, host }) => {
      if (!here.of(sessionId)) throw new AppError('room/not-open')
      await here.move(host)
      return state(sessionId)
    },
    setWifi: ({ sessionId, wifi: words }) => {
      wifi = words
      // The words stay out of the file; that there are others now is told to every window.
      if (here.of(sessionId)) setRow(parts.open(), 'room.setWifi', sessionId, {})
      return state(sessionId)
    },
    ...createSettings(parts.open, here.of, state),
    close: async ({ sessionId }) => {
      if (!here.of(sessionId)) return null
      closeRow(parts.open(), sessionId)
      await here.shut()
      return null
    },
    clearRehearsal: ({ sessionId }) => ({ reflections: clearRehearsal(parts.open(), sessionId) }),
    ...createWithdrawals(parts.open),
  }
  const address = (sessionId: string) => {
    const room = here.of(sessionId)
    return room && { ...room.address, wifi }
  }
  return { handlers, address, shut: here.shut }
}

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
  { wifi, isOffNetwork }: Pick<RoomState, 'wifi' | 'isOffNetwork'>,
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
    isOffNetwork,
    wifi,
    ...people,
  })
}
