// The kit's fields, showing what was chosen at once and saving it by themselves.
import { NumberField, type NumberFieldProps } from '../../ui/number-field'
import { Select, type SelectProps } from '../../ui/select'
import { Switch, type SwitchProps } from '../../ui/checkbox'
import { useHeld } from '../../ui/use-held'

type Save<T> = (next: T) => Promise<{ readonly ok: boolean }>

export type HeldSelectProps<Id extends string> = Omit<SelectProps<Id>, 'onChange' | 'value'> & {
  value: Id
  save: Save<Id>
}

export function HeldSelect<Id extends string>({ value, save, ...props }: HeldSelectProps<Id>) {
  const [shown, choose] = useHeld(value, save)
  return <Select {...props} value={shown} onChange={choose} />
}

export type HeldNumberProps = Omit<NumberFieldProps, 'onChange' | 'value'> & {
  value: number | null
  save: Save<number | null>
  /** Without it an emptied field goes back to what it was. */
  mayBeEmpty?: boolean
}

export function HeldNumber({ value, save, mayBeEmpty, ...props }: HeldNumberProps) {
  const [shown, choose] = useHeld(value, save)
  return (
    <NumberField
      {...props}
      value={shown ?? Number.NaN}
      onChange={(next) => {
        if (!Number.isNaN(next)) choose(next)
        else if (mayBeEmpty) choose(null)
      }}
    />
  )
}

export type HeldSwitchProps = Omit<SwitchProps, 'onChange' | 'isSelected' | 'value'> & {
  value: boolean
  save: Save<boolean>
}

export function HeldSwitch({ value, save, ...props }: HeldSwitchProps) {
  const [shown, choose] = useHeld(value, save)
  return <Switch {...props} isSelected={shown} onChange={choose} />
}
