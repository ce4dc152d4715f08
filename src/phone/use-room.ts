// One participant in one room: the token, the state as it changes, the answers.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Answers, createAnswers } from './answers'
import type { Mine } from './answer-book'
import { createLive } from './live'
import { askRoster, type Entry, join, joinedAs, type JoinWish, type Me } from './place'
import { type Known, knownPrompts, rememberPrompts } from './questions'
import type { Keep } from './storage'
import { call, type Joined, type Reply, type RoomState, type Roster } from './wire'

/** Why a phone is no longer in the room: taken out by the facilitator, or the room is another session's. */
export type Gone = 'removed' | 'elsewhere'
export type Room = {
  readonly me: Me
  readonly entry: Entry | null
  readonly state: RoomState | null
  /** Every question seen here, open or not any more. */
  readonly known: Known
  readonly answers: Answers
  readonly mine: readonly Mine[]
  readonly isReached: boolean
  readonly isClosed: boolean
  /** Answers for a table from now on, or for oneself again. */
  readonly answerFor: (group: Roster['groups'][number] | null) => Promise<boolean>
  readonly onMe: (me: Me) => void
}
type Ways = {
  readonly keep: Keep
  readonly me: Me
  readonly entry: Entry | null
  readonly onMe: (me: Me) => void
  readonly onGone: (why: Gone) => void
}

/** Follows the room while `me` is in it; a token that is not known any more is fetched anew with the same key. */
export function useRoom(ways: Ways): Room {
  const { keep, me, entry, onMe } = ways
  const latest = useLatest(ways)
  const [state, setState] = useState<RoomState | null>(null)
  const [known, setKnown] = useState(() => knownPrompts(keep, me.session.id))
  const [isReached, setReached] = useState(true)
  const [isClosed, setClosed] = useState(false)
  const owner = me.participant.id
  const rejoin = useMemo(() => createRejoin(() => latest.current), [latest])
  const answers = useMemo(
    () =>
      createAnswers({
        keep,
        owner,
        send: call,
        token: () => latest.current.me.token,
        onUnknown: rejoin,
      }),
    [keep, owner, rejoin, latest],
  )
  const [mine, setMine] = useState(answers.list())
  useEffect(() => {
    setMine(answers.list())
    return answers.subscribe(() => setMine(answers.list()))
  }, [answers])
  useEffect(() => {
    const live = createLive({
      token: () => latest.current.me.token,
      onUnknown: rejoin,
      onClosed: () => setClosed(true),
      onReached: (reached) => {
        setReached(reached)
        if (!reached) return
        setClosed(false)
        answers.hurry()
        void answers.refresh()
      },
      onState: (next) => {
        setState(next)
        setKnown(rememberPrompts(keep, next.session.id, next.prompts))
      },
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
  }, [answers, keep, rejoin, latest])
  const answerFor = (group: Roster['groups'][number] | null) =>
    joinAgain(latest.current, group ?? 'oneself')
  return { me, entry, state, known, answers, mine, isReached, isClosed, answerFor, onMe }
}

type Group = Roster['groups'][number]

/** The same person with a fresh token; false where the laptop did not say yes. */
async function joinAgain({ keep, entry, me, onMe }: Ways, group: Group | 'oneself') {
  const wish = keep.read('wish') as JoinWish | null
  if (!entry || !wish) return false
  const forGroup = group === 'oneself' ? null : group.id
  const reply = await join(keep, entry, { ...wish, forGroup })
  if (!reply.reached || reply.status !== 201) return false
  const { groupName: _, ...about } = me.about
  const named = group === 'oneself' ? about : { ...about, groupName: group.name }
  onMe(joinedAs(reply.body as Joined, named, me))
  return true
}

/** Once at a time, however many requests find the token unknown. */
function createRejoin(ways: () => Ways): () => void {
  let isTrying = false
  const again = async () => {
    const { keep, me, entry, onMe, onGone } = ways()
    const wish = keep.read('wish') as JoinWish | null
    if (!entry || !wish) return onGone('elsewhere')
    const door = await askRoster(entry)
    if (!door.reached) return
    // Another day, another seminar on the same laptop: nobody is taken there unasked.
    if (door.status !== 200 || sessionIn(door) !== me.session.id) {
      if (door.status === 200 || door.status === 403) onGone('elsewhere')
      return
    }
    const reply = await join(keep, entry, wish)
    if (!reply.reached) return
    if (reply.status === 201) onMe(joinedAs(reply.body as Joined, me.about, me))
    else if (reply.status === 403) onGone('removed')
  }
  return () => {
    if (isTrying) return
    isTrying = true
    void again().finally(() => {
      isTrying = false
    })
  }
}

const sessionIn = (reply: Reply & { reached: true }) => (reply.body as Roster).session.id

/** What was rendered last, for what runs later. */
function useLatest<T>(value: T): { readonly current: T } {
  const latestRef = useRef(value)
  useLayoutEffect(() => {
    latestRef.current = value
  })
  return latestRef
}
