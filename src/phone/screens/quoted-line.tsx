import { useReading } from '../context'
import type { Room } from '../use-room'
import type { Prompt } from '../wire'

type Props = { room: Room; prompt: Prompt | null; onConsent: () => void }

/** What was chosen at joining, where it matters: under the words it is about. */
export function QuotedLine({ room, prompt, onConsent }: Props) {
  const { t } = useReading()
  if (prompt?.neverQuoted) return <p class="help">{t('phone.never-quoted')}</p>
  const { audience, attribution } = room.me.consent
  return (
    <p class="help">
      {t('phone.quoted', {
        audience: t(`phone.audience.${audience}`).toLowerCase(),
        attribution: t(`phone.attribution.${attribution}`).toLowerCase(),
      })}{' '}
      <button type="button" class="link" onClick={onConsent}>
        {t('phone.change')}
      </button>
    </p>
  )
}
