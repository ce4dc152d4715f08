import { useState } from 'react'
import type { Person } from '../../../shared/contract/people'
import { useCommand, useRead, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { ComboBox } from '../../ui/combo-box'
import { InlineError } from '../../ui/message'
import { standalone } from './standalone'
import styles from './people.module.css'

export type PersonDetailProps = { person: Person; onRemoved: () => void }

export function PersonDetail({ person, onRemoved }: PersonDetailProps) {
  const t = useText()
  const save = useSave('people.update')
  const { id } = person
  return (
    <div className={styles.detail}>
      <h2>{person.nameToUse ?? person.name}</h2>
      <AutosaveField
        label={t('people.name')}
        description={t('people.name-help')}
        value={person.name}
        save={(name) => save({ id, change: { name } })}
      />
      <AutosaveField
        label={t('people.name-to-use')}
        value={person.nameToUse ?? ''}
        save={(nameToUse) => save({ id, change: { nameToUse } })}
      />
      <PersonOrganisation person={person} />
      <AutosaveField
        label={t('people.role')}
        value={person.role ?? ''}
        save={(role) => save({ id, change: { role } })}
      />
      <PersonLanguages person={person} />
      <AutosaveField
        label={t('people.contact')}
        description={t('people.contact-help')}
        value={person.contact ?? ''}
        save={(contact) => save({ id, change: { contact } })}
      />
      <RemovePerson person={person} onRemoved={onRemoved} />
    </div>
  )
}

function PersonOrganisation({ person }: { person: Person }) {
  const t = useText()
  const { data: organisations = [] } = useRead('organisations.list', {})
  const { run } = useCommand('people.update')
  const { run: create } = useCommand('organisations.create')
  const put = (organisationId: string | null) => {
    if (organisationId !== person.organisationId)
      void run({ id: person.id, change: { organisationId } })
  }
  const make = async (name: string) => {
    const outcome = await create({ name })
    if (outcome.ok) put(outcome.value.id)
  }
  return (
    <ComboBox
      key={organisations.length}
      label={t('people.organisation')}
      description={t('people.organisation-help')}
      options={organisations.map((one) => ({ id: one.id, label: one.name }))}
      value={person.organisationId}
      onChange={(next) => next !== null && put(next)}
      onOther={(name) => void make(name)}
    />
  )
}

// The languages of the Nordic countries, the British Isles and the largest of their neighbours.
const offered = 'en sv da nb nn fi is se de nl fr es it pt pl cy ga gd et lv lt uk ar'.split(' ')

function PersonLanguages({ person }: { person: Person }) {
  const t = useText()
  const dates = useDates()
  const { run } = useCommand('people.update')
  const { id, languages } = person
  const put = (next: string[]) => void run({ id, change: { languages: next } })
  return (
    <div className={styles.languages}>
      <ComboBox
        key={languages.join(' ')}
        label={t('people.languages')}
        placeholder={t('people.add-language')}
        options={offered
          .filter((tag) => !languages.includes(tag))
          .map((tag) => ({ id: tag, label: standalone(dates.language(tag)) }))}
        value={null}
        onChange={(tag) => tag !== null && put([...languages, tag])}
        none={t('people.no-language')}
      />
      {languages.length > 0 && (
        <div className={styles.chips}>
          {languages.map((tag) => (
            <Chip
              key={tag}
              tone="plain"
              onRemove={() => put(languages.filter((one) => one !== tag))}
            >
              {standalone(dates.language(tag))}
            </Chip>
          ))}
        </div>
      )}
    </div>
  )
}

function RemovePerson({ person, onRemoved }: PersonDetailProps) {
  const t = useText()
  const { run } = useCommand('people.remove')
  const [refusal, setRefusal] = useState<string | null>(null)
  const remove = async () => {
    const done = t('people.removed', { name: person.name })
    const outcome = await run({ id: person.id }, { done, quiet: true })
    if (outcome.ok) return onRemoved()
    const isUsed = outcome.error.code === 'record/in-use'
    setRefusal(isUsed ? t('people.in-use', { name: person.name }) : outcome.sentence)
  }
  return (
    <div className={styles.removal}>
      <Button onPress={() => void remove()}>{t('people.remove')}</Button>
      {refusal !== null && <InlineError>{refusal}</InlineError>}
    </div>
  )
}
