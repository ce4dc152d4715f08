import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ExchangeType } from '../../../shared/contract/exchanges'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { focusFirst } from '../../ui/focus-first'
import { InlineError } from '../../ui/message'
import { Buttons } from '../../ui/page'
import { Select } from '../../ui/select'
import { TextArea, TextField } from '../../ui/text-field'
import styles from './home.module.css'

type Type = (typeof ExchangeType.options)[number]
type NewExchangeDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

export function NewExchangeDialog({ isOpen, onOpenChange }: NewExchangeDialogProps) {
  const t = useText()
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('home.new-exchange')}>
      <NewExchangeForm close={() => onOpenChange(false)} />
    </Dialog>
  )
}

function NewExchangeForm({ close }: { close: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const create = useCommand('exchanges.create')
  const [title, setTitle] = useState('')
  const [type, setType] = useState<Type>('peer-review')
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setTried(true)
    if (title.trim() === '') return
    const made = await create.run({ title, type, purpose }, { quiet: true })
    if (!made.ok) {
      setRefusal(made.sentence)
      return
    }
    close()
    await navigate({ to: '/exchanges/$exchangeId', params: { exchangeId: made.value.id } })
  }
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        label={t('home.exchange-title')}
        value={title}
        onChange={setTitle}
        error={tried && title.trim() === '' ? t('home.exchange-title-needed') : null}
        inputRef={focusFirst}
      />
      <Select
        label={t('home.exchange-type')}
        options={ExchangeType.options.map((id) => ({ id, label: t(`home.type.${id}`) }))}
        value={type}
        onChange={setType}
      />
      <TextArea label={t('home.exchange-purpose')} value={purpose} onChange={setPurpose} rows={3} />
      {refusal !== null && <InlineError>{refusal}</InlineError>}
      <Buttons align="end">
        <Button onPress={close}>{t('common.cancel')}</Button>
        <Button tone="primary" type="submit">
          {t('home.create-exchange')}
        </Button>
      </Buttons>
    </Form>
  )
}
