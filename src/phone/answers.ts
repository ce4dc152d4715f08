// What a participant does with answers: save, allow, withdraw.
import { type Book, createBook, type Mine } from './answer-book'
import { createPost, type Send } from './answer-post'
import type { Keep } from './storage'
import { bearer, type Consent, type OwnReflection } from './wire'

export type Answers = Pick<Book, 'list' | 'get' | 'subscribe' | 'reread'> & {
  /** Keeps it first, then sends it until the laptop has it. */
  readonly save: (
    answer: Pick<Mine, 'clientKey' | 'promptId' | 'answer' | 'language'> &
      Partial<Pick<Mine, 'consent'>>,
  ) => void
  readonly setConsent: (clientKey: string, consent: Consent) => void
  /** False: the laptop was not reached, nothing has changed. */
  readonly withdraw: (clientKey: string, count: boolean) => Promise<boolean>
  readonly hurry: () => void
  /** What the laptop has of mine joins what the phone has. */
  readonly refresh: () => Promise<void>
}

type Ways = {
  readonly keep: Keep
  /** Whose: entries of two participants on one phone stay apart. */
  readonly owner: string
  readonly send: Send
  readonly token: () => string
  readonly onUnknown: () => void
  readonly wait?: (run: () => void, milliseconds: number) => void
}

const fresh = { id: null, savedAt: null, isWithdrawn: false, isLate: false, consent: null } as const

export function createAnswers({ keep, owner, send, token, onUnknown, wait }: Ways): Answers {
  const book = createBook(keep, owner)
  const post = createPost({
    book,
    send,
    token,
    onUnknown,
    wait: wait ?? ((run, milliseconds) => void setTimeout(run, milliseconds)),
  })
  post.flush()
  return {
    list: book.list,
    get: book.get,
    subscribe: book.subscribe,
    reread: book.reread,
    hurry: post.hurry,
    save: (answer) => {
      const before = book.get(answer.clientKey)
      book.put({ ...fresh, ...before, ...answer, isWaiting: true, problem: null })
      post.flush()
    },
    setConsent: (clientKey, consent) => {
      book.change(clientKey, { consent, isWaiting: true, problem: null })
      post.flush()
    },
    withdraw: async (clientKey, count) => {
      const id = book.get(clientKey)?.id
      if (!id) return false
      const path = `/api/reflections/${id}?count=${count}`
      const reply = await send('DELETE', path, bearer(token()))
      const isDone = reply.reached && reply.status === 200
      if (isDone) book.change(clientKey, { isWithdrawn: true, isWaiting: false })
      return isDone
    },
    refresh: async () => {
      const reply = await send('GET', '/api/reflections', bearer(token()))
      if (!reply.reached || reply.status !== 200) return
      for (const own of reply.body as readonly OwnReflection[]) book.merge(own)
    },
  }
}
