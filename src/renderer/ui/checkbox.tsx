import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
} from 'react-aria-components'
import styles from './checkbox.module.css'

export type CheckboxProps = Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> & {
  /** Give `aria-label` instead where there is no room for words. */
  children?: ReactNode
  description?: ReactNode
}

export function Checkbox({ children, description, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.row}>
      {({ isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? <Minus aria-hidden /> : <Check aria-hidden />}
          </span>
          <LabelWords description={description}>{children}</LabelWords>
        </>
      )}
    </AriaCheckbox>
  )
}

export type SwitchProps = Omit<AriaSwitchProps, 'children' | 'className' | 'style'> & {
  children: ReactNode
  description?: ReactNode
}

/** For what takes effect at once. */
export function Switch({ children, description, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className={styles.row}>
      <span className={styles.track} />
      <LabelWords description={description}>{children}</LabelWords>
    </AriaSwitch>
  )
}

function LabelWords({ children, description }: { children: ReactNode; description: ReactNode }) {
  if (children === undefined) return null
  return (
    <span className={styles.words}>
      {children}
      {description !== undefined && <span className={styles.description}>{description}</span>}
    </span>
  )
}
