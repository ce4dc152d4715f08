// The facilitator's side of the room: open, watch, lock, close. One room at a time.
import type { contract } from '../../shared/contract'
import { RoomState } from '../../shared/contract/room'
import { AppError } from '../../shared/errors'
import type { Handlers } from '../../shared/rpc/contract'
import type { AssetTable } from '../platform/asset-table'
import type { Log } from '../platform/ports'
import { found } from '../workspace/rows'
import type { Store } from '../workspace/store'
import { chosenHost } from './interfaces'
import { defaultLimits, type Limits } from './limits'
import { startRoom, type RoomServer } from './listener'
import { clearRehearsal } from './rehearsed'
import { acceptPending, peopleOfRoom, removePhone } from './room-people'
import { checkRoom } from './room-check'
import { isEnded, sessionFacts } from './room-data'
import { closeRow, lastRoom, openRow, setRow, type RoomRow } from './room-row'
import { hashed, newCode, newSecret } from './secrets'
import type { RoomNeeds, RoomSettings } from './settings'
import { createWithdrawals } from './withdrawals'

export type RoomAddress = {
  readonly url: string
  readonly typedUrl: string
  readonly code: string
  readonly secret: string
  readonly host: string
  readonly port: number
}
export type Room = {
  readonly handlers: Handlers<typeof contract.room>
  /** Where phones go, while this session's room is open. */
  readonly address: (sessionId: string) => RoomAddress | null
  /** The open room's server stops; the workspace is still open. */
  readonly shut: () => Promise<void>
}
type Running = {
  readonly settings: RoomSettings
  readonly server: RoomServer
  readonly address: RoomAddress
}
type Parts = {
  readonly open: () => Store
  readonly needs: RoomNeeds
  readonly pages: () => AssetTable
  readonly log: Log
  readonly limits?: Limits | undefined
}

const defaultPort = 7420

export function createRoom(parts: Parts): Room {
  const { open } = parts
  let running: Running | null = null
  const of = (sessionId: string) => (running?.settings.sessionId === sessionId ? running : null)
  const mustBeOpen = (sessionId: string) => {
    const here = of(sessionId)
    if (!here) throw new AppError('room/not-open')
    return here
  }
  const state = (sessionId: string) => roomState(open(), sessionId, of(sessionId))
  const shut = async () => {
    const here = running
    running = null
    await here?.server.close()
  }
  const handlers: Handlers<typeof contract.room> = {
    check: ({ port }) =>
      checkRoom(port ?? running?.server.port ?? defaultPort, running?.server ?? null),
    state: ({ sessionId }) => state(sessionId),
    open: async ({ sessionId, ...wishes }) => {
      if (running) throw new AppError('room/already-open')
      running = await openRoom(parts, sessionId, wishes)
      return state(sessionId)
    },
    setLocked: ({ sessionId, locked }) => {
      const { settings } = mustBeOpen(sessionId)
      setRow(open(), 'room.setLocked', sessionId, { status: locked ? 'locked' : 'open' })
      settings.locked = locked
      return state(sessionId)
    },
    setCap: ({ sessionId, cap }) => {
      const { settings } = mustBeOpen(sessionId)
      setRow(open(), 'room.setCap', sessionId, { cap })
      settings.cap = cap
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
    close: async ({ sessionId }) => {
      if (!of(sessionId)) return null
      closeRow(open(), sessionId)
      await shut()
      return null
    },
    clearRehearsal: ({ sessionId }) => ({ reflections: clearRehearsal(open(), sessionId) }),
    ...createWithdrawals(open),
  }
  return { handlers, address: (sessionId) => of(sessionId)?.address ?? null, shut }
}

type Wishes = Omit<Parameters<Handlers<typeof contract.room>['open']>[0], 'sessionId'>

async function openRoom(parts: Parts, sessionId: string, wishes: Wishes): Promise<Running> {
  const store = parts.open()
  const session = found(sessionFacts(store, sessionId))
  if (isEnded(session)) throw new AppError('session/closed')
  const host = chosenHost(wishes.host)
  const isRehearsal = wishes.isRehearsal ?? false
  // Nothing rehearsed is left when real people come.
  if (!isRehearsal) clearRehearsal(store, sessionId)
  const last = lastRoom(store, sessionId)
  const secret = newSecret()
  const code = newCode()
  const settings: RoomSettings = {
    sessionId,
    offers: wishes.offers ?? last.offers,
    isRehearsal,
    secretHash: hashed(secret),
    codeHash: hashed(code),
    locked: false,
    cap: wishes.cap ?? last.cap,
  }
  const plan = {
    store,
    room: settings,
    limits: parts.limits ?? defaultLimits,
    needs: parts.needs,
    pages: parts.pages(),
    log: parts.log,
    host,
  }
  // Phones keep their drafts by address and port: the same port again, whenever that can be.
  const port = wishes.port ?? last.port
  const server = await startRoom({ ...plan, port: port ?? defaultPort }).catch((error: unknown) => {
    if (port === null && error instanceof AppError) return startRoom({ ...plan, port: 0 })
    throw error
  })
  openRow(store, settings, server)
  const typedUrl = `http://${server.host}:${server.port}`
  const url = `${typedUrl}/#k=${secret}`
  return {
    settings,
    server,
    address: { url, typedUrl, code, secret, host: server.host, port: server.port },
  }
}

function roomState(store: Store, sessionId: string, running: Running | null): RoomState {
  found(sessionFacts(store, sessionId))
  const row: RoomRow = lastRoom(store, sessionId)
  const people = peopleOfRoom(store, sessionId, running?.server.online() ?? new Set())
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
    phoneSeen: running?.server.phoneSeen() ?? false,
    openedAt: running ? row.openedAt : null,
    ...people,
  })
}
