import { Minus, Plus } from 'lucide-react'
import {
  Button,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components'
import { type FieldProps, FieldParts } from './field'
import styles from './field.module.css'

export type NumberFieldProps = FieldProps &
  Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'validate'> & {
    /** After the figure: "min". */
    unit?: string
    /** Without the stepper buttons; arrow keys still step. */
    compact?: boolean
  }

/** Commits on Enter, on leaving and on a step; `onChange` never sees half a number. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, description, error, unit, compact, ...rest } = props
  return (
    <AriaNumberField
      formatOptions={{ useGrouping: false }}
      {...rest}
      isInvalid={Boolean(error)}
      className={styles.field}
    >
      <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? false}>
        <div className={styles.frame}>
          <Input className={`${styles.input} num`} data-draft="none" />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
          {!compact && (
            <>
              <Button slot="decrement" className={styles.inside}>
                <Minus aria-hidden />
              </Button>
              <Button slot="increment" className={styles.inside}>
                <Plus aria-hidden />
              </Button>
            </>
          )}
        </div>
      </FieldParts>
    </AriaNumberField>
  )
}
