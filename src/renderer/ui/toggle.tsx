import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { LabelledGroup } from './field'
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
  return (
    <LabelledGroup label={label} hideLabel={hideLabel ?? false}>
      <ToggleButtonGroup
        aria-label={label}
        className={styles.group as string}
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
          <ToggleButton key={option.id} id={option.id} className={styles.pill as string}>
            <span lang={option.language}>{option.label}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </LabelledGroup>
  )
}

export type ToggleChipProps = {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: React.ReactNode
  isDisabled?: boolean
}

/** On or off, by itself: a filter, a star. */
export function TogglePill({ isSelected, onChange, children, isDisabled }: ToggleChipProps) {
  return (
    <ToggleButton
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      className={styles.pill as string}
    >
      {children}
    </ToggleButton>
  )
}
