import { useState } from 'preact/hooks'
import type { Mine } from '../answer-book'
import { useReading } from '../context'
import { type Draft, finished, type Making, wordsOf } from '../draft'
import { AnswerField } from '../fields/answer-field'
import { wordsIn } from '../text'
import type { Room } from '../use-room'
import type { Consent, Prompt } from '../wire'
import { ConsentFields } from './consent-fields'
import { SavedLine } from './saved-line'

/** One's own answers: read, change, allow, withdraw. */
export function MineScreen({ room }: { room: Room }) {
  const { t } = useReading()
  return (
    <>
      <h1>{t('phone.mine-title')}</h1>
      {room.mine.length === 0 ? <p>{t('phone.mine-none')}</p> : null}
      <ul class="mine">
        {room.mine.map((one) => (
          <li key={one.clientKey}>
            <MyAnswer one={one} room={room} />
          </li>
        ))}
      </ul>
    </>
  )
}

type Doing = 'nothing' | 'edit' | 'consent' | 'withdraw'

function MyAnswer({ one, room }: { one: Mine; room: Room }) {
  const { t, language } = useReading()
  const [doing, setDoing] = useState<Doing>('nothing')
  const prompt = room.state?.prompts.find(({ id }) => id === one.promptId) ?? null
  const question = prompt ? wordsIn(prompt.text, language) : null
  const done = () => setDoing('nothing')
  return (
    <>
      {question ? (
        <p class="help" lang={question.lang}>
          {question.text}
        </p>
      ) : null}
      <p class="quote" lang={one.language}>
        {plainAnswer(one.answer, prompt, language)}
      </p>
      {one.isWithdrawn ? <p class="help">{t('phone.withdrawn')}</p> : <SavedLine mine={one} />}
      {doing === 'edit' ? <EditAnswer one={one} room={room} prompt={prompt} onDone={done} /> : null}
      {doing === 'consent' ? <OneConsent one={one} room={room} onDone={done} /> : null}
      {doing === 'withdraw' ? <Withdraw one={one} room={room} onDone={done} /> : null}
      {one.isWithdrawn || doing !== 'nothing' ? null : (
        <p class="row">
          {prompt || 'text' in one.answer ? (
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

function EditAnswer({ one, room, prompt, onDone }: Part & { prompt: Prompt | null }) {
  const { t } = useReading()
  const [making, setMaking] = useState<Making>(one.answer)
  const draft: Draft = { clientKey: one.clientKey, making }
  const save = () => {
    const outcome = finished(prompt, draft.making)
    if ('missing' in outcome) return
    room.answers.save({ ...one, answer: outcome.answer })
    onDone()
  }
  return (
    <>
      <AnswerField prompt={prompt} making={making} onChange={setMaking} />
      <button type="button" onClick={save}>
        {t('phone.save-change')}
      </button>
    </>
  )
}

function OneConsent({ one, room, onDone }: Part) {
  const { t } = useReading()
  const [consent, setConsent] = useState<Partial<Consent>>(one.consent ?? room.me.consent)
  const save = () => {
    const { audience, attribution } = consent
    if (!audience || !attribution) return
    room.answers.setConsent(one.clientKey, { audience, attribution })
    onDone()
  }
  return (
    <>
      <ConsentFields consent={consent} onChange={setConsent} />
      <button type="button" onClick={save}>
        {t('phone.save-one')}
      </button>
    </>
  )
}

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
      <button type="button" onClick={() => void withdraw(true)}>
        {t('phone.withdraw-count')}
      </button>
      <button type="button" onClick={() => void withdraw(false)}>
        {t('phone.withdraw-all')}
      </button>
      <button type="button" class="quiet" onClick={onDone}>
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
      .map(([id, count]) => `${label(id)}: ${count}`)
      .join(', ')
  return wordsOf(answer)
}
