// Inside the room: the open question, one's own answers, what happens to the words.
import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Entry, Me } from '../place'
import type { Keep } from '../storage'
import { type Gone, type Room, useRoom } from '../use-room'
import { MineScreen } from './mine-screen'
import { QuestionScreen } from './question-screen'
import { ThanksScreen } from './thanks-screen'
import { Unsent } from './unsent'
import { WordsScreen } from './words-screen'

type View = 'question' | 'mine' | 'words'
type Props = {
  keep: Keep
  me: Me
  entry: Entry | null
  onMe: (me: Me) => void
  onGone: (why: Gone) => void
  onLeave: () => void
}

export function RoomScreens({ keep, me, entry, onMe, onGone, onLeave }: Props) {
  const room = useRoom({ keep, me, entry, onMe, onGone })
  const [view, setView] = useState<View>('question')
  const [promptId, setPromptId] = useState<string | null>(null)
  const isOver = room.isClosed || isEnded(room.state?.session.status ?? '')
  const go = (next: View) => {
    setView(next)
    scrollTo(0, 0)
  }
  return (
    <>
      <Reach keep={keep} room={room} />
      {view === 'mine' ? (
        <MineScreen keep={keep} room={room} isOver={isOver} />
      ) : view === 'words' ? (
        <WordsScreen room={room} onLeave={onLeave} />
      ) : isOver ? (
        <ThanksScreen keep={keep} room={room} />
      ) : (
        <QuestionScreen keep={keep} room={room} promptId={promptId} onPrompt={setPromptId} />
      )}
      <Bottom view={view} room={room} isOver={isOver} onGo={go} />
    </>
  )
}

const isEnded = (status: string) => status === 'ended' || status === 'archived'

/** Said only when the laptop is out of reach, with what to do about it. */
function Reach({ keep, room }: { keep: Keep; room: Room }) {
  const { t } = useReading()
  const isCutOff = !room.isReached && !room.isClosed
  const waiting = room.mine.filter(({ isWaiting }) => isWaiting).length
  return (
    <>
      <p class="note" role="status">
        {isCutOff ? t('phone.unreached') : ''}
        {waiting > 0 ? ` ${t('phone.waiting', { count: waiting })}` : ''}
      </p>
      {isCutOff ? (
        <details class="moved">
          <summary>{t('phone.moved-title')}</summary>
          <p>{t('phone.moved', { code: room.me.withdrawalCode })}</p>
          <Unsent keep={keep} owner={room.me.participant.id} />
        </details>
      ) : null}
    </>
  )
}

type BottomProps = { view: View; room: Room; isOver: boolean; onGo: (view: View) => void }

function Bottom({ view, room, isOver, onGo }: BottomProps) {
  const { t } = useReading()
  const count = room.mine.filter((one) => !one.isWithdrawn).length
  const all = {
    question: t(isOver ? 'phone.back' : 'phone.to-question'),
    mine: t('phone.mine', { count }),
    words: t('phone.words'),
  }
  const others = (['question', 'mine', 'words'] as const).filter((each) => each !== view)
  return (
    <nav class="bottom" aria-label={t('phone.views')}>
      {others.map((each) => (
        <button key={each} type="button" class="link" onClick={() => onGo(each)}>
          {all[each]}
        </button>
      ))}
    </nav>
  )
}
