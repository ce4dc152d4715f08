// Whose token it is, remembered: every request asks, and people change far less often than they answer.
import type { Store } from '../workspace/store'
import { phoneOf, type Phone } from './room-data'
import { hashed } from './secrets'

export type PhoneBook = {
  readonly find: (token: string) => Phone | undefined
  readonly close: () => void
}

const most = 10_000
const telling = new Set(['participant', 'person', 'room_device', 'session_group'])

export function createPhoneBook(store: Store, sessionId: string): PhoneBook {
  const known = new Map<string, Phone>()
  const close = store.onCommit(({ rows }) => {
    if (known.size > 0 && rows.some(({ table_name }) => telling.has(table_name))) known.clear()
  })
  return {
    close,
    find: (token) => {
      const hash = hashed(token)
      const there = known.get(hash)
      if (there) return there
      const phone = phoneOf(store, sessionId, hash)
      if (phone && known.size < most) known.set(hash, phone)
      return phone
    },
  }
}
