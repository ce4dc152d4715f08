import type { Mine } from '../answer-book'
import { useReading } from '../context'
import { clock, type PhoneMessage } from '../text'

const problems: Readonly<Record<string, PhoneMessage>> = {
  'session/ended': 'phone.problem-ended',
  'room/cannot-save': 'phone.problem-full',
  'prompt/answered': 'phone.problem-answered',
}

type Props = { mine: Mine | undefined; isShort?: boolean }

/** Where an answer is: on its way, on the laptop's disk, or refused. */
export function SavedLine({ mine, isShort = false }: Props) {
  const { t, language } = useReading()
  const { problem, isWaiting, savedAt, isLate } = mine ?? {}
  const isSaved = savedAt && !isWaiting && !problem
  return (
    <p role="status" class={isSaved ? 'saved' : 'help'}>
      {problem ? t(problems[problem] ?? 'phone.problem') : isWaiting ? t('phone.sending') : null}
      {isSaved
        ? `✓ ${t(isShort ? 'phone.saved-short' : 'phone.saved', { time: clock(savedAt, language) })}`
        : null}
      {isSaved && isLate ? ` ${t('phone.late')}` : null}
    </p>
  )
}
