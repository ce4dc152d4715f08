import { ChevronDown } from 'lucide-react'
import { Button, ComboBox as AriaComboBox, Input, ListBox, Popover } from 'react-aria-components'
import { type FieldProps, FieldParts } from './field'
import { type Option, OptionRow } from './select'
import { useWords } from './words'
import fieldStyles from './field.module.css'
import styles from './list-box.module.css'

export type ComboBoxProps<Id extends string> = FieldProps & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (value: Id | null) => void
  placeholder?: string
  /** Called with typed words that match no option, on Enter or on leaving. Without it they are put back. */
  onOther?: (words: string) => void
  /** Shown in the open list when nothing matches. */
  none?: string
  isDisabled?: boolean
}

/** A select one can type into. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, hideLabel, description, error, options, value, onChange, onOther, none } = props
  const words = useWords()
  return (
    <AriaComboBox
      className={fieldStyles.field}
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key as Id | null)}
      allowsCustomValue={onOther !== undefined}
      allowsEmptyCollection={none !== undefined}
      menuTrigger="focus"
      isDisabled={props.isDisabled ?? false}
      isInvalid={Boolean(error)}
      onBlur={(event) => {
        const typed = event.target instanceof HTMLInputElement ? event.target.value.trim() : ''
        if (typed !== '' && !options.some((option) => option.label === typed)) onOther?.(typed)
      }}
    >
      <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? false}>
        <div className={fieldStyles.frame}>
          <Input className={fieldStyles.input} placeholder={props.placeholder} />
          <Button className={fieldStyles.inside} aria-label={words.showList}>
            <ChevronDown aria-hidden />
          </Button>
        </div>
      </FieldParts>
      <Popover className={styles.popover} offset={4}>
        <ListBox<Option<Id>>
          className={styles.list}
          renderEmptyState={() => <div className={styles.none}>{none}</div>}
        >
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
