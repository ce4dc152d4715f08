// Inside the room: the open question, one's own answers, what happens to the words.
import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Entry, Me } from '../place'
import type { Keep } from '../storage'
import { useRoom } from '../use-room'
import { MineScreen } from './mine-screen'
import { QuestionScreen } from './question-screen'
import { WordsScreen } from './words-screen'

type View = 'question' | 'mine' | 'words'
type Props = {
  keep: Keep
  me: Me
  entry: Entry | null
  onMe: (me: Me | null) => void
}

export function RoomScreens({ keep, me, entry, onMe }: Props) {
  const { t } = useReading()
  const room = useRoom(keep, me, entry, onMe)
  const [view, setView] = useState<View>('question')
  const [promptId, setPromptId] = useState<string | null>(null)
  const isOver = room.isClosed || (room.state !== null && isEnded(room.state.session.status))
  const waiting = room.mine.filter(({ isWaiting }) => isWaiting).length
  const go = (next: View) => {
    setView(next)
    scrollTo(0, 0)
  }
  return (
    <>
      <p class="note" role="status">
        {room.isReached || room.isClosed ? '' : t('phone.unreached')}
        {waiting > 0 ? ` ${t('phone.waiting', { count: waiting })}` : ''}
      </p>
      {view === 'mine' ? (
        <MineScreen room={room} />
      ) : view === 'words' ? (
        <WordsScreen room={room} onMe={onMe} />
      ) : (
        <QuestionScreen
          keep={keep}
          room={room}
          isOver={isOver}
          promptId={promptId}
          onPrompt={setPromptId}
          onConsent={() => go('words')}
        />
      )}
      <nav class="bottom">
        {view === 'question' ? null : (
          <button type="button" class="link" onClick={() => go('question')}>
            {t('phone.back')}
          </button>
        )}
        {view === 'mine' ? null : (
          <button type="button" class="link" onClick={() => go('mine')}>
            {t('phone.mine', { count: room.mine.filter((one) => !one.isWithdrawn).length })}
          </button>
        )}
        {view === 'words' ? null : (
          <button type="button" class="link" onClick={() => go('words')}>
            {t('phone.words')}
          </button>
        )}
      </nav>
    </>
  )
}

const isEnded = (status: string) => status === 'ended' || status === 'archived'
