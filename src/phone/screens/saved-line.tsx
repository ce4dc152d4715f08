import type { Mine } from '../answer-book'
import { useReading } from '../context'
import { clock, type PhoneMessage } from '../text'

const problems: Readonly<Record<string, PhoneMessage>> = {
  'session/closed': 'phone.problem-ended',
  'disk/full': 'phone.problem-full',
  'prompt/answered': 'phone.problem-answered',
}

/** Where an answer is: on its way, on the laptop's disk, or refused. */
export function SavedLine({ mine }: { mine: Mine | undefined }) {
  const { t, language } = useReading()
  const saved = mine && !mine.isWaiting && !mine.problem && mine.savedAt
  return (
    <p role="status" class={saved ? 'saved' : 'help'}>
      {mine?.problem ? t(problems[mine.problem] ?? 'phone.problem') : null}
      {mine?.isWaiting ? t('phone.sending') : null}
      {saved ? `✓ ${t('phone.saved', { time: clock(saved, language) })}` : null}
      {saved && mine.isLate ? ` ${t('phone.late')}` : null}
    </p>
  )
}
