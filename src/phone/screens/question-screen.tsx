import { useEffect, useRef, useState } from 'preact/hooks'
import { useReading } from '../context'
import { keptDraft, slotOf } from '../draft'
import type { Keep } from '../storage'
import { wordsIn } from '../text'
import type { Room } from '../use-room'
import type { Prompt } from '../wire'
import { AnswerForm } from './answer-form'
import { Title } from './title'

type Props = {
  keep: Keep
  room: Room
  promptId: string | null
  onPrompt: (id: string) => void
}

/** The question in hand: an open one, or one that was closed while somebody was still writing. */
export function QuestionScreen({ keep, room, promptId, onPrompt }: Props) {
  const { t } = useReading()
  const owner = room.me.participant.id
  const open = room.state?.prompts ?? []
  const isWriting = (prompt: Prompt | null) => keptDraft(keep, slotOf(owner, prompt)) !== null
  const [hadThought] = useState(() => isWriting(null))
  // Sent late, it stays in view with the word that it was saved.
  const [sentLate, setSentLate] = useState<string | null>(null)
  const late = room.state
    ? Object.values(room.known).filter(
        (prompt) =>
          !open.some(({ id }) => id === prompt.id) && (isWriting(prompt) || prompt.id === sentLate),
      )
    : []
  const prompts = [...open, ...late]
  const index = Math.max(
    0,
    prompts.findIndex(({ id }) => id === promptId),
  )
  const prompt = prompts[index] ?? null
  const isLate = prompt !== null && index >= open.length
  const fresh = useArrival(open, prompt, isWriting(prompt), onPrompt)
  if (!room.state && Object.keys(room.known).length === 0)
    return <p role="status">{t('phone.connecting')}</p>
  return (
    <>
      {fresh && fresh.id !== prompt?.id ? (
        <p class="note news" role="status">
          {t('phone.new-question')}{' '}
          <button type="button" class="link" onClick={() => onPrompt(fresh.id)}>
            {t('phone.show-it')}
          </button>
        </p>
      ) : null}
      {prompts.length > 1 ? <Turn prompts={prompts} index={index} onPrompt={onPrompt} /> : null}
      <Asked prompt={prompt} />
      <AnswerForm
        key={prompt?.id ?? 'thought'}
        keep={keep}
        room={room}
        prompt={prompt}
        isLate={isLate}
        onSaved={() => setSentLate(isLate ? (prompt?.id ?? null) : null)}
      />
      {prompt ? (
        <details open={hadThought}>
          <summary>{t('phone.thought')}</summary>
          <AnswerForm key="thought" keep={keep} room={room} prompt={null} />
        </details>
      ) : null}
    </>
  )
}

/** A question that opens comes by itself, unless somebody is in the middle of another. */
function useArrival(
  open: readonly Prompt[],
  current: Prompt | null,
  isWriting: boolean,
  onPrompt: (id: string) => void,
): Prompt | null {
  const seenRef = useRef<ReadonlySet<string> | null>(null)
  const [freshId, setFresh] = useState<string | null>(null)
  useEffect(() => {
    const before = seenRef.current
    if (!before && open.length === 0) return
    seenRef.current = new Set(open.map(({ id }) => id))
    const arrived = before && open.find(({ id }) => !before.has(id))
    if (!arrived || arrived.id === current?.id) return
    setFresh(arrived.id)
    if (!isWriting) onPrompt(arrived.id)
  }, [open, current, isWriting, onPrompt])
  return open.find(({ id }) => id === freshId) ?? null
}

type TurnProps = {
  prompts: readonly Prompt[]
  index: number
  onPrompt: (id: string) => void
}

function Turn({ prompts, index, onPrompt }: TurnProps) {
  const { t } = useReading()
  const before = prompts[index - 1]
  const after = prompts[index + 1]
  return (
    <div class="turn">
      <p>{t('phone.question-of', { number: index + 1, total: prompts.length })}</p>
      <button
        type="button"
        class="link"
        disabled={!before}
        onClick={() => before && onPrompt(before.id)}
      >
        {t('phone.previous')}
      </button>
      <button
        type="button"
        class="link"
        disabled={!after}
        onClick={() => after && onPrompt(after.id)}
      >
        {t('phone.next')}
      </button>
    </div>
  )
}

function Asked({ prompt }: { prompt: Prompt | null }) {
  const { t, language } = useReading()
  if (!prompt)
    return (
      <div aria-live="polite">
        <Title>{t('phone.no-question')}</Title>
        <p class="help">{t('phone.no-question-help')}</p>
      </div>
    )
  const words = wordsIn(prompt.text, language)
  const help = wordsIn(prompt.help ?? {}, language)
  return (
    <div aria-live="polite">
      <Title key={prompt.id} lang={words.lang}>
        {words.text}
      </Title>
      {help.text ? (
        <p class="help" lang={help.lang}>
          {help.text}
        </p>
      ) : null}
    </div>
  )
}
