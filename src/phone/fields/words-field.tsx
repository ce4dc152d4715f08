type Props = {
  id: string
  label: string
  lang?: string
  /** The heading above says it already. */
  isSaid?: boolean
  value: string
  onChange: (value: string) => void
}

export function WordsField({ id, label, lang, isSaid = false, value, onChange }: Props) {
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
