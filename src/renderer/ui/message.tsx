import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './message.module.css'

/** A sentence about what went wrong, where it went wrong. */
export function InlineError({ children }: { children: ReactNode }) {
  return (
    <p className={styles.inline} role="alert">
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </p>
  )
}

export type BannerProps = {
  tone?: 'note' | 'care' | 'danger' | 'good'
  children: ReactNode
  action?: ReactNode
  /** `screen` runs across the top of the window; `box` sits among other things. */
  shape?: 'screen' | 'box'
  /** Said when it appears. */
  isLive?: boolean
}

export function Banner({ tone = 'note', children, action, shape = 'box', isLive }: BannerProps) {
  const Icon = tone === 'note' || tone === 'good' ? Info : TriangleAlert
  return (
    <div
      className={styles.banner}
      data-tone={tone}
      data-shape={shape}
      role={isLive ? 'status' : undefined}
    >
      <Icon aria-hidden />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  )
}
