import type { SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Card } from '../../ui/card'
import styles from './cards.module.css'

type Props = { sessionId: SessionId; isPrivate: boolean }

/** The latest words, so that one knows the room is being heard. */
export function JustIn({ sessionId, isPrivate }: Props) {
  const t = useText()
  const dates = useDates()
  const filter = { sessionId, state: 'kept' as const }
  const page = useRead('reflections.page', { filter, offset: 0, limit: 3 }, { keepPrevious: true })
  const rows = page.data?.rows ?? []
  return (
    <Card as="section" aria-label={t('run.just-in')}>
      <p className="label">{t('run.just-in')}</p>
      {isPrivate && (
        <p className={styles.none}>{t('run.just-in-private', { count: page.data?.total ?? 0 })}</p>
      )}
      {!isPrivate && rows.length === 0 && <p className={styles.none}>{t('run.nothing-in')}</p>}
      {!isPrivate && (
        <ul className={styles.latest}>
          {rows.map(({ id, text, secondText, language, authorName, channel, saidAt, number }) => (
            <li key={id}>
              <p className={styles.quote} lang={language ?? undefined} dir="auto">
                {text || secondText ? (
                  <q>{text || secondText}</q>
                ) : (
                  t('run.answer-figure', { number })
                )}
              </p>
              <p className={`${styles.from} num`}>
                {[authorName, t(`gather.channel.${channel}`), dates.time(saidAt)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
