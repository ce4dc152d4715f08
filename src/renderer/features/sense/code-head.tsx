import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Reading } from '../../../shared/contract/coding'
import type { Frame } from '../../../shared/contract/frames'
import type { PromptId, ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { type OutputAt, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Popover } from '../../ui/popover'
import { type Option, Select } from '../../ui/select'
import type { Choice, Filters } from './use-filters'
import styles from './code-head.module.css'

type Props = {
  sessionId: SessionId
  overview: OutputAt<'coding.overview'> | undefined
  filters: Filters
  frame: Frame | undefined
  shown: readonly ReflectionId[] | null
  showAll: () => void
  /** Who codes here, to be changed. */
  coder: ReactNode
  reading: Reading
}

/** How far one has come, and which cards are in the list. */
export function CodeHead(props: Props) {
  const { sessionId, overview, filters, frame, shown, showAll, coder, reading } = props
  const t = useText()
  const coded = overview?.frames.find(({ frameId }) => frameId === frame?.id)?.coded ?? 0
  const chips = useFilterChips(sessionId, filters, frame)
  return (
    <div className={styles.head}>
      <p className="meta" aria-live="polite">
        {overview !== undefined && overview.total > 0 && (
          <>
            {t('sense.still', { count: overview.total - coded })}
            {' · '}
            {t(reading === 2 ? 'sense.second-reading' : 'sense.order')}
          </>
        )}
      </p>
      <div className={styles.filters}>
        {overview !== undefined && overview.review > 0 && filters.choice.state !== 'review' && (
          <Button size="small" onPress={() => filters.change({ state: 'review' })}>
            {t('sense.review-count', { count: overview.review })}
          </Button>
        )}
        {shown && <Chip onRemove={showAll}>{t('sense.shown', { count: shown.length })}</Chip>}
        {chips.map(({ key, label, remove }) => (
          <Chip key={key} onRemove={remove}>
            {label}
          </Chip>
        ))}
        {coder}
        <Popover
          label={t('sense.filter')}
          trigger={
            <Button size="small" icon={<SlidersHorizontal aria-hidden size={15} />}>
              {t('sense.filter')}
            </Button>
          }
        >
          <FilterFields {...{ sessionId, filters, frame }} />
        </Popover>
      </div>
    </div>
  )
}

const states = ['uncoded', 'coded', 'review'] as const
const parts = ['host', 'reviewer', 'guest', 'facilitator'] as const

function useFilterChips(sessionId: SessionId, filters: Filters, frame: Frame | undefined) {
  const t = useText()
  const prompts = useRead('prompts.list', { sessionId }).data ?? []
  const { choice, change } = filters
  const theme = frame?.themes.find(({ id }) => id === choice.themeId)
  const question = prompts.findIndex(({ id }) => id === choice.promptId)
  const labels: Partial<Record<keyof Choice, string>> = {
    ...(choice.state ? { state: t(`sense.state.${choice.state}`) } : {}),
    ...(choice.promptId === null ? { promptId: t('sense.unasked') } : {}),
    ...(question >= 0 ? { promptId: t('sense.question-number', { number: question + 1 }) } : {}),
    ...(choice.part ? { part: t(`sense.part.${choice.part}`) } : {}),
    ...(theme ? { themeId: theme.title } : {}),
  }
  return (Object.keys(labels) as (keyof Choice)[]).map((key) => ({
    key,
    label: labels[key] ?? '',
    remove: () => change({ [key]: undefined }),
  }))
}

function FilterFields({
  sessionId,
  filters,
  frame,
}: Pick<Props, 'sessionId' | 'filters' | 'frame'>) {
  const t = useText()
  const { choice, change } = filters
  const prompts = useRead('prompts.list', { sessionId }).data ?? []
  return (
    <div className={styles.fields}>
      <Field
        label={t('sense.state')}
        value={choice.state}
        options={states.map((id) => ({ id, label: t(`sense.state.${id}`) }))}
        onChange={(id) => change({ state: states.find((one) => one === id) })}
      />
      <Field
        label={t('sense.question')}
        value={choice.promptId === null ? 'none' : choice.promptId}
        options={[
          ...prompts.map(({ id, text }, index) => ({
            id: id as string,
            label: `${index + 1}. ${text}`,
          })),
          { id: 'none', label: t('sense.unasked') },
        ]}
        onChange={(id) => change({ promptId: id === 'none' ? null : (id as PromptId | undefined) })}
      />
      <Field
        label={t('sense.part')}
        value={choice.part}
        options={parts.map((id) => ({ id, label: t(`sense.part.${id}`) }))}
        onChange={(id) => change({ part: parts.find((one) => one === id) })}
      />
      <Field
        label={t('sense.theme')}
        value={choice.themeId}
        options={(frame?.themes ?? []).map(({ id, title }) => ({ id: id as string, label: title }))}
        onChange={(id) => change({ themeId: frame?.themes.find((one) => one.id === id)?.id })}
      />
    </div>
  )
}

type FieldProps = {
  label: string
  value: string | undefined
  options: readonly Option<string>[]
  onChange: (value: string | undefined) => void
}

const everything = 'all'

/** A select whose first line is "everything". */
function Field({ label, value, options, onChange }: FieldProps) {
  const t = useText()
  return (
    <Select
      label={label}
      options={[{ id: everything, label: t('sense.everything') }, ...options]}
      value={value ?? everything}
      onChange={(id) => onChange(id === everything ? undefined : id)}
    />
  )
}
