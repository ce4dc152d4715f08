import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './progress-bar.module.css'

export type ProgressBarProps = {
  /** Said to screen readers. */
  label: string
  value: number
  max: number
  tone?: 'sea' | 'brass' | 'signal'
}

export function ProgressBar({ label, value, max, tone = 'sea' }: ProgressBarProps) {
  return (
    <AriaProgressBar aria-label={label} minValue={0} maxValue={Math.max(max, 1)} value={value}>
      {({ percentage }) => (
        <div className={styles.bar} data-tone={tone}>
          <div className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />
        </div>
      )}
    </AriaProgressBar>
  )
}

/** Words while something is fetched; silent for the first moment, so that quick answers do not flicker. */
export function Waiting({ children }: { children: string }) {
  return <output className={styles.waiting}>{children}</output>
}
