// One participant in one room: the token, the state as it changes, the answers.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Answers, createAnswers } from './answers'
import type { Mine } from './answer-book'
import { createLive } from './live'
import { type Entry, join, type JoinWish, type Me } from './place'
import type { Keep } from './storage'
import { call, type Joined, type RoomState } from './wire'

export type Room = {
  readonly me: Me
  readonly state: RoomState | null
  readonly answers: Answers
  readonly mine: readonly Mine[]
  readonly isReached: boolean
  readonly isClosed: boolean
}

/** Follows the room while `me` is in it; a token that is not known any more is fetched anew with the same key. */
export function useRoom(
  keep: Keep,
  me: Me,
  entry: Entry | null,
  onMe: (me: Me | null) => void,
): Room {
  const token = useLatest(me.token)
  const [state, setState] = useState<RoomState | null>(null)
  const [isReached, setReached] = useState(true)
  const [isClosed, setClosed] = useState(false)
  const owner = me.participant.id
  const rejoin = useRejoin(keep, me, entry, onMe)
  const answers = useMemo(
    () => createAnswers({ keep, owner, send: call, token: () => token.current, onUnknown: rejoin }),
    [keep, owner, rejoin, token],
  )
  const [mine, setMine] = useState(answers.list())
  useEffect(() => {
    setMine(answers.list())
    return answers.subscribe(() => setMine(answers.list()))
  }, [answers])
  useEffect(() => {
    const live = createLive({
      token: () => token.current,
      onUnknown: rejoin,
      onClosed: () => setClosed(true),
      onReached: (reached) => {
        setReached(reached)
        if (!reached) return
        answers.hurry()
        void answers.refresh()
      },
      onState: setState,
    })
    const onOnline = () => {
      live.wake()
      answers.hurry()
    }
    const onOtherTab = () => answers.reread()
    addEventListener('online', onOnline)
    addEventListener('storage', onOtherTab)
    return () => {
      live.stop()
      removeEventListener('online', onOnline)
      removeEventListener('storage', onOtherTab)
    }
  }, [answers, rejoin, token])
  return { me, state, answers, mine, isReached, isClosed }
}

function useRejoin(
  keep: Keep,
  me: Me,
  entry: Entry | null,
  onMe: (me: Me | null) => void,
): () => void {
  const latest = useLatest({ me, entry, onMe })
  return useMemo(() => {
    let isTrying = false
    const again = async () => {
      const { me: before, entry: door, onMe: tell } = latest.current
      const wish = keep.read('wish') as JoinWish | null
      if (!door || !wish) return tell(null)
      const reply = await join(keep, door, wish)
      if (!reply.reached) return
      if (reply.status === 201) tell({ ...before, ...(reply.body as Joined) })
      else if (reply.status === 403) tell(null)
    }
    return () => {
      if (isTrying) return
      isTrying = true
      void again().finally(() => {
        isTrying = false
      })
    }
  }, [keep, latest])
}

/** What was rendered last, for what runs later. */
function useLatest<T>(value: T): { readonly current: T } {
  const latestRef = useRef(value)
  useLayoutEffect(() => {
    latestRef.current = value
  })
  return latestRef
}
