import { Link } from '@tanstack/react-router'
import type { Session } from '../../../shared/contract/sessions'
import { useRead } from '../host'
import { useText } from '../text'
import styles from './rail.module.css'

/** Exchanges with their sessions, then the sessions that stand alone. */
export function RailSessions() {
  const t = useText()
  const exchanges = useRead('exchanges.list', {}).data ?? []
  const sessions = useRead('sessions.list', {}).data ?? []
  const alone = sessions.filter(({ exchangeId }) => exchangeId === null)
  return (
    <div className={styles.tree}>
      {exchanges.length > 0 && <h2 className={styles.heading}>{t('frame.exchanges')}</h2>}
      {exchanges.map((exchange) => (
        <div key={exchange.id} className={styles.branch}>
          <Link
            to="/exchanges/$exchangeId"
            params={{ exchangeId: exchange.id }}
            className={styles.link}
            data-strong
            title={exchange.title}
          >
            <span className={styles.words}>{exchange.title}</span>
          </Link>
          {sessions
            .filter(({ exchangeId }) => exchangeId === exchange.id)
            .map((session) => (
              <SessionLink key={session.id} session={session} isInside />
            ))}
        </div>
      ))}
      {alone.length > 0 && (
        <h2 className={styles.heading}>
          {t(exchanges.length > 0 ? 'frame.other-sessions' : 'frame.sessions')}
        </h2>
      )}
      {alone.map((session) => (
        <SessionLink key={session.id} session={session} />
      ))}
    </div>
  )
}

function SessionLink({ session, isInside }: { session: Session; isInside?: boolean }) {
  return (
    <Link
      to="/sessions/$sessionId"
      params={{ sessionId: session.id }}
      className={styles.link}
      data-inside={isInside || undefined}
      title={session.title}
    >
      <span className={styles.words}>{session.title}</span>
      {session.status === 'running' && <span className={styles.dot} />}
    </Link>
  )
}
