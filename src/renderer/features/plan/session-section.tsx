import type { Session } from '../../../shared/contract/sessions'
import { useText } from '../../app/text'
import { SectionHead } from '../../ui/section-head'
import { SessionCourse } from './session-course'
import { SessionDates } from './session-dates'
import { SessionLanguages } from './session-languages'
import { SessionRemoval } from './session-removal'
import { SessionSharing } from './session-sharing'
import { SessionCredit, SessionWords } from './session-words'
import { StartFromEarlier } from './start-from-earlier'
import styles from './session-section.module.css'

/** What kind of day it is: its name, when and where, in which languages, by which rule, how far along. */
export function SessionSection({ session }: { session: Session }) {
  const t = useText()
  return (
    <>
      <SectionHead title={t('plan.place.session')} lead={t('plan.session.lead')} />
      <div className={styles.columns}>
        <div className={styles.facts}>
          <SessionWords session={session} />
          <SessionDates session={session} />
          <SessionCredit session={session} />
          <SessionSharing session={session} />
        </div>
        <div className={styles.side}>
          <SessionCourse session={session} />
          <SessionLanguages session={session} />
          <StartFromEarlier />
          <SessionRemoval session={session} />
        </div>
      </div>
    </>
  )
}
