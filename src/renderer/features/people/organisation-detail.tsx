import { useMemo, useState } from 'react'
import type { Organisation } from '../../../shared/contract/people'
import { useCommand, useRead, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { ComboBox } from '../../ui/combo-box'
import { InlineError } from '../../ui/message'
import { countryCodes } from './countries'
import styles from './people.module.css'

export type OrganisationDetailProps = { organisation: Organisation; onRemoved: () => void }

export function OrganisationDetail({ organisation, onRemoved }: OrganisationDetailProps) {
  const t = useText()
  const save = useSave('organisations.update')
  const { id } = organisation
  return (
    <div className={styles.detail}>
      <h2>{organisation.name}</h2>
      <AutosaveField
        label={t('people.organisations.name')}
        value={organisation.name}
        save={(name) => save({ id, change: { name } })}
      />
      <CountryField organisation={organisation} />
      <PeopleHere organisation={organisation} />
      <RemoveOrganisation organisation={organisation} onRemoved={onRemoved} />
    </div>
  )
}

function CountryField({ organisation }: { organisation: Organisation }) {
  const t = useText()
  const dates = useDates()
  const { run } = useCommand('organisations.update')
  const { id, country } = organisation
  const options = useMemo(
    () =>
      countryCodes
        .map((code) => ({ id: code, label: dates.country(code) }))
        .sort((a, b) => a.label.localeCompare(b.label, t.language)),
    [dates, t.language],
  )
  return (
    <ComboBox
      label={t('people.organisations.country')}
      options={options}
      value={country}
      onChange={(next) => {
        if (next !== null && next !== country) void run({ id, change: { country: next } })
      }}
      none={t('people.organisations.no-country')}
    />
  )
}

function PeopleHere({ organisation }: { organisation: Organisation }) {
  const t = useText()
  const { data: people = [] } = useRead('people.list', {})
  const here = people.filter(({ organisationId }) => organisationId === organisation.id)
  if (here.length === 0) return <p className="label">{t('people.organisations.nobody')}</p>
  return (
    <section aria-label={t('people.organisations.people')}>
      <p className="label">{t('people.organisations.people')}</p>
      <ul className={styles.here}>
        {here.map((person) => (
          <li key={person.id}>
            <a href={`#/people?person=${person.id}`}>{person.nameToUse ?? person.name}</a>
            {person.role !== null && <span className={styles.other}>{person.role}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function RemoveOrganisation({ organisation, onRemoved }: OrganisationDetailProps) {
  const t = useText()
  const { run } = useCommand('organisations.remove')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { id, name } = organisation
  const remove = async () => {
    const outcome = await run({ id }, { done: t('people.removed', { name }), quiet: true })
    if (outcome.ok) return onRemoved()
    const isUsed = outcome.error.code === 'record/in-use'
    setRefusal(isUsed ? t('people.organisations.in-use') : outcome.sentence)
  }
  return (
    <div className={styles.removal}>
      <Button onPress={() => void remove()}>{t('people.organisations.remove')}</Button>
      {refusal !== null && <InlineError>{refusal}</InlineError>}
    </div>
  )
}
