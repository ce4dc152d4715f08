import type { SessionId } from '../../../shared/contract/primitives'
import type { SeeFilter } from '../../../shared/contract/see'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import styles from './see.module.css'

type Props = { sessionId: SessionId; filter: SeeFilter; onChange: (next: SeeFilter) => void }

const parts = ['host', 'reviewer', 'guest', 'facilitator'] as const
const all = 'all'

/** Only the answers to one question or item, or what some people said. */
export function SeeFilters({ sessionId, filter, onChange }: Props) {
  const t = useText()
  const prompts = useRead('prompts.list', { sessionId }).data ?? []
  const blocks = useRead('agenda.list', { sessionId }).data ?? []
  const organisations = useRead('organisations.list', {}).data ?? []
  const choice = <K extends keyof SeeFilter>(
    key: K,
    options: readonly { id: NonNullable<SeeFilter[K]>; label: string }[],
  ) => (
    <Select<string>
      label={t(`see.filter.${key}`)}
      options={[{ id: all, label: t('see.filter.all') }, ...options]}
      value={filter[key] ?? all}
      onChange={(id) => {
        const { [key]: _, ...rest } = filter
        onChange(id === all ? rest : { ...filter, [key]: id })
      }}
    />
  )
  return (
    <div className={styles.filters} role="group" aria-label={t('see.filters')}>
      {choice(
        'promptId',
        prompts.map(({ id, text }) => ({ id, label: text })),
      )}
      {choice(
        'blockId',
        blocks.filter((block) => !block.isBreak).map(({ id, title }) => ({ id, label: title })),
      )}
      {choice(
        'organisationId',
        organisations.map(({ id, name }) => ({ id, label: name })),
      )}
      {choice(
        'part',
        parts.map((id) => ({ id, label: t(`findings.part.${id}`) })),
      )}
      {Object.keys(filter).length > 0 && (
        <Button tone="plain" onPress={() => onChange({})}>
          {t('see.filter.none')}
        </Button>
      )}
    </div>
  )
}
