import { Check } from 'lucide-react'
import { Menu, MenuItem, Text } from 'react-aria-components'
import { OpeningButton } from '../../ui/opening-button'
import styles from './choice-menu.module.css'

export type Choice<Id extends string> = { id: Id; label: string; detail?: string }

export type ChoiceMenuProps<Id extends string> = {
  /** What is chosen here: "Part of Åsa Lindqvist". */
  label: string
  /** Asked for when the menu opens. */
  choices: () => readonly Choice<Id>[]
  value: Id
  /** `value` in words. */
  now: string
  onChange: (value: Id) => void
  isMuted?: boolean
  /** Under what is chosen. */
  note?: string
}

/** A cell that says what it is and opens what it could be. Lighter than a select, for grids of thousands. */
export function ChoiceMenu<Id extends string>(props: ChoiceMenuProps<Id>) {
  const { label, now, isMuted = false, note } = props
  return (
    <OpeningButton
      label={`${label}: ${now}${note === undefined ? '' : ` ${note}`}`}
      opens="menu"
      className={styles.button}
      panelClassName={styles.popover}
      isMuted={isMuted}
      renderPanel={() => <Choices {...props} />}
    >
      {now} {note !== undefined && <span className={styles.note}>{note}</span>}
    </OpeningButton>
  )
}

function Choices<Id extends string>(props: ChoiceMenuProps<Id>) {
  const { label, choices, value, onChange } = props
  return (
    <Menu
      aria-label={label}
      className={styles.menu}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined && key !== value) onChange(key as Id)
      }}
    >
      {choices().map((choice) => (
        <MenuItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.item}>
          <Check aria-hidden />
          <span>
            <Text slot="label">{choice.label}</Text>
            {choice.detail !== undefined && (
              <Text slot="description" className={styles.detail}>
                {choice.detail}
              </Text>
            )}
          </span>
        </MenuItem>
      ))}
    </Menu>
  )
}
