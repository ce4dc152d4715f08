// Who this phone is in this room: the key it joins with, the token it got, the codes.
import type { Keep } from './storage'
import {
  type Attribution,
  type Audience,
  call,
  type Consent,
  type Joined,
  newKey,
  type Reply,
} from './wire'

export type Identity =
  | { readonly participantId: string; readonly initials?: string }
  | { readonly alias: string }
  | { readonly anonymous: true }
  | { readonly withdrawalCode: string }
export type JoinWish = {
  readonly identity: Identity
  readonly organisation?: string
  readonly role?: string
  readonly forGroup?: string | null
  readonly language: string
  readonly consent?: Consent
}
/** What somebody wrote about themselves, to show how they will be named. */
type About = { readonly organisation?: string; readonly role?: string; readonly groupName?: string }
export type Me = Joined & { readonly about: About }
export type Entry = { readonly secret: string } | { readonly code: string }

/** The room's secret, from the scanned address. */
export function secretIn(hash: string): Entry | null {
  const secret = new URLSearchParams(hash.replace(/^#/, '')).get('k')
  return secret ? { secret } : null
}

/** What people type, as the laptop writes it: "k7m 2qx" is K7M2QX, and O I L are read as 0 1 1. */
export const typedCode = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')

const entryHeaders = (entry: Entry): Record<string, string> =>
  'secret' in entry ? { 'X-Room-Secret': entry.secret } : { 'X-Room-Code': entry.code }
export const askRoster = (entry: Entry): Promise<Reply> =>
  call('GET', '/api/roster', entryHeaders(entry))

/**
 * Joins, or joins again with the key kept before anything was sent: a lost reply gives the same
 * participant, never a second one.
 */
export async function join(keep: Keep, entry: Entry, wish: JoinWish): Promise<Reply> {
  const joinKey = (keep.read('join-key') as string | null) ?? newKey()
  keep.write('join-key', joinKey)
  keep.write('wish', wish)
  const { identity, ...rest } = wish
  return call('POST', '/api/join', {}, { joinKey, ...entry, ...identity, ...rest })
}

/** Another person, or another day: what this phone was is forgotten, unless words are still on their way. */
export function forgetJoining(keep: Keep, { participant, session }: Me): void {
  for (const key of ['join-key', 'wish', 'me']) keep.drop(key)
  const own = `${participant.id}:`
  const waiting = (keep.all(own) as readonly { isWaiting?: boolean }[]).some((one) => one.isWaiting)
  if (waiting) return
  keep.dropAll(own)
  keep.drop(`q:${session.id}`)
}

/** What the laptop answered, beside what was known; a code it cannot tell again stays as it was. */
export const joinedAs = (joined: Joined, about: About, before?: Me): Me => ({
  ...before,
  ...joined,
  withdrawalCode: joined.withdrawalCode || (before?.withdrawalCode ?? ''),
  about,
})

export const audiences: readonly Audience[] = ['count', 'participants', 'funder', 'public']
export const attributions: readonly Attribution[] = ['anonymous', 'organisation', 'role', 'named']
