import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Person } from '../../../shared/contract/people'
import type { PersonId } from '../../../shared/contract/primitives'
import { useActions } from '../../app/commands'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Page, Panes } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { AddRow } from './add-row'
import { FilterField } from './filter-field'
import { folded } from './folded'
import { PeopleTable } from './people-table'
import { PersonDetail } from './person-detail'
import styles from './people.module.css'

export type PeopleScreenProps = {
  /** Where a link from the search wants to arrive. */
  personId?: PersonId | undefined
}

const addId = 'people-add'

export function PeopleScreen({ personId }: PeopleScreenProps) {
  const t = useText()
  const navigate = useNavigate()
  const { data: people } = useRead('people.list', {})
  const select = (person: string | null) =>
    void navigate({
      to: '/people',
      search: person === null ? {} : { person },
      replace: true,
    } as never)
  useActions([
    {
      id: 'people.add',
      label: t('people.add'),
      run: () => window.setTimeout(() => document.getElementById(addId)?.focus(), 250),
    },
  ])
  if (!people) return <Waiting>{t('common.loading')}</Waiting>
  const selected = people.find(({ id }) => id === personId)
  return (
    <Panes
      endWidth={336}
      endLabel={t('people.detail')}
      end={
        selected && (
          <PersonDetail key={selected.id} person={selected} onRemoved={() => select(null)} />
        )
      }
    >
      <Page title={t('people.title')} lead={t('people.lead', { count: people.length })}>
        <PeopleList people={people} selectedId={selected?.id ?? null} onSelect={select} />
      </Page>
    </Panes>
  )
}

type PeopleListProps = {
  people: readonly Person[]
  selectedId: string | null
  onSelect: (id: string | null) => void
}

function PeopleList({ people, selectedId, onSelect }: PeopleListProps) {
  const t = useText()
  const { run } = useCommand('people.create')
  const { data: organisations = [] } = useRead('organisations.list', {})
  const [filter, setFilter] = useState('')
  const organisationOf = (person: Person) =>
    organisations.find(({ id }) => id === person.organisationId)?.name ?? ''
  const shown = people.filter((person) =>
    folded(
      `${person.name} ${person.nameToUse ?? ''} ${organisationOf(person)} ${person.role ?? ''}`,
    ).includes(folded(filter)),
  )
  const add = async (name: string) => {
    const outcome = await run({ name }, { quiet: true })
    if (outcome.ok) onSelect(outcome.value.id)
    return outcome.ok ? null : outcome.sentence
  }
  return (
    <>
      <div className={styles.tools}>
        {people.length > 0 && (
          <FilterField label={t('people.filter')} value={filter} onChange={setFilter} />
        )}
        <AddRow id={addId} label={t('people.add-placeholder')} onAdd={add} />
      </div>
      {people.length === 0 ? (
        <EmptyState picture="people">{t('people.none')}</EmptyState>
      ) : (
        <PeopleTable
          people={shown}
          organisationOf={organisationOf}
          selectedId={selectedId}
          onSelect={onSelect}
        />
      )}
    </>
  )
}
