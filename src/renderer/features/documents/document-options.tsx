import { mostBlankSlips } from '../../../shared/contract/documents'
import { useText } from '../../app/text'
import { NumberField } from '../../ui/number-field'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { Toggle } from '../../ui/toggle'
import styles from './documents.module.css'
import type { Choices, Kind } from './kinds'

type OptionsProps = {
  kind: Kind
  choices: Choices
  change: (more: Partial<Choices>) => void
}

const readers = ['participants', 'funder', 'public'] as const

/** What can be chosen for one kind; nothing for those that have no choice. */
export function DocumentOptions({ kind, choices, change }: OptionsProps) {
  switch (kind) {
    case 'action-list':
      return (
        <div className={styles.options}>
          <Order choices={choices} change={change} />
          <ReadersSelect choices={choices} change={change} />
        </div>
      )
    case 'case-study':
      return (
        <div className={styles.options}>
          <Contact choices={choices} change={change} />
          <ReadersSelect choices={choices} change={change} />
        </div>
      )
    case 'answer-slips':
      return (
        <div className={styles.options}>
          <Slips choices={choices} change={change} />
        </div>
      )
    case 'handout':
    case 'letters':
      return null
  }
}

type ChoiceProps = Omit<OptionsProps, 'kind'>

function Order({ choices, change }: ChoiceProps) {
  const t = useText()
  return (
    <Toggle
      label={t('documents.order')}
      options={(['date', 'person'] as const).map((id) => ({
        id,
        label: t(`documents.order.${id}`),
      }))}
      value={choices.order}
      onChange={(order) => change({ order })}
    />
  )
}

function ReadersSelect({ choices, change }: ChoiceProps) {
  const t = useText()
  return (
    <Select
      label={t('documents.readers')}
      options={readers.map((id) => ({ id, label: t(`documents.readers.${id}`) }))}
      value={choices.readers}
      onChange={(one) => change({ readers: one })}
    />
  )
}

function Contact({ choices, change }: ChoiceProps) {
  const t = useText()
  return (
    <TextField
      label={t('documents.contact')}
      description={t('documents.contact-about')}
      value={choices.contact}
      maxLength={2_000}
      onChange={(contact) => change({ contact })}
    />
  )
}

function Slips({ choices, change }: ChoiceProps) {
  const t = useText()
  return (
    <>
      <Toggle
        label={t('documents.slips')}
        options={(['people', 'blank'] as const).map((id) => ({
          id,
          label: t(`documents.slips.${id}`),
        }))}
        value={choices.named ? 'people' : 'blank'}
        onChange={(id) => change({ named: id === 'people' })}
      />
      {!choices.named && (
        <NumberField
          label={t('documents.blank')}
          value={choices.blank}
          minValue={1}
          maxValue={mostBlankSlips}
          onChange={(blank) => change({ blank })}
        />
      )}
    </>
  )
}
