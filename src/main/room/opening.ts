// The room's server on an address: opened with fresh secrets, or moved with the same ones.
import type { contract } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import type { Handlers } from '../../shared/rpc/contract'
import type { AssetTable } from '../platform/asset-table'
import type { Log } from '../platform/ports'
import { found } from '../workspace/rows'
import type { Store } from '../workspace/store'
import { chosenHost, type RoomInterface } from './interfaces'
import { defaultLimits, type Limits } from './limits'
import { startRoom, type RoomPlan, type RoomServer } from './listener'
import { isEnded, sessionFacts } from './room-data'
import { clearRehearsal } from './rehearsed'
import { lastRoom, openRow, setRow } from './room-row'
import { hashed, newCode, newSecret } from './secrets'
import type { RoomNeeds, RoomSettings } from './settings'

export type RoomAddress = {
  readonly url: string
  readonly typedUrl: string
  readonly code: string
  readonly secret: string
  readonly host: string
  readonly port: number
}
export type Running = {
  readonly settings: RoomSettings
  readonly plan: Omit<RoomPlan, 'host' | 'port'>
  readonly server: RoomServer
  readonly address: RoomAddress
  /** Where it was before the laptop changed its address; phones there have to come over. */
  readonly movedFrom: string | null
}
export type RoomParts = {
  readonly open: () => Store
  readonly needs: RoomNeeds
  readonly pages: () => AssetTable
  readonly log: Log
  readonly limits?: Limits | undefined
  /** The addresses of this machine and how often they are looked at, where it is not as usual. */
  readonly network?: { readonly interfaces: () => RoomInterface[]; readonly lookMs: number }
}

export const defaultPort = 7420

type Wishes = Omit<Parameters<Handlers<typeof contract.room>['open']>[0], 'sessionId'>

export async function openRoom(
  parts: RoomParts,
  sessionId: string,
  wishes: Wishes,
): Promise<Running> {
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
  }
  // Phones keep their drafts by address and port: the same port again, whenever that can be.
  const port = wishes.port ?? last.port
  const server = await started({ ...plan, host, port: port ?? defaultPort }, port === null)
  openRow(store, settings, server)
  const address = addressOf(server, { secret, code })
  return { settings, plan, server, address, movedFrom: null }
}

/** The same room on another address: secret, code and tokens go on working there. */
export async function moveRoom(before: Running, wanted: string | undefined): Promise<Running> {
  const { plan, settings, address } = before
  const host = chosenHost(wanted)
  if (host === before.server.host) return before
  const server = await started({ ...plan, host, port: before.server.port }, true)
  await before.server.close()
  setRow(plan.store, 'room.move', settings.sessionId, { host, port: server.port })
  const movedFrom = `${address.host}:${address.port}`
  return { ...before, server, address: addressOf(server, address), movedFrom }
}

async function started(plan: RoomPlan, isAnyPort: boolean): Promise<RoomServer> {
  try {
    return await startRoom(plan)
  } catch (error) {
    const isTaken = error instanceof AppError && error.code === 'room/port-taken'
    if (isAnyPort && isTaken) return startRoom({ ...plan, port: 0 })
    throw error
  }
}

function addressOf(
  { host, port }: RoomServer,
  { secret, code }: Pick<RoomAddress, 'secret' | 'code'>,
): RoomAddress {
  const typedUrl = `http://${host}:${port}`
  return { url: `${typedUrl}/#k=${secret}`, typedUrl, code, secret, host, port }
}
