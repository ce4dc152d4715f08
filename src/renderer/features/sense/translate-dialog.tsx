import { useState } from 'react'
import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import type { Reflection } from '../../../shared/contract/reflections'
import type { TranslatedWords } from '../../../shared/contract/translations'
import { useCommand, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea, TextField } from '../../ui/text-field'
import { Toggle } from '../../ui/toggle'
import type { Coder } from './use-coding'
import styles from './translate-dialog.module.css'

type Props = { sessionId: SessionId; id: ReflectionId; coder: Coder; close: () => void }

/** The dialog while it is open, and the way to open it. */
export function useTranslating(sessionId: SessionId, coder: Coder) {
  const [id, setId] = useState<ReflectionId | null>(null)
  const close = () => setId(null)
  const dialog = id && <TranslateDialog key={id} {...{ sessionId, id, coder, close }} />
  return { open: setId, dialog }
}

/** A reflection translated by hand beside what was really said. */
function TranslateDialog({ sessionId, id, coder, close }: Props) {
  const t = useText()
  const language = otherThan(useRead('reflections.get', { id }).data?.language ?? null, t.language)
  const card = useRead('reflections.get', { id }).data
  const input = { sessionId, ids: [id], language }
  const kept = useRead('translations.ofReflections', input)
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      title={card ? t('sense.translate-title', { number: card.number }) : t('sense.translate')}
    >
      {card && kept.isSuccess && (
        <Form key={language} {...{ card, language, coder, close }} kept={kept.data} />
      )}
    </Dialog>
  )
}

/** Into the language of the screen; what is in that already, into the other one. */
const otherThan = (spoken: string | null, screen: 'en' | 'sv') =>
  spoken?.startsWith(screen) ? (screen === 'en' ? 'sv' : 'en') : screen

type FormProps = {
  card: Reflection
  language: 'en' | 'sv'
  coder: Coder
  kept: readonly TranslatedWords[]
  close: () => void
}

function Form({ card, language, coder, kept, close }: FormProps) {
  const t = useText()
  const dates = useDates()
  const write = useCommand('translations.write')
  const before = (field: TranslatedWords['field']) =>
    kept.find((one) => one.field === field)?.text ?? ''
  const [text, setText] = useState(before('text'))
  const [second, setSecond] = useState(before('second_text'))
  const [translator, setTranslator] = useState(kept[0]?.translator ?? coder.name)
  const [status, setStatus] = useState(kept[0]?.status ?? 'checked')
  const by = { table: 'reflection', rowId: card.id, language, translator, status } as const
  const save = async () => {
    const first = await write.run({ ...by, field: 'text', text })
    const other =
      card.secondText === ''
        ? first
        : await write.run({ ...by, field: 'second_text', text: second })
    if (first.ok && other.ok) close()
  }
  return (
    <div className={styles.form}>
      <Part
        original={card.text}
        card={card}
        language={language}
        label={t('sense.translation-in', { language: dates.language(language) })}
        value={text}
        onChange={setText}
      />
      {card.secondText !== '' && (
        <Part
          original={card.secondText}
          card={card}
          language={language}
          label={t('sense.translation-second')}
          value={second}
          onChange={setSecond}
        />
      )}
      <TextField label={t('sense.translator')} value={translator} onChange={setTranslator} />
      <Toggle
        label={t('sense.translation-status')}
        options={[
          { id: 'draft', label: t('sense.draft') },
          { id: 'checked', label: t('sense.checked') },
        ]}
        value={status}
        onChange={setStatus}
      />
      <div className={styles.buttons}>
        <Button onPress={close}>{t('common.cancel')}</Button>
        <Button tone="primary" onPress={() => void save()}>
          {t('sense.save-translation')}
        </Button>
      </div>
    </div>
  )
}

type PartProps = {
  original: string
  card: Reflection
  language: string
  label: string
  value: string
  onChange: (text: string) => void
}

function Part({ original, card, language, label, value, onChange }: PartProps) {
  return (
    <>
      <blockquote className={styles.original} lang={card.language ?? undefined}>
        {original}
      </blockquote>
      <div lang={language}>
        <TextArea label={label} rows={3} value={value} onChange={onChange} />
      </div>
    </>
  )
}
