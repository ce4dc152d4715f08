import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Exchange } from '../../../shared/contract/exchanges'
import type { ExchangeId } from '../../../shared/contract/primitives'
import { useCommand } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { ComboBox } from '../../ui/combo-box'
import { DateField, TimeField } from '../../ui/date-time-field'
import { Dialog } from '../../ui/dialog'
import { focusFirst } from '../../ui/focus-first'
import { FieldRow, LabelledGroup } from '../../ui/field'
import { InlineError } from '../../ui/message'
import { Buttons, Stack } from '../../ui/page'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './home.module.css'

type NewSessionDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  exchanges: readonly Exchange[]
}

export function NewSessionDialog({ isOpen, onOpenChange, exchanges }: NewSessionDialogProps) {
  const t = useText()
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('home.new-session')}>
      <NewSessionForm exchanges={exchanges} close={() => onOpenChange(false)} />
    </Dialog>
  )
}

const alone = 'alone'
const offered = ['en', 'sv', 'de', 'nl', 'da', 'no', 'fi', 'fr', 'es'] as const
const here = Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = [...new Set([here, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((id) => ({
  id,
  label: id.replaceAll('_', ' '),
}))

type Draft = {
  title: string
  startsOn: string | null
  startTime: string | null
  venue: string
  timeZone: string
  exchangeId: ExchangeId | null
  languages: readonly string[]
}

function NewSessionForm(props: { exchanges: readonly Exchange[]; close: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const create = useCommand('sessions.create')
  const [draft, setDraft] = useState<Draft>(() => ({
    title: '',
    startsOn: null,
    startTime: '09:00',
    venue: '',
    timeZone: here,
    exchangeId: null,
    languages: [t.language],
  }))
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = async () => {
    setTried(true)
    if (draft.title.trim() === '' || draft.languages.length === 0) return
    const made = await create.run({ ...draft, languages: [...draft.languages] }, { quiet: true })
    if (!made.ok) {
      setRefusal(made.sentence)
      return
    }
    props.close()
    await navigate({ to: '/sessions/$sessionId/plan', params: { sessionId: made.value.id } })
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
        label={t('home.session-title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={tried && draft.title.trim() === '' ? t('home.session-title-needed') : null}
        inputRef={focusFirst}
      />
      <WhenAndWhere draft={draft} change={change} />
      {props.exchanges.length > 0 && (
        <PartOf exchanges={props.exchanges} draft={draft} change={change} />
      )}
      <Languages draft={draft} change={change} />
      {tried && draft.languages.length === 0 && (
        <InlineError>{t('home.session-language-needed')}</InlineError>
      )}
      {refusal !== null && <InlineError>{refusal}</InlineError>}
      <Buttons align="end">
        <Button onPress={props.close}>{t('common.cancel')}</Button>
        <Button tone="primary" type="submit">
          {t('home.create-session')}
        </Button>
      </Buttons>
    </Form>
  )
}

type PartProps = { draft: Draft; change: (part: Partial<Draft>) => void }

function WhenAndWhere({ draft, change }: PartProps) {
  const t = useText()
  const dates = useDates()
  const { startsOn } = draft
  return (
    <>
      <FieldRow>
        <DateField
          label={t('home.session-date')}
          value={startsOn}
          onChange={(day) => change({ startsOn: day })}
          description={startsOn === null ? undefined : dates.weekday(startsOn)}
        />
        <TimeField
          label={t('home.session-start')}
          value={draft.startTime}
          onChange={(startTime) => change({ startTime })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('home.session-venue')}
          value={draft.venue}
          onChange={(venue) => change({ venue })}
        />
        <ComboBox
          label={t('home.session-zone')}
          options={zones}
          value={draft.timeZone}
          onChange={(timeZone) => timeZone !== null && change({ timeZone })}
        />
      </FieldRow>
    </>
  )
}

function PartOf({ exchanges, draft, change }: PartProps & { exchanges: readonly Exchange[] }) {
  const t = useText()
  const options = [
    { id: alone, label: t('home.session-alone') },
    ...exchanges.map(({ id, title }) => ({ id: id as string, label: title })),
  ]
  return (
    <Select
      label={t('home.session-exchange')}
      options={options}
      value={draft.exchangeId ?? alone}
      onChange={(id) =>
        change({ exchangeId: exchanges.find((exchange) => exchange.id === id)?.id ?? null })
      }
    />
  )
}

function Languages({ draft, change }: PartProps) {
  const t = useText()
  const dates = useDates()
  const toggle = (tag: string, isOn: boolean) =>
    change({
      languages: offered.filter((one) => (one === tag ? isOn : draft.languages.includes(one))),
    })
  return (
    <LabelledGroup label={t('home.session-languages')}>
      <Stack gap={1}>
        <div className={styles.languages}>
          {offered.map((tag) => (
            <Checkbox
              key={tag}
              isSelected={draft.languages.includes(tag)}
              onChange={(isOn) => toggle(tag, isOn)}
            >
              {dates.language(tag)}
            </Checkbox>
          ))}
        </div>
      </Stack>
    </LabelledGroup>
  )
}
