import { type FormEvent, useState } from 'react'
import { useCommand, useRead } from '../../app/host'
import { useDates, useErrorText, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { focusFirst } from '../../ui/focus-first'
import { Banner, InlineError } from '../../ui/message'
import { TextField } from '../../ui/text-field'
import type { DialogRoomProps } from './room-dialogs'
import styles from './room-dialogs.module.css'

/** Somebody comes with their code: what it stands for, which documents have it, then the withdrawal. */
export function WithdrawDialog({ sessionId, onClose }: DialogRoomProps) {
  const t = useText()
  const errorText = useErrorText()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState('')
  const { data, error } = useRead(
    'room.withdrawal',
    { sessionId, code: code || '-' },
    { enabled: code !== '' },
  )
  const look = (event: FormEvent) => {
    event.preventDefault()
    setCode(typed.trim())
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('room.withdraw-title')}>
      <p>{t('room.withdraw-about')}</p>
      <form className={styles.line} onSubmit={look}>
        <TextField
          label={t('room.withdraw-code')}
          value={typed}
          maxLength={40}
          onChange={setTyped}
          autoComplete="off"
          inputRef={focusFirst}
          draft="none"
        />
        <Button type="submit" isDisabled={typed.trim() === ''}>
          {t('room.withdraw-look')}
        </Button>
      </form>
      {error && code !== '' && <InlineError>{errorText(error)}</InlineError>}
      {data && code !== '' && <Found key={code} {...{ sessionId, code, onClose }} found={data} />}
    </Dialog>
  )
}

type Words = { id: string; number: number; text: string }
type FoundProps = Omit<DialogRoomProps, 'room'> & {
  code: string
  found: {
    name: string
    reflections: readonly Words[]
    documents: readonly { path: string; at: string }[]
  }
}

function Found({ sessionId, code, found, onClose }: FoundProps) {
  const t = useText()
  const dates = useDates()
  const withdraw = useCommand('room.withdraw')
  const { name, reflections, documents } = found
  const count = reflections.length
  const take = async (isCounted: boolean) => {
    const done = t('room.withdraw-done', { count, name })
    const outcome = await withdraw.run({ sessionId, code, count: isCounted }, { done })
    if (outcome.ok) onClose()
  }
  return (
    <section className={styles.found} aria-live="polite">
      <h3 className={styles.heading}>{t('room.withdraw-found', { name, count })}</h3>
      <ul className={styles.words}>
        {reflections.map(({ id, number, text }) => (
          <li key={id}>
            <span className={`${styles.about} num`}>R{number}</span>
            <span>{text === '' ? t('room.withdraw-figure') : text}</span>
          </li>
        ))}
      </ul>
      {documents.length > 0 ? (
        <Banner tone="care">
          <p>{t('room.withdraw-documents', { count: documents.length })}</p>
          <ul>
            {documents.map(({ path, at }) => (
              <li key={path + at}>
                <span className={styles.path}>{path}</span> · {dates.moment(at)}
              </li>
            ))}
          </ul>
        </Banner>
      ) : (
        <p className={styles.about}>{t('room.withdraw-no-documents')}</p>
      )}
      {count > 0 && (
        <div className={styles.buttons}>
          <Button isDisabled={withdraw.isRunning} onPress={() => void take(true)}>
            {t('room.withdraw-quote')}
          </Button>
          <Button tone="danger" isDisabled={withdraw.isRunning} onPress={() => void take(false)}>
            {t('room.withdraw-all')}
          </Button>
        </div>
      )}
    </section>
  )
}
