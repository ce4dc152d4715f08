import { useMemo } from 'react'
import type { Person } from '../../../shared/contract/people'
import { useDates, useText } from '../../app/text'
import { Listing, type ListingColumn } from './listing'
import { standalone } from './standalone'
import styles from './people.module.css'

export type PeopleTableProps = {
  people: readonly Person[]
  organisationOf: (person: Person) => string
  selectedId: string | null
  onSelect: (id: string | null) => void
}

export function PeopleTable({ people, organisationOf, selectedId, onSelect }: PeopleTableProps) {
  const t = useText()
  const dates = useDates()
  const columns: ListingColumn<Person>[] = useMemo(
    () => [
      {
        id: 'name',
        title: t('people.name'),
        textOf: ({ name }) => name,
        show: bothNames,
        width: '30%',
      },
      { id: 'organisation', title: t('people.organisation'), textOf: organisationOf, width: '28%' },
      { id: 'role', title: t('people.role'), textOf: ({ role }) => role ?? '' },
      {
        id: 'languages',
        title: t('people.languages'),
        textOf: ({ languages }) => standalone(dates.list(languages.map(dates.language))),
        width: '9.5rem',
      },
    ],
    [t, dates, organisationOf],
  )
  return (
    <Listing
      label={t('people.title')}
      columns={columns}
      items={people}
      selectedId={selectedId}
      onSelect={onSelect}
      none={t('people.no-match')}
    />
  )
}

function bothNames({ name, nameToUse }: Person) {
  if (nameToUse === null || nameToUse === name) return name
  return (
    <>
      {name}
      <span className={styles.other}>{nameToUse}</span>
    </>
  )
}
