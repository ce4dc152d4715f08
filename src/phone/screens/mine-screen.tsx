import { useState } from 'preact/hooks'
import type { Mine } from '../answer-book'
import { useReading } from '../context'
import { type Making, wordsOf } from '../draft'
import type { Keep } from '../storage'
import { wordsIn } from '../text'
import type { Room } from '../use-room'
import type { Prompt } from '../wire'
import { AnswerForm } from './answer-form'
import { ConsentEditor } from './consent-editor'
import { SavedLine } from './saved-line'
import { Title } from './title'

type Props = { keep: Keep; room: Room; isOver: boolean }

/** One's own answers: read, change, allow, withdraw. */
export function MineScreen({ keep, room, isOver }: Props) {
  const { t } = useReading()
  return (
    <>
      <Title>{t('phone.mine-title')}</Title>
      {room.mine.length === 0 ? <p>{t('phone.mine-none')}</p> : null}
      <ul class="mine">
        {room.mine.map((one) => (
          <li key={one.clientKey} class="card">
            <MyAnswer keep={keep} one={one} room={room} isOver={isOver} />
          </li>
        ))}
      </ul>
    </>
  )
}

type Doing = 'nothing' | 'edit' | 'consent' | 'withdraw'

function MyAnswer({ keep, one, room, isOver }: Props & { one: Mine }) {
  const { language, t } = useReading()
  const [doing, setDoing] = useState<Doing>('nothing')
  const prompt = (one.promptId && room.known[one.promptId]) || null
  const question = prompt ? wordsIn(prompt.text, language) : null
  const done = () => setDoing('nothing')
  return (
    <>
      <p class="help" lang={question?.lang}>
        {question ? question.text : one.promptId ? null : t('phone.thought-question')}
      </p>
      {doing === 'edit' ? (
        <AnswerForm keep={keep} room={room} prompt={prompt} change={one} onSaved={done} />
      ) : (
        <p class="quote" lang={one.language}>
          {plainAnswer(one.answer, prompt, language)}
        </p>
      )}
      {one.isWithdrawn ? <p class="help">{t('phone.withdrawn')}</p> : null}
      {one.isWithdrawn || doing === 'edit' ? null : <SavedLine mine={one} isShort />}
      {doing === 'consent' ? (
        <ConsentEditor
          room={room}
          consent={one.consent ?? room.me.consent}
          onOne={(consent) => room.answers.setConsent(one.clientKey, consent)}
          onDone={done}
        />
      ) : null}
      {doing === 'withdraw' ? <Withdraw one={one} room={room} onDone={done} /> : null}
      {one.isWithdrawn || room.isClosed || doing !== 'nothing' ? null : (
        <p class="row">
          {!isOver && (prompt || 'text' in one.answer) ? (
            <button type="button" class="link" onClick={() => setDoing('edit')}>
              {t('phone.edit')}
            </button>
          ) : null}
          <button type="button" class="link" onClick={() => setDoing('consent')}>
            {t('phone.consent-one')}
          </button>
          <button type="button" class="link" onClick={() => setDoing('withdraw')}>
            {t('phone.withdraw')}
          </button>
        </p>
      )}
    </>
  )
}

type Part = { one: Mine; room: Room; onDone: () => void }

function Withdraw({ one, room, onDone }: Part) {
  const { t } = useReading()
  const [sentence, setSentence] = useState('')
  const withdraw = async (count: boolean) => {
    if (await room.answers.withdraw(one.clientKey, count)) onDone()
    else setSentence(t('phone.not-withdrawn'))
  }
  return (
    <>
      <p>{t('phone.withdraw-ask')}</p>
      <button type="button" class="quiet" onClick={() => void withdraw(true)}>
        {t('phone.withdraw-count')}
      </button>
      <button type="button" class="quiet" onClick={() => void withdraw(false)}>
        {t('phone.withdraw-all')}
      </button>
      <button type="button" onClick={onDone}>
        {t('phone.keep')}
      </button>
      <p class="problem" role="alert">
        {sentence}
      </p>
    </>
  )
}

function plainAnswer(answer: Making, prompt: Prompt | null, language: 'en' | 'sv'): string {
  const label = (id: string) => {
    const option = prompt?.options?.find((each) => each.id === id)
    return option ? wordsIn(option.label, language).text : id
  }
  if (answer.choices) return answer.choices.map(label).join(', ')
  if (answer.rating !== undefined) return String(answer.rating)
  if (answer.then !== undefined) return `${answer.then} → ${answer.now}`
  if (answer.dots)
    return Object.entries(answer.dots)
      .filter(([, count]) => count > 0)
      .map(([id, count]) => `${label(id)}: ${count}`)
      .join(', ')
  return wordsOf(answer)
}
