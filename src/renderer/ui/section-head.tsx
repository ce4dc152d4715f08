import type { ReactNode } from 'react'
import styles from './section-head.module.css'

export type SectionHeadProps = { title: string; lead?: ReactNode; actions?: ReactNode }

/** A part's name, one sentence on how it stands, and what one can do with all of it. */
export function SectionHead({ title, lead, actions }: SectionHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h2>{title}</h2>
        {lead !== undefined && <p className="meta">{lead}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
