import { useId } from 'preact/hooks'

type Props = {
  label: string
  lang?: string
  /** The heading above says it already. */
  isSaid?: boolean
  value: string
  onChange: (value: string) => void
}

export function WordsField({ label, lang, isSaid = false, value, onChange }: Props) {
  const id = useId()
  return (
    <>
      <label for={id} lang={lang} class={isSaid ? 'unseen' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        rows={5}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </>
  )
}
