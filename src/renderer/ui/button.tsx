import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Kbd } from './kbd'
import { Tooltip } from './tooltip'
import styles from './button.module.css'

// Not `isPending`: its announcement points at the button for seconds, also when the button has gone.
export type ButtonProps = Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'isPending'
> & {
  children: ReactNode
  /** `primary`: the one thing to do here. `plain`: no frame, for toolbars and rows. */
  tone?: 'primary' | 'quiet' | 'danger' | 'plain'
  size?: 'medium' | 'small'
  /** Shown after the words; binding the key is the caller's. */
  keys?: string
  icon?: ReactNode
  wide?: boolean
}

export function Button({
  children,
  tone = 'quiet',
  size = 'medium',
  keys,
  icon,
  wide,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={styles.button}
      data-tone={tone}
      data-size={size}
      data-wide={wide || undefined}
    >
      {icon}
      <span>{children}</span>
      {keys !== undefined && <Kbd keys={keys} quiet={tone === 'primary' || tone === 'danger'} />}
    </AriaButton>
  )
}

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  /** Said to screen readers and shown as a tooltip. */
  label: string
  icon: ReactNode
  keys?: string
  tone?: 'plain' | 'quiet'
}

export function IconButton({ label, icon, keys, tone = 'plain', ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <AriaButton
        {...props}
        aria-label={label}
        className={styles.button}
        data-tone={tone}
        data-size="icon"
      >
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
