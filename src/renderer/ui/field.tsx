import { type ReactNode, useId } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import styles from './field.module.css'

export type FieldProps = {
  label: string
  /** The label is still said, not seen: for fields whose place makes them plain. */
  hideLabel?: boolean
  description?: ReactNode
  /** A sentence; shown under the field and tied to it. */
  error?: string | null
}

/** Label above, control, then what helps or what went wrong. Inside a React Aria field. */
export function FieldParts({
  label,
  hideLabel,
  description,
  error,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <>
      <Label className={hideLabel ? 'hidden-visually' : styles.label}>{label}</Label>
      {children}
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  )
}

/** A heading over fields that belong together; children are laid out in a row that may wrap. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

/** For controls that are not React Aria fields. `children` receives the label's id. */
export function LabelledGroup({
  label,
  hideLabel,
  children,
}: {
  label: string
  hideLabel?: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <fieldset aria-labelledby={id} className={styles.field}>
      <span id={id} className={hideLabel ? 'hidden-visually' : styles.label}>
        {label}
      </span>
      {children}
    </fieldset>
  )
}
