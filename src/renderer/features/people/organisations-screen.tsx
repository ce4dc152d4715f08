import { useMemo, useState } from 'react'
import type { Organisation } from '../../../shared/contract/people'
import { useActions } from '../../app/commands'
import { useCommand, useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Page, Panes } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { AddRow } from './add-row'
import { FilterField } from './filter-field'
import { folded } from './folded'
import { Listing, type ListingColumn } from './listing'
import { OrganisationDetail } from './organisation-detail'
import styles from './people.module.css'

const addId = 'organisations-add'

export function OrganisationsScreen() {
  const t = useText()
  const { data: organisations } = useRead('organisations.list', {})
  const [selectedId, select] = useState<string | null>(null)
  useActions([
    {
      id: 'organisations.add',
      label: t('people.organisations.add'),
      run: () => window.setTimeout(() => document.getElementById(addId)?.focus(), 250),
    },
  ])
  if (!organisations) return <Waiting>{t('common.loading')}</Waiting>
  const selected = organisations.find(({ id }) => id === selectedId)
  const countries = new Set(organisations.map(({ country }) => country))
  countries.delete(null)
  return (
    <Panes
      endWidth={336}
      endLabel={t('people.organisations.detail')}
      end={
        selected && (
          <OrganisationDetail
            key={selected.id}
            organisation={selected}
            onRemoved={() => select(null)}
          />
        )
      }
    >
      <Page
        title={t('people.organisations.title')}
        lead={t('people.organisations.lead', {
          count: organisations.length,
          countries: countries.size,
        })}
      >
        <OrganisationList
          organisations={organisations}
          selectedId={selected?.id ?? null}
          onSelect={select}
        />
      </Page>
    </Panes>
  )
}

type OrganisationListProps = {
  organisations: readonly Organisation[]
  selectedId: string | null
  onSelect: (id: string | null) => void
}

function OrganisationList({ organisations, selectedId, onSelect }: OrganisationListProps) {
  const t = useText()
  const { run } = useCommand('organisations.create')
  const [filter, setFilter] = useState('')
  const columns = useColumns()
  const shown = organisations.filter((one) =>
    columns.some(({ textOf }) => folded(textOf(one)).includes(folded(filter))),
  )
  const add = async (name: string) => {
    const outcome = await run({ name }, { quiet: true })
    if (outcome.ok) onSelect(outcome.value.id)
    return outcome.ok ? null : outcome.sentence
  }
  return (
    <>
      <div className={styles.tools}>
        {organisations.length > 0 && (
          <FilterField
            label={t('people.organisations.filter')}
            value={filter}
            onChange={setFilter}
          />
        )}
        <AddRow id={addId} label={t('people.organisations.add-placeholder')} onAdd={add} />
      </div>
      {organisations.length === 0 ? (
        <EmptyState picture="buoys">{t('people.organisations.none')}</EmptyState>
      ) : (
        <Listing
          label={t('people.organisations.title')}
          columns={columns}
          items={shown}
          selectedId={selectedId}
          onSelect={onSelect}
          none={t('people.organisations.no-match')}
        />
      )}
    </>
  )
}

function useColumns(): ListingColumn<Organisation>[] {
  const t = useText()
  const dates = useDates()
  return useMemo(
    () => [
      { id: 'name', title: t('people.organisations.name'), textOf: ({ name }) => name },
      {
        id: 'country',
        title: t('people.organisations.country'),
        textOf: ({ country }) => (country === null ? '' : dates.country(country)),
        width: '30%',
      },
      {
        id: 'people',
        title: t('people.organisations.people'),
        textOf: ({ people }) => String(people),
        width: '7rem',
        isNumber: true,
      },
    ],
    [t, dates],
  )
}
