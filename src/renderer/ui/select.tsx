import { Check, ChevronDown } from 'lucide-react'
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { type FieldProps, FieldParts } from './field'
import fieldStyles from './field.module.css'
import styles from './list-box.module.css'

export type Option<Id extends string> = {
  id: Id
  label: string
  detail?: string
  /** BCP 47, when the label is in another language than the screen. */
  language?: string
}

export type SelectProps<Id extends string> = FieldProps & {
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (value: Id) => void
  placeholder?: string
  isDisabled?: boolean
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const {
    label,
    hideLabel,
    description,
    error,
    options,
    value,
    onChange,
    placeholder,
    isDisabled,
  } = props
  return (
    <AriaSelect
      className={fieldStyles.field}
      value={value}
      onChange={(key) => key !== null && onChange(key as Id)}
      placeholder={placeholder ?? ''}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
    >
      <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? false}>
        <Button className={`${fieldStyles.frame} ${styles.trigger}`}>
          <SelectValue className={fieldStyles.value}>
            {({ defaultChildren, isPlaceholder, selectedText }) =>
              isPlaceholder ? defaultChildren : selectedText
            }
          </SelectValue>
          <ChevronDown aria-hidden className={fieldStyles.chevron} />
        </Button>
      </FieldParts>
      <Popover className={styles.popover} offset={4}>
        <ListBox items={options} className={styles.list}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

export function OptionRow({ option }: { option: Option<string> }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.item}>
      <span className={styles.words}>
        <Text slot="label" lang={option.language}>
          {option.label}
        </Text>
        {option.detail !== undefined && (
          <Text slot="description" className={styles.detail}>
            {option.detail}
          </Text>
        )}
      </span>
      <Check aria-hidden className={styles.check} />
    </ListBoxItem>
  )
}
