import { useReading } from '../context'
import type { Keep } from '../storage'
import { wordsIn } from '../text'
import type { Room } from '../use-room'
import { AnswerForm } from './answer-form'

type Props = {
  keep: Keep
  room: Room
  isOver: boolean
  promptId: string | null
  onPrompt: (id: string) => void
  onConsent: () => void
}

/** The open question, or the first of several; without one, room for a thought. */
export function QuestionScreen({ keep, room, isOver, promptId, onPrompt, onConsent }: Props) {
  const { t, language } = useReading()
  if (isOver) return <Thanks room={room} />
  const prompts = room.state?.prompts ?? []
  const index = Math.max(
    0,
    prompts.findIndex(({ id }) => id === promptId),
  )
  const prompt = prompts[index] ?? null
  const next = prompts[(index + 1) % prompts.length]
  const words = wordsIn(prompt?.text ?? {}, language)
  const help = wordsIn(prompt?.help ?? {}, language)
  return (
    <>
      {prompts.length > 1 ? (
        <p class="help">
          {t('phone.question-of', { number: index + 1, total: prompts.length })}{' '}
          <button type="button" class="link" onClick={() => next && onPrompt(next.id)}>
            {t('phone.next')}
          </button>
        </p>
      ) : null}
      {prompt ? (
        <div aria-live="polite">
          <h1 lang={words.lang}>{words.text}</h1>
          {help.text ? (
            <p class="help" lang={help.lang}>
              {help.text}
            </p>
          ) : null}
        </div>
      ) : (
        <div aria-live="polite">
          <h1>{t('phone.no-question')}</h1>
          <p class="help">{t('phone.no-question-help')}</p>
        </div>
      )}
      <AnswerForm
        key={prompt?.id ?? 'thought'}
        keep={keep}
        room={room}
        prompt={prompt}
        onConsent={onConsent}
      />
      {prompt ? (
        <details>
          <summary>{t('phone.thought')}</summary>
          <AnswerForm key="thought" keep={keep} room={room} prompt={null} onConsent={onConsent} />
        </details>
      ) : null}
    </>
  )
}

function Thanks({ room }: { room: Room }) {
  const { t } = useReading()
  return (
    <>
      <h1>{t('phone.done-title')}</h1>
      <p>{t(room.isClosed ? 'phone.closed' : 'phone.done')}</p>
      <p>
        {t('phone.words-code')}: <strong class="code">{room.me.withdrawalCode}</strong>
      </p>
      <p class="help">{t('phone.words-code-help')}</p>
    </>
  )
}
