// One's own answers as the phone keeps them: each in an entry of its own, so that two tabs never write over
// each other's.
import type { Keep } from './storage'
import type { Answer, Consent, OwnReflection } from './wire'

export type Mine = {
  readonly clientKey: string
  readonly promptId: string | null
  readonly answer: Answer
  readonly language: string
  /** A choice for this answer alone; null: as chosen at joining. */
  readonly consent: Consent | null
  readonly id: string | null
  /** The laptop's time of its last commit of this answer. */
  readonly savedAt: string | null
  /** Not on the laptop in this form yet. */
  readonly isWaiting: boolean
  readonly isWithdrawn: boolean
  readonly isLate: boolean
  /** Why the laptop will not take it, as an error code. */
  readonly problem: string | null
}

export type Book = {
  readonly list: () => readonly Mine[]
  readonly get: (clientKey: string) => Mine | undefined
  readonly nextWaiting: () => Mine | undefined
  readonly put: (one: Mine) => void
  readonly change: (clientKey: string, part: Partial<Mine>) => void
  readonly remove: (clientKey: string) => void
  /** What the laptop says it has; words still on their way stay as they are here. */
  readonly merge: (own: OwnReflection) => void
  /** Reads again what another tab of this phone kept. */
  readonly reread: () => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createBook(keep: Keep, owner: string): Book {
  const start = `${owner}:a:`
  const listeners = new Set<() => void>()
  let entries = new Map<string, Mine>()
  let shown: readonly Mine[] = []
  const show = () => {
    shown = [...entries.values()]
    for (const listener of listeners) listener()
  }
  const book: Book = {
    list: () => shown,
    get: (clientKey) => entries.get(clientKey),
    nextWaiting: () => shown.find(({ isWaiting }) => isWaiting),
    put: (one) => {
      keep.write(start + one.clientKey, one)
      entries.set(one.clientKey, one)
      show()
    },
    change: (clientKey, part) => {
      const one = entries.get(clientKey)
      if (one) book.put({ ...one, ...part })
    },
    remove: (clientKey) => {
      keep.drop(start + clientKey)
      if (entries.delete(clientKey)) show()
    },
    merge: (own) => {
      // One answer may have come to the laptop under the key of another tab.
      const here = entries.get(own.clientKey) ?? shown.find(({ id }) => id === own.id)
      book.put({ ...merged(own, here), clientKey: here?.clientKey ?? own.clientKey })
    },
    reread: () => {
      entries = new Map((keep.all(start) as readonly Mine[]).map((one) => [one.clientKey, one]))
      show()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  book.reread()
  return book
}

function merged(own: OwnReflection, here: Mine | undefined): Mine {
  const { id, savedAt, withdrawn: isWithdrawn, late: isLate } = own
  if (here?.isWaiting) return { ...here, id, isWithdrawn, isWaiting: !isWithdrawn }
  const { clientKey, promptId, answer, language, consent } = own
  const settled = { isWaiting: false, problem: null, isWithdrawn, isLate }
  return { clientKey, promptId, answer, language, consent, id, savedAt, ...settled }
}
