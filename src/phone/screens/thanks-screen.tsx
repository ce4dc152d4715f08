import { useReading } from '../context'
import type { Keep } from '../storage'
import type { Room } from '../use-room'
import { CodeCard } from './code-card'
import { Title } from './title'
import { Unsent } from './unsent'

/** The session is over, or the answer page has closed. */
export function ThanksScreen({ keep, room }: { keep: Keep; room: Room }) {
  const { t } = useReading()
  const kept = room.mine.filter(({ savedAt, isWithdrawn }) => savedAt !== null && !isWithdrawn)
  return (
    <>
      <Title>{t('phone.done-title')}</Title>
      <p class="saved">✓ {t('phone.thanks-count', { count: kept.length })}</p>
      <Unsent keep={keep} owner={room.me.participant.id} />
      <h2>{t('phone.thanks-next')}</h2>
      <p>{t('phone.words-use')}</p>
      <p>{t(room.isClosed ? 'phone.closed' : 'phone.done')}</p>
      {room.isClosed ? <p>{t('phone.closed-later')}</p> : null}
      <CodeCard code={room.me.withdrawalCode} />
    </>
  )
}
