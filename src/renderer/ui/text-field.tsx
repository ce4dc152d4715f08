import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import {
  Button,
  Input,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type SearchFieldProps as AriaSearchFieldProps,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { type FieldProps, FieldParts } from './field'
import { useWords } from './words'
import styles from './field.module.css'

type Look = {
  placeholder?: string
  /** `bare` hides the frame until hovered or focused: for words edited in place. */
  look?: 'framed' | 'bare'
  voice?: 'plain' | 'quote' | 'title'
}

export type TextFieldProps = FieldProps &
  Look &
  Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'validate'> & {
    inputRef?: Ref<HTMLInputElement>
    /** Said to the app's undo: `none` when nothing typed here is still unsaved. */
    draft?: 'none' | 'unsaved'
  }

export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    description,
    error,
    placeholder,
    look,
    voice,
    inputRef,
    draft,
    ...rest
  } = props
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={styles.field}>
      <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? false}>
        <Input
          ref={inputRef ?? null}
          className={styles.input}
          placeholder={placeholder}
          data-bare={look === 'bare' || undefined}
          data-voice={voice}
          data-draft={draft}
        />
      </FieldParts>
    </AriaTextField>
  )
}

export type TextAreaProps = FieldProps &
  Look &
  Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'validate'> & {
    /** Rows it has when empty; it grows with the words. */
    rows?: number
    inputRef?: Ref<HTMLTextAreaElement>
    draft?: 'none' | 'unsaved'
  }

export function TextArea(props: TextAreaProps) {
  const {
    label,
    hideLabel,
    description,
    error,
    placeholder,
    look,
    voice,
    rows,
    inputRef,
    draft,
    ...rest
  } = props
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={styles.field}>
      <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? false}>
        <AriaTextArea
          ref={inputRef ?? null}
          className={styles.input}
          placeholder={placeholder}
          rows={rows ?? 2}
          data-bare={look === 'bare' || undefined}
          data-voice={voice}
          data-draft={draft}
        />
      </FieldParts>
    </AriaTextField>
  )
}

export type SearchFieldProps = FieldProps & {
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
} & Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'validate'>

export function SearchField(props: SearchFieldProps) {
  const { label, hideLabel, description, error, placeholder, inputRef, ...rest } = props
  const words = useWords()
  return (
    <AriaSearchField {...rest} className={styles.field}>
      {({ isEmpty }) => (
        <FieldParts {...{ label, description, error }} hideLabel={hideLabel ?? true}>
          <div className={styles.frame}>
            <Search aria-hidden />
            <Input ref={inputRef ?? null} className={styles.input} placeholder={placeholder} />
            {!isEmpty && (
              <Button className={styles.inside} aria-label={words.clear}>
                <X aria-hidden />
              </Button>
            )}
          </div>
        </FieldParts>
      )}
    </AriaSearchField>
  )
}
