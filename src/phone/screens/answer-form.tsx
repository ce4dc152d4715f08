import { useState } from 'preact/hooks'
import { useReading } from '../context'
import type { Draft, Making } from '../draft'
import {
  dropDraft,
  finished,
  keepDraft,
  lengthOf,
  longest,
  openDraft,
  takesMany,
  wordsOf,
} from '../draft'
import { AnswerField } from '../fields/answer-field'
import type { Keep } from '../storage'
import type { Room } from '../use-room'
import { newKey, type Prompt } from '../wire'
import { CopyButton } from './copy-button'
import { QuotedLine } from './quoted-line'
import { SavedLine } from './saved-line'

type Props = { keep: Keep; room: Room; prompt: Prompt | null; onConsent: () => void }

/** An answer from its first letter to the laptop's disk, and its change after that. */
export function AnswerForm({ keep, room, prompt, onConsent }: Props) {
  const { t, language } = useReading()
  const owner = room.me.participant.id
  const given = takesMany(prompt)
    ? undefined
    : room.mine.find(({ promptId, isWithdrawn }) => promptId === prompt?.id && !isWithdrawn)
  const [draft, setDraft] = useState<Draft>(() => openDraft(keep, owner, prompt, given))
  const [sentence, setSentence] = useState('')
  const sent = room.mine.find(({ clientKey }) => clientKey === draft.clientKey)
  const edit = (making: Making) => {
    const next = { ...draft, making }
    setDraft(next)
    setSentence('')
    keepDraft(keep, owner, prompt, next)
  }
  const save = () => {
    const outcome = finished(prompt, draft.making)
    const length = lengthOf(draft.making)
    if (length > longest) setSentence(t('phone.too-long', { count: length }))
    else if ('missing' in outcome) setSentence(t(outcome.missing))
    else {
      const { clientKey } = draft
      room.answers.save({
        clientKey,
        promptId: prompt?.id ?? null,
        answer: outcome.answer,
        language,
      })
      dropDraft(keep, owner, prompt)
      setSentence('')
    }
  }
  const startAnother = () => {
    dropDraft(keep, owner, prompt)
    setDraft({ clientKey: newKey(), making: {} })
  }
  const words = wordsOf(draft.making)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <AnswerField prompt={prompt} making={draft.making} onChange={edit} />
      <p class="problem" role="alert">
        {sentence}
      </p>
      <SavedLine mine={sent} />
      <button type="submit">{t(sent ? 'phone.save-change' : 'phone.save')}</button>
      {sent && takesMany(prompt) ? (
        <button type="button" class="quiet" onClick={startAnother}>
          {t('phone.another')}
        </button>
      ) : null}
      {words && (!room.isReached || sent?.problem) ? <CopyButton text={words} /> : null}
      <QuotedLine room={room} prompt={prompt} onConsent={onConsent} />
    </form>
  )
}
