// A room on this computer only, for phones that are simulated.
import type { SessionId } from '../../shared/contract/primitives'
import type { AssetTable } from '../platform/asset-table'
import type { Log } from '../platform/ports'
import { defaultLimits, type Limits } from '../room/limits'
import { createRoom } from '../room/room-service'
import type { RoomNeeds } from '../room/settings'
import type { Store } from '../workspace/store'
import type { SampleWords } from './invented-answers'
import { sendPhones } from './send-phones'
import type { Walked } from './walk-phones'

export type OwnRoomPlan = {
  readonly store: Store
  readonly sessionId: SessionId
  readonly phones: number
  readonly seconds: number
  readonly words: SampleWords
  readonly needs: RoomNeeds
  readonly log: Log
  readonly isRehearsal: boolean
}
export type OwnRoom = {
  readonly limits: Limits
  readonly send: (signal?: AbortSignal) => Promise<Walked>
  readonly close: () => Promise<void>
  /** What rehearsing phones wrote goes. */
  readonly clear: () => Promise<void>
}

/** All phones come from one address and answer faster than thumbs: these rails would hold them up. */
export function rehearsalLimits(phones: number): Limits {
  return {
    ...defaultLimits,
    submissionsPerMinute: 600,
    submissionBurst: 100,
    submissionsPerSecond: Math.max(defaultLimits.submissionsPerSecond, 10 * phones),
    joinsPerSecond: Math.max(defaultLimits.joinsPerSecond, phones),
    strangerSockets: Math.max(defaultLimits.strangerSockets, 4 * phones),
    sockets: Math.max(defaultLimits.sockets, 4 * phones),
  }
}

/** Throws what opening a room throws. */
export async function openOwnRoom(plan: OwnRoomPlan): Promise<OwnRoom> {
  const { store, sessionId, phones, seconds, words, isRehearsal, needs, log } = plan
  const limits = rehearsalLimits(phones)
  const noPages: AssetTable = new Map()
  const { handlers, address } = createRoom({
    open: () => store,
    needs,
    log,
    limits,
    pages: () => noPages,
  })
  const origin = { window: 'rehearsal' }
  const place = { host: '127.0.0.1', port: 0, cap: 10_000, isRehearsal }
  const offers = { list: isRehearsal, alias: true, anonymous: true, group: true }
  await handlers.open({ sessionId, ...place, offers }, origin)
  const { typedUrl: base = '', secret = '' } = address(sessionId) ?? {}
  return {
    limits,
    send: (signal) => sendPhones({ base, secret, phones, seconds, words, seed: 1 }, signal),
    close: async () => void (await handlers.close({ sessionId }, origin)),
    clear: async () => void (await handlers.clearRehearsal({ sessionId }, origin)),
  }
}
