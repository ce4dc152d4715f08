import type { ReactElement, ReactNode } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover as AriaPopover,
  DialogTrigger,
  Dialog,
} from 'react-aria-components'
import { Kbd } from './kbd'
import styles from './list-box.module.css'

export type MenuAction = {
  id: string
  label: string
  run: () => void
  detail?: string
  icon?: ReactNode
  keys?: string
  tone?: 'plain' | 'danger'
  isDisabled?: boolean
}
export type MenuProps = {
  label: string
  /** The button that opens it. */
  trigger: ReactElement
  actions?: readonly MenuAction[]
  sections?: readonly { title: string; actions: readonly MenuAction[] }[]
}

export function Menu({ label, trigger, actions = [], sections = [] }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover className={styles.popover} offset={4}>
        <AriaMenu aria-label={label} className={styles.list}>
          {actions.map(menuRow)}
          {sections.map((section) => (
            <MenuSection key={section.title}>
              <Header className={styles.header}>{section.title}</Header>
              {section.actions.map(menuRow)}
            </MenuSection>
          ))}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  )
}

export function menuRow(action: MenuAction) {
  return (
    <MenuItem
      key={action.id}
      id={action.id}
      textValue={action.label}
      onAction={action.run}
      isDisabled={action.isDisabled ?? false}
      className={styles.item}
      data-tone={action.tone}
    >
      {action.icon}
      <span className={styles.words}>
        {action.label}
        {action.detail !== undefined && <span className={styles.detail}>{action.detail}</span>}
      </span>
      {action.keys !== undefined && <Kbd keys={action.keys} />}
    </MenuItem>
  )
}

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
