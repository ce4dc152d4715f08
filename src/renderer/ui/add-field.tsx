import { useEffect, useState } from 'react'
import { TextField } from './text-field'

export type AddFieldProps = {
  id: string
  label: string
  placeholder: string
  /** What Enter would make of the words typed so far. */
  hint?: (words: string) => string | undefined
  /** A name of its own, for a line that was begun to be there again when the field is. */
  keepAs?: string
  /** Null when it was added, otherwise the sentence to show. */
  onAdd: (words: string) => Promise<string | null>
}

/** Lines begun in fields that are not on screen, by `keepAs`. */
const begun = new Map<string, string>()

/** Type, Enter, type the next one: the field is free at once, and a refused line comes back into it. */
export function AddField({ id, label, placeholder, hint, keepAs, onAdd }: AddFieldProps) {
  const [words, setWords] = useState(() => begun.get(keepAs ?? '') ?? '')
  useEffect(() => {
    if (keepAs !== undefined) begun.set(keepAs, words)
  }, [keepAs, words])
  const [error, setError] = useState<string | null>(null)
  const add = async () => {
    const typed = words.trim()
    if (typed === '') return
    setWords('')
    const refusal = await onAdd(typed)
    setError(refusal)
    if (refusal !== null) setWords((now) => `${typed} ${now}`.trim())
  }
  const description = words.trim() === '' ? undefined : hint?.(words.trim())
  return (
    <TextField
      id={id}
      label={label}
      hideLabel
      placeholder={placeholder}
      value={words}
      onChange={setWords}
      error={error}
      description={description}
      draft={words === '' ? 'none' : 'unsaved'}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void add()
        else if (event.key === 'Escape' && words !== '') setWords('')
        else event.continuePropagation()
      }}
    />
  )
}
