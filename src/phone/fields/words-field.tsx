type Props = { id: string; label: string; value: string; onChange: (value: string) => void }

export function WordsField({ id, label, value, onChange }: Props) {
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={5}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </>
  )
}
