import { useText } from '../../app/text'
import { Select } from '../../ui/select'

type ChooserProps<Id extends string> = {
  label: string
  mark: string
  rows: readonly { id: Id; name: string }[]
  value: Id | null
  onChange: (value: Id | null) => void
}

/** One of a few, or none; numbered as the marks count, where there is a mark. */
export function Chooser<Id extends string>({
  label,
  mark,
  rows,
  value,
  onChange,
}: ChooserProps<Id>) {
  const t = useText()
  return (
    <Select<Id | 'none'>
      label={label}
      options={[
        { id: 'none', label: t('visit.none') },
        ...rows.map(({ id, name }, index) => ({
          id,
          label: mark === '' ? name : `${mark}${index + 1} ${name}`,
        })),
      ]}
      value={value ?? 'none'}
      onChange={(next) => onChange(next === 'none' ? null : next)}
    />
  )
}
