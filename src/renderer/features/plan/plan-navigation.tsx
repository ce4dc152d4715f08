import type { Session } from '../../../shared/contract/sessions'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { placeAddress, type PlanPlace, planPlaces } from './plan-places'
import { useMissingCount } from './translations'
import styles from './plan-navigation.module.css'

/** The parts of Plan with what each holds so far. */
export function PlanNavigation({ session, place }: { session: Session; place: PlanPlace }) {
  const t = useText()
  const counts = useCounts(session)
  return (
    <nav aria-label={t('plan.parts')}>
      <ul className={styles.list}>
        {planPlaces.map((one) => (
          <li key={one}>
            <a
              className={styles.link}
              href={placeAddress(session.id, one)}
              aria-current={one === place ? 'page' : undefined}
            >
              <span>{t(`plan.place.${one}`)}</span>
              {one === 'checklist' ? (
                <Done session={session} />
              ) : (
                <Count count={counts[one]} isMissing={one === 'languages'} />
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ count, isMissing }: { count: number | undefined; isMissing: boolean }) {
  const t = useText()
  if (!count) return null
  if (!isMissing) return <span className={`${styles.count} num`}>{count}</span>
  return (
    <span className={`${styles.count} num`} data-missing title={t('plan.missing', { count })}>
      {count}
      <span className="hidden-visually">{t('plan.missing-short')}</span>
    </span>
  )
}

/** "7 of 12", and for those who hear it: done. */
function Done({ session }: { session: Session }) {
  const t = useText()
  const items = useRead('checklist.list', { sessionId: session.id }).data ?? []
  if (items.length === 0) return null
  const done = items.filter(({ doneAt }) => doneAt !== null).length
  return (
    <span className={`${styles.count} num`}>
      {t('plan.done-of', { done, count: items.length })}
      <span className="hidden-visually">{t('plan.done-short')}</span>
    </span>
  )
}

function useCounts(session: Session): Partial<Record<PlanPlace, number>> {
  const aims = useRead('sessions.aims', { sessionId: session.id }).data
  const items = useRead('agenda.list', { sessionId: session.id }).data
  const groups = useRead('groups.list', { sessionId: session.id }).data
  const missing = useMissingCount(session)
  return {
    ...(aims ? { aims: aims.length } : {}),
    ...(items ? { programme: items.length } : {}),
    questions: session.counts.prompts,
    participants: session.counts.participants,
    ...(groups ? { groups: groups.rounds.length } : {}),
    languages: missing,
  }
}
