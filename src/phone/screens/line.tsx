import type { ComponentChildren } from 'preact'

type Props = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  help?: ComponentChildren
  isCode?: boolean
  longest?: number
}

/** A label, one line to type in, and what helps with it. */
export function Line({ id, label, value, onChange, help, isCode = false, longest = 200 }: Props) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        class={isCode ? 'code' : undefined}
        value={value}
        maxLength={longest}
        autocomplete="off"
        autocapitalize={isCode ? 'characters' : undefined}
        spellcheck={!isCode}
        aria-describedby={help ? `${id}-help` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {help ? (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      ) : null}
    </>
  )
}
