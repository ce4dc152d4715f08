import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ExchangeId } from '../../../shared/contract/primitives'
import type { Session } from '../../../shared/contract/sessions'
import { useActions } from '../../app/commands'
import { useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { Buttons, Row } from '../../ui/page'
import { NewExchangeDialog } from './new-exchange-dialog'
import { NewSessionDialog } from './new-session-dialog'
import styles from './home.module.css'

/** The exchanges of the workspace with their sessions, and the sessions that stand alone. */
export function SessionGroups({ isReadOnly }: { isReadOnly: boolean }) {
  const t = useText()
  const exchanges = useRead('exchanges.list', {})
  const sessions = useRead('sessions.list', {})
  const [making, setMaking] = useState<'session' | 'exchange' | null>(null)
  const newSession = { label: t('home.new-session'), run: () => setMaking('session') }
  const newExchange = { label: t('home.new-exchange'), run: () => setMaking('exchange') }
  useActions(
    isReadOnly
      ? []
      : [
          { id: 'home.new-session', ...newSession },
          { id: 'home.new-exchange', ...newExchange },
        ],
  )
  if (!exchanges.data || !sessions.data) return null
  const within = (id: ExchangeId | null) =>
    sessions.data.filter(({ exchangeId }) => exchangeId === id)
  const buttons = !isReadOnly && (
    <Buttons>
      <Button tone="primary" icon={<Plus aria-hidden />} onPress={newSession.run}>
        {newSession.label}
      </Button>
      <Button icon={<Plus aria-hidden />} onPress={newExchange.run}>
        {newExchange.label}
      </Button>
    </Buttons>
  )
  const isEmpty = exchanges.data.length === 0 && sessions.data.length === 0
  return (
    <section className={styles.groups}>
      {isEmpty ? (
        <EmptyState picture="chart" action={buttons}>
          {t('home.empty')}
        </EmptyState>
      ) : (
        <>
          <Row>
            <h2>{t('home.sessions')}</h2>
            {buttons}
          </Row>
          {exchanges.data.map(({ id, title }) => (
            <Group key={id} exchangeId={id} title={title} sessions={within(id)} />
          ))}
          <Group title={t('home.standalone')} sessions={within(null)} isHiddenWhenEmpty />
        </>
      )}
      <NewSessionDialog
        isOpen={making === 'session'}
        onOpenChange={(isOpen) => !isOpen && setMaking(null)}
        exchanges={exchanges.data}
      />
      <NewExchangeDialog
        isOpen={making === 'exchange'}
        onOpenChange={(isOpen) => !isOpen && setMaking(null)}
      />
    </section>
  )
}

type GroupProps = {
  title: string
  exchangeId?: ExchangeId
  sessions: readonly Session[]
  isHiddenWhenEmpty?: boolean
}

function Group({ title, exchangeId, sessions, isHiddenWhenEmpty }: GroupProps) {
  const t = useText()
  if (isHiddenWhenEmpty && sessions.length === 0) return null
  return (
    <div className={styles.group}>
      <h3>
        {exchangeId ? (
          <Link to="/exchanges/$exchangeId" params={{ exchangeId }}>
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      {sessions.length === 0 && <p className="meta">{t('home.no-sessions')}</p>}
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </div>
  )
}

function SessionRow({ session }: { session: Session }) {
  const t = useText()
  const dates = useDates()
  const tone = session.status === 'running' ? 'brass' : 'plain'
  const day = session.startsOn === null ? t('frame.no-date') : dates.day(session.startsOn)
  return (
    <li>
      <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} className={styles.session}>
        <span className={styles.sessionTitle}>{session.title}</span>
        <span className={styles.status}>
          <Chip tone={tone}>{t(`home.status.${session.status}`)}</Chip>
        </span>
        <span className="meta num">{[day, session.venue].filter(Boolean).join(' · ')}</span>
        <span className={`${styles.counts} label num`}>{t('home.counts', session.counts)}</span>
      </Link>
    </li>
  )
}
