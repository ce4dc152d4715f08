// Words on their way to the disk. Typing never waits for them, and they outlive a closed window: what is
// not acknowledged stays in this browser's storage and is sent again with the same key.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { Receipt } from '../../../shared/contract/reflections'
import { type InputAt, useCommand, useStatus } from '../../app/host'

type NewReflection = InputAt<'reflections.capture'>
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

function stored(key: string): NewReflection[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as NewReflection[]
  } catch {
    return []
  }
}

const leftover = (key: string) => stored(key).map((input) => ({ input, sentence: null }))

export function useOutbox(sessionId: SessionId): Outbox {
  const workspace = useStatus()?.workspace?.path ?? ''
  const key = `soundings-outbox:${workspace}:${sessionId}`
  const { run } = useCommand('reflections.capture')
  const [waiting, setWaiting] = useState<readonly Outgoing[]>(() => leftover(key))
  const [last, setLast] = useState<Receipt | null>(null)
  const latest = useRef(waiting)

  const keep = useCallback(
    (next: readonly Outgoing[]) => {
      latest.current = next
      setWaiting(next)
      try {
        localStorage.setItem(key, JSON.stringify(next.map(({ input }) => input)))
      } catch {
        // Storage may be refused; the words still stay in this window until they are saved.
      }
    },
    [key],
  )
  const drop = useCallback(
    (clientKey: string) =>
      keep(latest.current.filter(({ input }) => input.clientKey !== clientKey)),
    [keep],
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
      keep(latest.current.map((one) => (one.input.clientKey === input.clientKey ? failed : one)))
    },
    [run, keep, drop],
  )

  // What an earlier window could not send any more.
  useEffect(() => {
    for (const { input } of latest.current) void post(input)
  }, [post])

  return {
    send: (words) => {
      const input = { ...words, sessionId, clientKey: crypto.randomUUID() }
      keep([...latest.current, { input, sentence: null }])
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
