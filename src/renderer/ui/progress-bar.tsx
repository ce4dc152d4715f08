import styles from './progress-bar.module.css'

export type ProgressBarProps = {
  /** Said to screen readers. */
  label: string
  value: number
  max: number
  tone?: 'sea' | 'brass' | 'signal'
}

export function ProgressBar({ label, value, max, tone = 'sea' }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div
      className={styles.bar}
      data-tone={tone}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
    >
      <div className={styles.fill} style={{ width: `${share * 100}%` }} />
    </div>
  )
}

/** Words while something is fetched; silent for the first moment, so that quick answers do not flicker. */
export function Waiting({ children }: { children: string }) {
  return (
    <p className={styles.waiting} role="status">
      {children}
    </p>
  )
}
