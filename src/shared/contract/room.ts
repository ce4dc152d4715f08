import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Done, Instant, ParticipantId, ReflectionId, SessionId } from './primitives'

/** What phones may join as: a name of the list, one made up, none, and for a table. */
export const RoomOffers = z.object({
  list: z.boolean(),
  alias: z.boolean(),
  anonymous: z.boolean(),
  group: z.boolean(),
})
export type RoomOffers = z.infer<typeof RoomOffers>

export const RoomInterface = z.object({
  name: z.string(),
  address: z.string(),
  /** Looks like a VPN or a virtual network, which phones in the room cannot reach. */
  isVirtual: z.boolean(),
})

export const RoomCheck = z.object({
  interfaces: z.array(RoomInterface),
  /** The one a room would open on; null without a network. */
  chosen: z.string().nullable(),
  port: z.int(),
  /** An answer came from the laptop's own address; null when it could not be tried. */
  reachable: z.boolean().nullable(),
  vpn: z.boolean(),
  system: z.enum(['windows', 'macos', 'linux']),
  /** The first phone that is not this laptop has answered. */
  phoneSeen: z.boolean(),
})
export type RoomCheck = z.infer<typeof RoomCheck>

/** Words of the Wi-Fi that people should join, for a code that a camera reads. */
export const RoomWifi = z.object({
  name: z.string().min(1).max(32),
  /** Empty for an open network. */
  password: z.string().max(63),
  isHidden: z.boolean().default(false),
})
export type RoomWifi = z.infer<typeof RoomWifi>

export const PendingPhone = z.object({
  id: ParticipantId,
  /** Who they say they are. */
  name: z.string(),
  answers: z.int(),
})
export const RoomPhone = z.object({
  id: ParticipantId,
  name: z.string(),
  online: z.boolean(),
  pending: z.boolean(),
})

export const RoomState = z.object({
  status: z.enum(['open', 'locked', 'closed']),
  /** With the secret after #k=, for the QR code; null while closed. */
  url: z.string().nullable(),
  /** What a person can type. */
  typedUrl: z.string().nullable(),
  code: z.string().nullable(),
  host: z.string().nullable(),
  port: z.int(),
  cap: z.int(),
  offers: RoomOffers,
  isRehearsal: z.boolean(),
  joined: z.int(),
  online: z.int(),
  phoneSeen: z.boolean(),
  phones: z.array(RoomPhone),
  pending: z.array(PendingPhone),
  openedAt: Instant.nullable(),
  /** "192.168.1.20:7420" until the first phone has come to the new address. */
  movedFrom: z.string().nullable(),
  /** The laptop is on no network just now; the room waits for one. */
  isOffNetwork: z.boolean(),
  wifi: RoomWifi.nullable(),
})
export type RoomState = z.infer<typeof RoomState>

const inSession = z.object({ sessionId: SessionId })
const Someone = inSession.extend({ participantId: ParticipantId })
const Port = z.int().min(0).max(65_535)
const withCode = inSession.extend({ code: z.string().min(1).max(40) })

export const room = {
  check: query({ input: z.object({ port: Port.optional() }), output: RoomCheck }),
  state: query({ input: inSession, output: RoomState, errors: ['record/not-found'] }),
  open: command({
    input: inSession.extend({
      /** A private address of this machine; the first one when missing. */
      host: z.string().max(60).optional(),
      /** The last one of this session, or 7420. */
      port: Port.optional(),
      cap: z.int().min(1).max(10_000).optional(),
      offers: RoomOffers.optional(),
      isRehearsal: z.boolean().optional(),
    }),
    output: RoomState,
    errors: [
      'record/not-found',
      'session/closed',
      'room/already-open',
      'room/no-network',
      'room/public-address',
      'room/port-taken',
    ],
  }),
  setLocked: command({
    input: inSession.extend({ locked: z.boolean() }),
    output: RoomState,
    errors: ['room/not-open'],
  }),
  setCap: command({
    input: inSession.extend({ cap: z.int().min(1).max(10_000) }),
    output: RoomState,
    errors: ['room/not-open'],
  }),
  setOffers: command({
    input: inSession.extend({
      offers: RoomOffers.refine(({ list, alias, anonymous }) => list || alias || anonymous),
    }),
    output: RoomState,
    errors: ['room/not-open'],
  }),
  /** To another of the laptop's addresses; the first usable one when none is named. */
  move: command({
    input: inSession.extend({ host: z.string().max(60).optional() }),
    output: RoomState,
    errors: ['room/not-open', 'room/no-network', 'room/public-address', 'room/port-taken'],
  }),
  /** In memory only: a password of somebody's Wi-Fi is never written to the workspace. */
  setWifi: command({ input: inSession.extend({ wifi: RoomWifi.nullable() }), output: RoomState }),
  /** The phone's token stops; what was written stays. */
  remove: command({ input: Someone, output: Done, errors: ['record/not-found'] }),
  /** Yes, this is the person of the list: the answers become theirs. */
  accept: command({ input: Someone, output: Done, errors: ['record/not-found'] }),
  close: command({ input: inSession, output: Done }),
  clearRehearsal: command({ input: inSession, output: z.object({ reflections: z.int() }) }),
  /** What a withdrawal code stands for, before anything is withdrawn. */
  withdrawal: query({
    input: withCode,
    output: z.object({
      participantId: ParticipantId,
      name: z.string(),
      reflections: z.array(z.object({ id: ReflectionId, number: z.int(), text: z.string() })),
      documents: z.array(z.object({ path: z.string(), at: Instant })),
    }),
    errors: ['room/unknown-code'],
  }),
  withdraw: command({
    input: withCode.extend({ count: z.boolean() }),
    output: z.object({ reflections: z.int() }),
    errors: ['room/unknown-code'],
  }),
}
