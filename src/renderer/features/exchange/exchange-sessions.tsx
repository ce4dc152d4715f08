import { useState } from 'react'
import type { Exchange } from '../../../shared/contract/exchanges'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Chip } from '../../ui/chip'
import { TextField } from '../../ui/text-field'
import styles from './exchange.module.css'

/** What the partners do together, in the order it happens. */
export function ExchangeSessions({ exchange }: { exchange: Exchange }) {
  const t = useText()
  const { data: sessions = [] } = useRead('sessions.list', {})
  const own = sessions
    .filter(({ exchangeId }) => exchangeId === exchange.id)
    .sort((a, b) => (a.startsOn ?? '9999').localeCompare(b.startsOn ?? '9999'))
  return (
    <section aria-label={t('people.exchange.sessions')} className={styles.sessions}>
      <h2 className={styles.sideTitle}>{t('people.exchange.sessions')}</h2>
      {own.length === 0 && <p className="meta">{t('people.exchange.no-sessions')}</p>}
      {own.length > 0 && (
        <ul className={styles.timeline}>
          {own.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      <AddSession exchange={exchange} before={own.at(-1)} />
    </section>
  )
}

function SessionRow({ session }: { session: Session }) {
  const t = useText()
  const dates = useDates()
  const { id, startsOn, venue, title, status } = session
  return (
    <li className={styles.session} data-status={status}>
      <span className={`${styles.date} num`}>
        {startsOn === null ? t('people.exchange.no-date') : dates.day(startsOn)}
      </span>
      <span className={styles.what}>
        <a href={`#/sessions/${id}/plan`} lang={session.languages[0]}>
          {title}
        </a>
        {venue !== '' && <span className="label">{venue}</span>}
      </span>
      <Chip tone={status === 'running' ? 'brass' : 'plain'}>
        {t(`people.exchange.status.${status}`)}
      </Chip>
    </li>
  )
}

/** A new session takes its time zone and languages from the one before. */
function AddSession(props: { exchange: Exchange; before: Session | undefined }) {
  const { exchange, before } = props
  const t = useText()
  const { run } = useCommand('sessions.create')
  const [title, setTitle] = useState('')
  const add = async () => {
    if (title.trim() === '') return
    const outcome = await run({
      exchangeId: exchange.id,
      title,
      timeZone: before?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      languages: before?.languages ?? [t.language],
    })
    if (outcome.ok) setTitle('')
  }
  return (
    <TextField
      label={t('people.exchange.add-session')}
      hideLabel
      placeholder={t('people.exchange.add-session')}
      value={title}
      onChange={setTitle}
      draft={title === '' ? 'none' : 'unsaved'}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void add()
        else if (event.key === 'Escape' && title !== '') setTitle('')
        else event.continuePropagation()
      }}
    />
  )
}
