import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import type { SessionId } from '../../../shared/contract/primitives'
import { QuickCapture } from '../../features/gather/quick-capture'
import { InlineError } from '../../ui/message'
import { Waiting } from '../../ui/progress-bar'
import tabs from '../../ui/tabs.module.css'
import { useRead } from '../host'
import { useDates, useErrorText, useText } from '../text'
import { KeelLine } from './keel-line'
import { NotFound } from './not-found'
import { useSessionActions } from './frame-actions'
import { steps } from './steps'
import styles from './session-frame.module.css'

export function SessionFrame({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const errorText = useErrorText()
  const session = useRead('sessions.get', { id: sessionId })
  useSessionActions(sessionId)
  if (session.error?.code === 'record/not-found') return <NotFound />
  if (session.error && !session.data)
    return (
      <div className={styles.alone}>
        <InlineError>{errorText(session.error)}</InlineError>
      </div>
    )
  if (!session.data) return <Waiting>{t('common.loading')}</Waiting>
  return (
    <div className={styles.session}>
      <SessionTop session={session.data} />
      <div className={styles.screen}>
        <Suspense fallback={<Waiting>{t('common.loading')}</Waiting>}>
          <Outlet />
        </Suspense>
      </div>
      <QuickCapture sessionId={sessionId} />
    </div>
  )
}

function SessionTop({ session }: { session: Session }) {
  const t = useText()
  const dates = useDates()
  const day = session.startsOn === null ? t('frame.no-date') : dates.day(session.startsOn)
  return (
    <header className={styles.top}>
      <title>{`${session.title} · Soundings`}</title>
      <div className={styles.line}>
        <div className={styles.names}>
          <h1 title={session.title}>{session.title}</h1>
          <p className="meta">{[day, session.venue].filter(Boolean).join(' · ')}</p>
        </div>
        <KeelLine sessionId={session.id} />
      </div>
      <nav aria-label={t('frame.steps')} className={tabs.list}>
        {steps.map((step) => (
          <Link key={step.id} to={step.to} params={{ sessionId: session.id }} className={tabs.tab}>
            {t(step.label)}
            {step.id === 'gather' && (
              <span className={`${tabs.count} num`}>
                {dates.number(session.counts.reflections)}
              </span>
            )}
          </Link>
        ))}
      </nav>
    </header>
  )
}
