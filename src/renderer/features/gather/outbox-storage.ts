// One entry in this browser's storage for each answer on its way, so that two outboxes of a session (the
// capture line, the paper slips, another tab) never overwrite each other's words.
import type { InputAt } from '../../app/host'

export type NewReflection = InputAt<'reflections.capture'>

const keyOf = (sessionId: string, clientKey: string) => `soundings-outbox:${sessionId}:${clientKey}`

/** Storage may be refused; the words then stay in the window until they are saved. */
export function remember(input: NewReflection): void {
  try {
    localStorage.setItem(keyOf(input.sessionId, input.clientKey), JSON.stringify(input))
  } catch {
    // As above.
  }
}

export function forget(sessionId: string, clientKey: string): void {
  try {
    localStorage.removeItem(keyOf(sessionId, clientKey))
  } catch {
    // As above.
  }
}

/** What an earlier window could not send any more. */
export function leftover(sessionId: string): NewReflection[] {
  try {
    const prefix = keyOf(sessionId, '')
    return Object.entries(localStorage as Record<string, string>)
      .filter(([key]) => key.startsWith(prefix))
      .map(([, words]) => JSON.parse(words) as NewReflection)
  } catch {
    return []
  }
}
