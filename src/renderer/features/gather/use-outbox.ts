// Words on their way to the disk. Typing never waits for them, and they outlive a closed window: what is
// not acknowledged stays in this browser's storage and is sent again with the same key.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { Receipt } from '../../../shared/contract/reflections'
import { useCommand } from '../../app/host'
import { forget, leftover, type NewReflection, remember } from './outbox-storage'

export type Outgoing = {
  readonly input: NewReflection
  readonly sentence: string | null
}
export type Outbox = {
  send: (input: Omit<NewReflection, 'sessionId' | 'clientKey'>) => void
  retry: () => void
  drop: (clientKey: string) => void
  readonly waiting: readonly Outgoing[]
  readonly last: Receipt | null
}

export function useOutbox(sessionId: SessionId): Outbox {
  const { run } = useCommand('reflections.capture')
  const [waiting, setWaiting] = useState<readonly Outgoing[]>(() =>
    leftover(sessionId).map((input) => ({ input, sentence: null })),
  )
  const [last, setLast] = useState<Receipt | null>(null)
  const latest = useRef(waiting)

  const show = useCallback((next: readonly Outgoing[]) => {
    latest.current = next
    setWaiting(next)
  }, [])
  const drop = useCallback(
    (clientKey: string) => {
      forget(sessionId, clientKey)
      show(latest.current.filter(({ input }) => input.clientKey !== clientKey))
    },
    [sessionId, show],
  )

  const post = useCallback(
    async (input: NewReflection) => {
      const outcome = await run(input, { quiet: true })
      if (outcome.ok) {
        setLast(outcome.value)
        drop(input.clientKey)
        return
      }
      const failed = { input, sentence: outcome.sentence }
      show(latest.current.map((one) => (one.input.clientKey === input.clientKey ? failed : one)))
    },
    [run, show, drop],
  )

  // What an earlier window could not send any more.
  useEffect(() => {
    for (const { input } of latest.current) void post(input)
  }, [post])

  return {
    send: (words) => {
      const input = { ...words, sessionId, clientKey: crypto.randomUUID() }
      remember(input)
      show([...latest.current, { input, sentence: null }])
      void post(input)
    },
    retry: () => {
      for (const { input } of latest.current) void post(input)
    },
    drop,
    waiting,
    last,
  }
}
