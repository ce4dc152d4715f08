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
  { readonly participantId: string } | { readonly alias: string } | { readonly anonymous: true }
export type JoinWish = {
  readonly identity: Identity
  readonly organisation?: string
  readonly role?: string
  readonly forGroup?: string
  readonly language: string
  readonly consent: Consent
}
export type Me = Joined & { readonly consent: Consent; readonly forGroup: string | null }
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

export const entryHeaders = (entry: Entry): Record<string, string> =>
  'secret' in entry ? { 'X-Room-Secret': entry.secret } : { 'X-Room-Code': entry.code }

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

export const audiences: readonly Audience[] = ['count', 'participants', 'funder', 'public']
export const attributions: readonly Attribution[] = ['anonymous', 'organisation', 'role', 'named']
