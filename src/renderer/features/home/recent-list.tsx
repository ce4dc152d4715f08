import type { HostStatus, RecentWorkspace } from '../../../shared/contract/workspace'
import { useCommand } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import styles from './home.module.css'

export function RecentList({ status }: { status: HostStatus }) {
  const t = useText()
  if (status.recent.length === 0) return null
  return (
    <section>
      <h2>{t('home.recent')}</h2>
      <ul className={styles.recent}>
        {status.recent.map((recent) => (
          <RecentRow
            key={recent.path}
            recent={recent}
            isOpen={recent.path === status.workspace?.path}
          />
        ))}
      </ul>
    </section>
  )
}

function RecentRow({ recent, isOpen }: { recent: RecentWorkspace; isOpen: boolean }) {
  const t = useText()
  const dates = useDates()
  const open = useCommand('workspace.open')
  const forget = useCommand('workspace.forget')
  return (
    <li className={styles.recentRow}>
      <div className={styles.recentWords}>
        <h3>{recent.name}</h3>
        <p className={`${styles.path} label`}>{recent.path}</p>
        {recent.missing && <p className={styles.missing}>{t('home.missing')}</p>}
      </div>
      <p className="label num">
        {t('home.recent-opened', { moment: dates.moment(recent.openedAt) })}
      </p>
      <div className={styles.recentEnd}>
        {isOpen && <Chip tone="verdigris">{t('home.is-open')}</Chip>}
        {!isOpen && !recent.missing && (
          <Button
            size="small"
            aria-label={t('home.open-label', { name: recent.name })}
            onPress={() => void open.run({ path: recent.path })}
          >
            {t('home.open')}
          </Button>
        )}
        {recent.missing && (
          <Button
            size="small"
            aria-label={t('home.forget-label', { name: recent.name })}
            onPress={() => void forget.run({ path: recent.path })}
          >
            {t('home.forget')}
          </Button>
        )}
      </div>
    </li>
  )
}
