import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import styles from './printed.module.css'

export type PrintedProps = {
  /** The name a saved PDF gets. */
  title: string
  children: ReactNode
  onDone: () => void
}

/** A page that is only on paper: opens the print dialog once, and is gone when that is closed. */
export function Printed({ title, children, onDone }: PrintedProps) {
  const done = useRef(onDone)
  useEffect(() => {
    const before = document.title
    document.title = title
    const finish = () => done.current()
    window.addEventListener('afterprint', finish, { once: true })
    // Once the page stands: fonts and layout are measured by then.
    const timer = window.setTimeout(() => window.print(), 100)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('afterprint', finish)
      document.title = before
    }
  }, [title])
  return createPortal(
    <div className={styles.printed} data-printed>
      {children}
    </div>,
    document.body,
  )
}
