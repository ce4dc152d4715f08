import type { ReactNode } from 'react'
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import { type FieldProps, FieldParts } from './field'
import fieldStyles from './field.module.css'
import styles from './checkbox.module.css'

export type RadioGroupProps<Id extends string> = FieldProps & {
  options: readonly { id: Id; label: ReactNode; description?: ReactNode }[]
  value: Id | null
  onChange: (value: Id) => void
  isDisabled?: boolean
}

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, hideLabel, description, error, options, value, onChange, isDisabled } = props
  return (
    <AriaRadioGroup
      className={fieldStyles.field}
      value={value}
      onChange={(id) => onChange(id as Id)}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
    >
      <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? false}>
        <div className={styles.group}>
          {options.map((option) => (
            <Radio key={option.id} value={option.id} className={styles.row}>
              <span className={styles.disc} />
              <span className={styles.words}>
                {option.label}
                {option.description !== undefined && (
                  <span className={styles.description}>{option.description}</span>
                )}
              </span>
            </Radio>
          ))}
        </div>
      </FieldParts>
    </AriaRadioGroup>
  )
}
