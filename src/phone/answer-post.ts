// Brings waiting answers to the laptop, one after the other, again and again with growing pauses.
import type { Book, Mine } from './answer-book'
import { bearer, type OwnReflection, type Reply } from './wire'

export type Send = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
) => Promise<Reply>
export type Post = {
  /** Sends what waits; a pause in progress is kept. */
  readonly flush: () => void
  /** Tries now instead of at the end of the pause. */
  readonly hurry: () => void
}
type Ways = {
  readonly book: Book
  readonly send: Send
  readonly token: () => string
  /** The laptop does not know the token any more. */
  readonly onUnknown: () => void
  readonly wait: (run: () => void, milliseconds: number) => void
}
/** Seconds until the next try, or go on at once. */
type Outcome = 'next' | { readonly pause: number }

const longestPause = 30

export function createPost(ways: Ways): Post {
  let isSending = false
  let failures = 0
  let waitingFor = 0

  const later = (seconds: number) => {
    failures += 1
    const grown = Math.min(longestPause, 2 ** Math.min(failures - 1, 5))
    const own = (waitingFor += 1)
    ways.wait(
      () => {
        if (own === waitingFor) void run()
      },
      Math.max(seconds, grown * (0.75 + Math.random() * 0.5)) * 1000,
    )
  }
  const run = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    try {
      for (let next = ways.book.nextWaiting(); next; next = ways.book.nextWaiting()) {
        const outcome = await sendOne(ways, next)
        if (outcome !== 'next') {
          later(outcome.pause)
          return
        }
        failures = 0
      }
    } finally {
      isSending = false
    }
  }
  return {
    flush: () => {
      if (failures === 0) void run()
    },
    hurry: () => {
      failures = 0
      waitingFor += 1
      void run()
    },
  }
}

async function sendOne(ways: Ways, one: Mine): Promise<Outcome> {
  const reply = await request(ways, one)
  const { change } = ways.book
  if (!reply.reached) return { pause: 0 }
  if (reply.status === 200 || reply.status === 201) {
    const saved = reply.body as { id: string; savedAt: string; late?: boolean }
    // Changed while it was on its way: what is here now still has to go.
    const now = ways.book.get(one.clientKey)
    const isSame = now?.answer === one.answer && now.consent === one.consent
    const { id, savedAt } = saved
    change(one.clientKey, { id, savedAt, isWaiting: !isSame, problem: null })
    if (saved.late === true) change(one.clientKey, { isLate: true })
    return 'next'
  }
  if (reply.status === 409) return adopt(ways, one)
  if (reply.status === 401) ways.onUnknown()
  if (reply.status === 507) change(one.clientKey, { problem: reply.code })
  if (reply.status === 401 || reply.status === 429 || reply.status >= 500)
    return { pause: reply.retryAfter }
  change(one.clientKey, { isWaiting: false, problem: reply.code })
  return 'next'
}

function request({ send, token }: Ways, one: Mine): Promise<Reply> {
  const { clientKey, promptId, answer, language } = one
  const consent = one.consent ? { consent: one.consent } : {}
  const headers = bearer(token())
  if (one.id !== null)
    return send('PUT', `/api/reflections/${one.id}`, headers, { answer, ...consent })
  const body = { clientKey, promptId, answer, language, ...consent }
  return send('POST', '/api/reflections', headers, body)
}

/** The laptop has an earlier form of it (a lost reply, another tab): this one goes as a change of that. */
async function adopt({ book, send, token }: Ways, one: Mine): Promise<Outcome> {
  const reply = await send('GET', '/api/reflections', bearer(token()))
  if (!reply.reached || reply.status !== 200) return { pause: 0 }
  const own = reply.body as readonly OwnReflection[]
  const there =
    own.find(({ clientKey }) => clientKey === one.clientKey) ??
    own.find(({ promptId, withdrawn }) => promptId === one.promptId && !withdrawn)
  if (there && there.id !== one.id) {
    if (there.clientKey !== one.clientKey) book.remove(there.clientKey)
    book.change(one.clientKey, { id: there.id })
  } else book.change(one.clientKey, { isWaiting: false, problem: 'prompt/answered' })
  return 'next'
}
