import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './kbd'
import styles from './tooltip.module.css'

export type TooltipProps = {
  text: string
  keys?: string
  placement?: 'top' | 'bottom' | 'left' | 'right'
  /** One React Aria button or other focusable. */
  children: ReactElement
}

export function Tooltip({ text, keys, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={styles.tooltip} placement={placement} offset={6}>
        {text}
        {keys !== undefined && <Kbd keys={keys} quiet />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
