import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from './text-field'
import type { ReactNode } from 'react'
import { type Conflict, type Save, useAutosave } from './use-autosave'

type Saved = { value: string; save: Save }

export type AutosaveFieldProps = Saved &
  Omit<TextFieldProps, 'value' | 'onChange' | 'error' | 'draft'>

/** One line that saves itself: on Enter, on leaving, and after a pause. Esc takes back what is unsaved. */
export function AutosaveField({ value, save, onKeyDown, onBlur, ...props }: AutosaveFieldProps) {
  const { text, change, commit, revert, error, isUnsaved } = useAutosave(value, save)
  return (
    <TextField
      {...props}
      value={text}
      onChange={change}
      error={error}
      draft={isUnsaved ? 'unsaved' : 'none'}
      onBlur={(event) => {
        commit()
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        else if (event.key === 'Escape' && isUnsaved) revert()
        else if (onKeyDown) onKeyDown(event)
        else event.continuePropagation()
      }}
    />
  )
}

export type AutosaveAreaProps = Saved &
  Omit<TextAreaProps, 'value' | 'onChange' | 'error' | 'draft'> & {
    /** A name of its own, for words that cannot be saved to outlive the field. */
    keepAs?: string
    /** Shown below when somebody else saved other words meanwhile. */
    renderOvertaken?: (conflict: Conflict) => ReactNode
  }

/** Many lines that save themselves: on Ctrl Enter, on leaving, and after a pause. */
export function AutosaveArea(props: AutosaveAreaProps) {
  const { value, save, keepAs, onKeyDown, onBlur, renderOvertaken, ...rest } = props
  const { text, change, commit, revert, error, isUnsaved, conflict } = useAutosave(
    value,
    save,
    keepAs,
  )
  const overtaken = renderOvertaken && conflict
  return (
    <>
      <TextArea
        {...rest}
        value={text}
        onChange={change}
        error={overtaken ? null : error}
        draft={isUnsaved ? 'unsaved' : 'none'}
        onBlur={(event) => {
          commit()
          onBlur?.(event)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit()
          else if (event.key === 'Escape' && isUnsaved) revert()
          else if (onKeyDown) onKeyDown(event)
          else event.continuePropagation()
        }}
      />
      {overtaken && renderOvertaken(overtaken)}
    </>
  )
}
