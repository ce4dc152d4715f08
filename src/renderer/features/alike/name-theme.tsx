import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import styles from './alike.module.css'

type Props = {
  name: string
  isBusy: boolean
  /** The sentence to show when it could not be made. */
  onMake: (title: string) => Promise<string | null>
  onCancel: () => void
}

/** The group's own words as a proposal; Enter takes it, Escape leaves everything as it was. */
export function NameTheme({ name, isBusy, onMake, onCancel }: Props) {
  const t = useText()
  const [title, setTitle] = useState(name)
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const make = async () => {
    if (isBusy) return
    const sentence = await onMake(title)
    if (sentence === null) onCancel()
    else setError(sentence)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter') void make()
  }
  return (
    <div className={styles.naming}>
      <TextField
        label={t('alike.name')}
        value={title}
        onChange={setTitle}
        error={error ?? undefined}
        inputRef={field}
        onKeyDown={onKeyDown}
      />
      <div className={styles.buttons}>
        <Button size="small" tone="primary" isDisabled={isBusy} onPress={() => void make()}>
          {t('alike.make-it')}
        </Button>
        <Button size="small" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
