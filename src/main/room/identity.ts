// Who a phone says it is: by the list, by a name of one's own, or without one.
import type { Store } from '../workspace/store'
import { cleanName } from './names'
import { RefusalError } from './refusal-error'
import type { RoomSettings } from './settings'
import type { Join } from './wire'

export type Identity = {
  readonly name: string
  /** As the list writes it, for initials. */
  readonly fullName: string
  /** The participant of the list; null for a name of one's own or none. */
  readonly claims: string | null
}
type Listed = { name: string; fullName: string }

export function identity(
  store: Store,
  { offers, sessionId }: RoomSettings,
  join: Join,
  nextName: () => string,
): Identity {
  const { participantId, alias, anonymous } = join
  const given = [participantId, alias, anonymous].filter((way) => way !== undefined)
  if (given.length !== 1) throw new RefusalError('request/invalid')
  const offered = participantId ? offers.list : alias ? offers.alias : offers.anonymous
  if (participantId !== undefined) {
    const listed = onList(store, sessionId, participantId)
    if (!listed) throw new RefusalError('request/not-found')
    if (!offered) throw new RefusalError('room/not-offered')
    return { ...listed, claims: participantId }
  }
  const name = alias === undefined ? nextName() : cleanName(alias)
  if (name === '') throw new RefusalError('request/invalid')
  if (!offered) throw new RefusalError('room/not-offered')
  return { name, fullName: name, claims: null }
}

function onList(store: Store, sessionId: string, participantId: string): Listed | undefined {
  return store
    .prepare<[string, string], Listed>(
      `SELECT coalesce(n.name_to_use, n.name) AS name, n.name AS fullName
       FROM participant p JOIN person n ON n.id = p.person_id
       WHERE p.id = ? AND p.session_id = ? AND p.is_rehearsal = 0 AND p.part <> 'facilitator'`,
    )
    .get(participantId, sessionId)
}
