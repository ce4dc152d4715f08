import type { RoomOffers } from '../../shared/contract/room'
import type { Store } from '../workspace/store'

/** An open room as its server needs it; the facilitator may change it while it runs. */
export type RoomSettings = {
  readonly sessionId: string
  readonly isRehearsal: boolean
  readonly secretHash: string
  readonly codeHash: string
  offers: RoomOffers
  locked: boolean
  cap: number
}

/** What the room needs of the features. */
export type RoomNeeds = {
  readonly capture: (
    store: Store,
    input: PhoneAnswer,
  ) => { receipt: { id: string; savedAt: string }; isNew: boolean }
  readonly organisationNamed: (store: Store, name: string) => string
  /** Words of an answer that somebody marked are found again when it was changed. */
  readonly followWords: (store: Store, reflectionId: string) => void
  /** "Participant" in the session's language. */
  readonly aliasWord: (store: Store, sessionId: string) => string
}

type Author = { kind: 'participant'; id: string } | { kind: 'group'; id: string }
export type PhoneAnswer = {
  readonly sessionId: string
  readonly clientKey: string
  readonly promptId: string | null
  readonly author: Author
  readonly text: string
  readonly secondText: string
  readonly answer: object | null
  readonly language: string
  readonly sentBy: string
  readonly consent: { audience: string; attribution: string; cleared: 0 | 1 }
}
