import { useState } from 'preact/hooks'
import type { Mine } from '../answer-book'
import { useReading } from '../context'
import {
  changeSlot,
  type Draft,
  finished,
  lengthOf,
  longest,
  type Making,
  openDraft,
  slotOf,
  takesMany,
  wordsOf,
} from '../draft'
import { AnswerField } from '../fields/answer-field'
import type { Keep } from '../storage'
import type { Room } from '../use-room'
import { newKey, type Prompt } from '../wire'
import { CopyButton } from './copy-button'
import { SavedLine } from './saved-line'
import { ShownCard } from './shown-card'

type Props = {
  keep: Keep
  room: Room
  prompt: Prompt | null
  /** The question has been closed meanwhile. */
  isLate?: boolean
  /** This very answer is changed. */
  change?: Mine
  onSaved?: () => void
}

/** An answer from its first letter to the laptop's disk, and its change after that. */
export function AnswerForm(props: Props) {
  const { room, prompt, isLate, change } = props
  const { t } = useReading()
  const { draft, edit, save, startAnother, sentence, step } = useAnswer(props)
  const sent = room.mine.find(({ clientKey }) => clientKey === draft.clientKey)
  const words = wordsOf(draft.making)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <AnswerField
        prompt={prompt}
        making={draft.making}
        onChange={(making) => edit({ making })}
        isSecond={step.isSecond}
      />
      {isLate && !sent ? <p class="note">{t('phone.closed-question')}</p> : null}
      <p class="problem" role="alert">
        {sentence}
      </p>
      <SavedLine mine={sent} />
      <button type="submit">
        {t(step.isFirst ? 'phone.go-on' : sent ? 'phone.save-change' : 'phone.save')}
      </button>
      {step.isSecond ? (
        <button type="button" class="quiet" onClick={step.back}>
          {t('phone.back')}
        </button>
      ) : null}
      {sent && !change && takesMany(prompt) ? (
        <button type="button" class="quiet" onClick={startAnother}>
          {t('phone.another')}
        </button>
      ) : null}
      {words && (!room.isReached || sent?.problem) ? <CopyButton text={words} /> : null}
      {change ? null : (
        <ShownCard
          room={room}
          prompt={prompt}
          consent={draft.consent ?? sent?.consent ?? room.me.consent}
          onOne={(consent) => {
            if (sent) room.answers.setConsent(sent.clientKey, consent)
            edit({ consent })
          }}
        />
      )}
    </form>
  )
}

/** What is being written, kept from the first letter; saving empties the keeping place, not the screen. */
function useAnswer({ keep, room, prompt, change, onSaved }: Props) {
  const { t, language } = useReading()
  const owner = room.me.participant.id
  const slot = change ? changeSlot(owner, change.clientKey) : slotOf(owner, prompt)
  const given =
    change ??
    (takesMany(prompt)
      ? undefined
      : room.mine.find(({ promptId, isWithdrawn }) => promptId === prompt?.id && !isWithdrawn))
  const [draft, setDraft] = useState<Draft>(() => openDraft(keep, slot, given))
  const [sentence, setSentence] = useState('')
  const [isSecond, setSecond] = useState(false)
  const isThenNow = prompt?.kind === 'then-now'
  const edit = (part: { making?: Making } & Pick<Draft, 'consent'>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setSentence('')
    if (part.making) keep.write(slot, next)
  }
  const save = () => {
    const { clientKey, making, consent } = draft
    const isFirst = isThenNow && !isSecond
    if (isFirst) {
      if (making.now === undefined) setSentence(t('phone.choose-first'))
      else setSecond(true)
      return
    }
    const outcome = finished(prompt, making)
    const length = lengthOf(making)
    if (length > longest) setSentence(t('phone.too-long', { count: length }))
    else if ('missing' in outcome) setSentence(t(outcome.missing))
    else {
      const { answer } = outcome
      const promptId = prompt?.id ?? null
      const own = consent ? { consent } : {}
      room.answers.save({
        clientKey,
        promptId,
        answer,
        language: change?.language ?? language,
        ...own,
      })
      keep.drop(slot)
      setSentence('')
      onSaved?.()
    }
  }
  const startAnother = () => {
    keep.drop(slot)
    setDraft({ clientKey: newKey(), making: {} })
  }
  const step = {
    isFirst: isThenNow && !isSecond,
    isSecond: isThenNow && isSecond,
    back: () => setSecond(false),
  }
  return { draft, edit, save, startAnother, sentence, step }
}
