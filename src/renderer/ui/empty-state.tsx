import type { ReactNode } from 'react'
import { Drawing, type Picture } from './pictures'
import styles from './empty-state.module.css'

export type EmptyStateProps = {
  picture: Picture
  /** One sentence: what will be here and how it comes. */
  children: ReactNode
  /** One action. */
  action?: ReactNode
}

export function EmptyState({ picture, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Drawing picture={picture} />
      <p className={styles.sentence}>{children}</p>
      {action}
    </div>
  )
}
