import type { SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { type Option, Select } from '../../ui/select'
import { SearchField } from '../../ui/text-field'
import { TogglePill } from '../../ui/toggle'
import type { Filters } from './use-filters'
import styles from './gather.module.css'

const everything = 'all'

export function FiltersPane({ sessionId, filters }: { sessionId: SessionId; filters: Filters }) {
  const t = useText()
  const { filter, change } = filters
  return (
    <div className={styles.filters}>
      <SearchField
        label={t('gather.search')}
        placeholder={t('gather.search')}
        value={filter.search ?? ''}
        onChange={(search) => change({ search: search || undefined })}
      />
      <QuestionFilter sessionId={sessionId} filters={filters} />
      <Choice
        label={t('gather.channel')}
        value={filter.channel}
        options={(['phone', 'facilitator', 'paper', 'import'] as const).map((id) => ({
          id,
          label: t(`gather.channel.${id}`),
        }))}
        onChange={(channel) => change({ channel } as Parameters<typeof change>[0])}
      />
      <PlaceFilters sessionId={sessionId} filters={filters} />
      <Choice
        label={t('gather.consent')}
        value={filter.consent}
        options={(['quotable', 'uncleared', 'count'] as const).map((id) => ({
          id,
          label: t(`gather.consent.${id}`),
        }))}
        onChange={(consent) => change({ consent } as Parameters<typeof change>[0])}
      />
      <Choice
        label={t('gather.state')}
        value={filter.state}
        options={(['kept', 'hidden', 'withdrawn'] as const).map((id) => ({
          id,
          label: t(`gather.state.${id}`),
        }))}
        onChange={(state) => change({ state } as Parameters<typeof change>[0])}
      />
      <div>
        <TogglePill
          isSelected={filter.starred ?? false}
          onChange={(starred) => change({ starred: starred || undefined })}
        >
          {t('gather.only-starred')}
        </TogglePill>
      </div>
      {filters.isOn && (
        <Button tone="plain" size="small" onPress={filters.clear}>
          {t('gather.clear-filters')}
        </Button>
      )}
    </div>
  )
}

function QuestionFilter({ sessionId, filters }: { sessionId: SessionId; filters: Filters }) {
  const t = useText()
  const prompts = useRead('prompts.list', { sessionId }).data ?? []
  const { promptId } = filters.filter
  return (
    <Choice
      label={t('gather.question')}
      value={promptId === null ? 'none' : promptId}
      options={[
        ...prompts.map(({ id, text }) => ({ id: id as string, label: text })),
        { id: 'none', label: t('gather.unprompted') },
      ]}
      onChange={(id) =>
        filters.change({
          promptId: id === 'none' ? null : prompts.find((prompt) => prompt.id === id)?.id,
        })
      }
    />
  )
}

function PlaceFilters({ sessionId, filters }: { sessionId: SessionId; filters: Filters }) {
  const t = useText()
  const dates = useDates()
  const { filter, change } = filters
  const organisations = useRead('organisations.list', {}).data ?? []
  const languages = useRead('sessions.get', { id: sessionId }).data?.languages ?? []
  return (
    <>
      <Choice
        label={t('gather.organisation')}
        value={filter.organisationId}
        options={organisations.map(({ id, name }) => ({ id: id as string, label: name }))}
        onChange={(id) =>
          change({ organisationId: organisations.find((one) => one.id === id)?.id })
        }
      />
      <Choice
        label={t('gather.language')}
        value={filter.language}
        options={languages.map((tag) => ({ id: tag, label: dates.language(tag) }))}
        onChange={(language) => change({ language })}
      />
    </>
  )
}

type ChoiceProps = {
  label: string
  value: string | undefined
  options: readonly Option<string>[]
  onChange: (value: string | undefined) => void
}

/** A select whose first line is "everything". */
function Choice({ label, value, options, onChange }: ChoiceProps) {
  const t = useText()
  return (
    <Select
      label={label}
      options={[{ id: everything, label: t('gather.everything') }, ...options]}
      value={value ?? everything}
      onChange={(id) => onChange(id === everything ? undefined : id)}
    />
  )
}
