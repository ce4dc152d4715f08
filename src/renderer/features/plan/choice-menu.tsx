import { Check } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import styles from './choice-menu.module.css'

export type Choice<Id extends string> = { id: Id; label: string; detail?: string }

export type ChoiceMenuProps<Id extends string> = {
  /** What is chosen here: "Part of Åsa Lindqvist". */
  label: string
  choices: readonly Choice<Id>[]
  value: Id
  onChange: (value: Id) => void
  isMuted?: boolean
  /** Under what is chosen. */
  note?: string
}

/** A cell that says what it is and opens what it could be. Lighter than a select, for grids of hundreds. */
export function ChoiceMenu<Id extends string>(props: ChoiceMenuProps<Id>) {
  const { label, choices, value, onChange, isMuted, note } = props
  const now = choices.find(({ id }) => id === value)?.label ?? value
  return (
    <MenuTrigger>
      <Button
        className={styles.button}
        aria-label={`${label}: ${now}${note === undefined ? '' : ` ${note}`}`}
        data-muted={isMuted || undefined}
      >
        {now}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </Button>
      <Popover className={styles.popover} offset={2}>
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
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              className={styles.item as string}
            >
              <Check aria-hidden />
              <span>
                <Text slot="label">{choice.label}</Text>
                {choice.detail !== undefined && (
                  <Text slot="description" className={styles.detail as string}>
                    {choice.detail}
                  </Text>
                )}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
