import { useState } from 'react'
import { TextField } from '../../ui/text-field'

export type AddRowProps = {
  id: string
  label: string
  /** Null when it was added, otherwise the sentence to show. */
  onAdd: (name: string) => Promise<string | null>
}

/** A name and Enter makes a new row. */
export function AddRow({ id, label, onAdd }: AddRowProps) {
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = async () => {
    if (name.trim() === '') return
    const refusal = await onAdd(name.trim())
    setError(refusal)
    if (refusal === null) setName('')
  }
  return (
    <TextField
      id={id}
      label={label}
      hideLabel
      placeholder={label}
      value={name}
      onChange={setName}
      error={error}
      draft={name === '' ? 'none' : 'unsaved'}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void add()
        else if (event.key === 'Escape' && name !== '') setName('')
        else event.continuePropagation()
      }}
    />
  )
}
