import { SearchField } from '../../ui/text-field'

export type FilterFieldProps = { label: string; value: string; onChange: (value: string) => void }

export function FilterField({ label, value, onChange }: FilterFieldProps) {
  return <SearchField label={label} placeholder={label} value={value} onChange={onChange} />
}
