import type { ReactNode } from 'react'
import styles from './page.module.css'

export type PageProps = {
  /** The screen's h1; leave out inside a session, whose title is the h1. */
  title?: string
  lead?: ReactNode
  actions?: ReactNode
  /** `text`: a column one can read; `full`: all there is. */
  width?: 'text' | 'full'
  children: ReactNode
}

/** A scrolling screen with the usual margins. */
export function Page({ title, lead, actions, width = 'full', children }: PageProps) {
  return (
    <div className={styles.page} data-width={width}>
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.head}>
          <div>
            {title !== undefined && <h1>{title}</h1>}
            {lead !== undefined && <p className="meta">{lead}</p>}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </div>
  )
}

export type PanesProps = {
  start?: ReactNode
  end?: ReactNode
  children: ReactNode
  startWidth?: number
  endWidth?: number
  /** The ground of the middle: `sunk` for pages laid on a table. */
  ground?: 'paper' | 'sunk'
  startLabel?: string
  endLabel?: string
}

/** Up to three columns that fill the height and scroll by themselves. */
export function Panes(props: PanesProps) {
  const { start, end, children, startWidth = 232, endWidth = 312, ground = 'paper' } = props
  const columns = [start && `${startWidth / 16}rem`, 'minmax(0, 1fr)', end && `${endWidth / 16}rem`]
  return (
    <div
      className={styles.panes}
      style={{ gridTemplateColumns: columns.filter(Boolean).join(' ') }}
    >
      {start && (
        <section className={styles.start} aria-label={props.startLabel}>
          {start}
        </section>
      )}
      <div className={styles.middle} data-ground={ground}>
        {children}
      </div>
      {end && (
        <aside className={styles.end} aria-label={props.endLabel}>
          {end}
        </aside>
      )}
    </div>
  )
}

/** Things beside each other at the ends of a line. */
export function Row({
  children,
  align = 'center',
}: {
  children: ReactNode
  align?: 'center' | 'baseline' | 'start'
}) {
  return (
    <div className={styles.row} data-align={align}>
      {children}
    </div>
  )
}

/** Things under each other. `gap` in steps of 4 px. */
export function Stack({ children, gap = 4 }: { children: ReactNode; gap?: 1 | 2 | 3 | 4 | 5 | 6 }) {
  return (
    <div className={styles.stack} style={{ gap: gap * 4 }}>
      {children}
    </div>
  )
}

/** Buttons that belong together. */
export function Buttons({
  children,
  align = 'start',
}: {
  children: ReactNode
  align?: 'start' | 'end'
}) {
  return (
    <div className={styles.buttons} data-align={align}>
      {children}
    </div>
  )
}
