import type { ReactNode } from 'react'
import { goTo } from './places'
import styles from './sheet.module.css'

/** A link within the pages. */
export function PlaceLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a
      className={styles.link}
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(to)
      }}
    >
      {children}
    </a>
  )
}
