import { useState } from 'react'
import { DateField, type DateFieldProps } from './date-time-field'

/**
 * A date that is told once it is whole: when the field is left, by Enter, or picked in the calendar. While
 * a year is typed it is the year 2, then 20, then 202; a list in order of its days would jump about.
 */
export function HeldDateField({ value, onChange, ...props }: DateFieldProps) {
  const [held, setHeld] = useState<string | null | undefined>(undefined)
  const tell = (next: string | null | undefined) => {
    setHeld(undefined)
    if (next !== undefined && next !== value) onChange(next)
  }
  return (
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) tell(held)
      }}
      onKeyDownCapture={({ key }) => key === 'Enter' && tell(held)}
    >
      <DateField
        {...props}
        value={held === undefined ? value : held}
        onChange={(next) => {
          const isPicked = document.activeElement?.closest('[role="dialog"], [role="grid"]')
          if (isPicked) tell(next)
          else setHeld(next)
        }}
      />
    </div>
  )
}
