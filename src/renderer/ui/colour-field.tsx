import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './field.module.css'

export type ColourFieldProps = {
  label: string
  /** Six hexadecimal digits. */
  value: string
  /** Once the choice is made, not on the way to it. */
  onChange: (value: string) => void
  description?: ReactNode
  isDisabled?: boolean
}

export function ColourField({ label, value, onChange, description, isDisabled }: ColourFieldProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState(value)
  const [from, setFrom] = useState(value)
  if (from !== value) {
    setFrom(value)
    setShown(value)
  }
  useEffect(() => {
    const input = field.current
    // React's own event comes with every move over the palette; this one when it closes.
    const choose = () => input && onChange(input.value.slice(1).toUpperCase())
    input?.addEventListener('change', choose)
    return () => input?.removeEventListener('change', choose)
  }, [onChange])
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.colour}>
        <input
          ref={field}
          id={id}
          type="color"
          value={`#${shown}`}
          onChange={(event) => setShown(event.target.value.slice(1).toUpperCase())}
          disabled={isDisabled}
          aria-describedby={description === undefined ? undefined : `${id}-about`}
        />
        <span className="num">#{shown}</span>
      </div>
      {description !== undefined && (
        <span id={`${id}-about`} className={styles.description}>
          {description}
        </span>
      )}
    </div>
  )
}
