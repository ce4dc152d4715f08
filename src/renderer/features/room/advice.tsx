import { useText } from '../../app/text'
import styles from './room-dialogs.module.css'

const ways = ['isolation', 'no-internet', 'captive', 'router', 'hotspot', 'paper'] as const

/** When no phone comes through: what to try, the likeliest first. */
export function Advice() {
  const t = useText()
  return (
    <details className={styles.advice}>
      <summary>{t('room.advice')}</summary>
      <ol>
        {ways.map((way) => (
          <li key={way}>
            <strong>{t(`room.advice-${way}`)}</strong> {t(`room.advice-${way}-about`)}
          </li>
        ))}
      </ol>
    </details>
  )
}
