import { useNavigate } from '@tanstack/react-router'
import type { Session } from '../../../shared/contract/sessions'
import { useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import styles from './home.module.css'

/** The session that is running, or the one that is today. */
export function ContinueCard() {
  const t = useText()
  const dates = useDates()
  const navigate = useNavigate()
  const session = sessionNow(useRead('sessions.list', {}).data ?? [])
  if (!session) return null
  const isRunning = session.status === 'running'
  const when = [session.startTime, session.venue].filter(Boolean).join(' · ')
  return (
    <section className={styles.now}>
      <div>
        <p className={styles.live}>
          <span className={styles.dot} />
          {t(isRunning ? 'home.continue-running' : 'home.continue-today')}
        </p>
        <h2>{session.title}</h2>
        <p className="meta num">
          {[session.startsOn && dates.day(session.startsOn), when].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Button
        tone="primary"
        aria-label={t('home.continue', { title: session.title })}
        onPress={() =>
          void navigate({
            to: '/sessions/$sessionId/run',
            params: { sessionId: session.id },
          })
        }
      >
        {t('home.continue-short')}
      </Button>
    </section>
  )
}

function sessionNow(sessions: readonly Session[]): Session | undefined {
  const running = sessions.find(({ status }) => status === 'running')
  return (
    running ??
    sessions.find(
      ({ startsOn, timeZone, status }) =>
        startsOn !== null && startsOn === todayIn(timeZone) && status !== 'archived',
    )
  )
}

// Swedish writes dates as the calendar does: YYYY-MM-DD.
const todayIn = (timeZone: string) => new Date().toLocaleDateString('sv-SE', { timeZone })
