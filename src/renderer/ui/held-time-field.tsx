import { useState } from 'react'
import { TimeField, type TimeFieldProps } from './date-time-field'

type Props = Omit<TimeFieldProps, 'value' | 'onChange'> & {
  value: string
  onChange: (value: string) => void
}

/** A time that is told once it is whole: when the field is left, or by Enter. */
export function HeldTimeField({ value, onChange, ...props }: Props) {
  const [held, setHeld] = useState<string | null>(null)
  const tell = () => {
    setHeld(null)
    if (held !== null && held !== value) onChange(held)
  }
  return (
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) tell()
      }}
      onKeyDownCapture={({ key }) => key === 'Enter' && tell()}
    >
      <TimeField {...props} value={held ?? value} onChange={setHeld} />
    </div>
  )
}
