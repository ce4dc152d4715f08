import { type ReactNode, useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import fieldStyles from './field.module.css'
import styles from './toggle.module.css'

export type ToggleProps<Id extends string> = {
  label: string
  hideLabel?: boolean
  options: readonly { id: Id; label: string; language?: string }[]
  value: Id
  onChange: (value: Id) => void
  isDisabled?: boolean
}

/** One of a few, all of them in sight. */
export function Toggle<Id extends string>(props: ToggleProps<Id>) {
  const { label, hideLabel, options, value, onChange, isDisabled } = props
  const labelId = useId()
  return (
    <div className={fieldStyles.field}>
      <span id={labelId} className={hideLabel ? 'hidden-visually' : fieldStyles.label}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        className={styles.group}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        isDisabled={isDisabled ?? false}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (key !== undefined) onChange(key as Id)
        }}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={styles.pill}>
            <span lang={option.language}>{option.label}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}

export type TogglePillProps = {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
  isDisabled?: boolean
}

/** On or off, by itself: a filter, a star. */
export function TogglePill({ isSelected, onChange, children, isDisabled }: TogglePillProps) {
  return (
    <ToggleButton
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      className={styles.pill}
    >
      {children}
    </ToggleButton>
  )
}
