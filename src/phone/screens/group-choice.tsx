import type { Roster } from '../wire'

type Props = {
  label: string
  /** What no table is called. */
  nobody: string
  groups: Roster['groups']
  value: string
  onChange: (groupId: string) => void
}

export function GroupChoice({ label, nobody, groups, value, onChange }: Props) {
  return (
    <>
      <label for="group">{label}</label>
      <select id="group" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{nobody}</option>
        {groups.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </>
  )
}
