import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components'
import styles from './list-box.module.css'

export type PopoverProps = {
  label: string
  trigger: ReactElement
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small panel by its button. */
export function Popover({ label, trigger, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={styles.popover} offset={4}>
        <Dialog aria-label={label} className={styles.panel}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
