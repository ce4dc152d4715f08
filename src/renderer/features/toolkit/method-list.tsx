import Fuse from 'fuse.js'
import { useMemo, useState } from 'react'
import { MethodPurpose, type MethodCard } from '../../../shared/domain/toolkit-cards'
import { useText } from '../../app/text'
import { NumberField } from '../../ui/number-field'
import { Select } from '../../ui/select'
import { SearchField } from '../../ui/text-field'
import styles from './toolkit.module.css'
import { useCardText } from './use-card-text'

type Props = {
  methods: readonly MethodCard[]
  selected: string | null
  onSelect: (key: string) => void
}
type Purpose = MethodCard['purposes'][number]
type Filter = {
  people: number
  minutes: number
  purpose: Purpose | 'any'
  bilingual: 'any' | 'good'
}

const fits = (card: MethodCard, { people, minutes, purpose, bilingual }: Filter) =>
  (Number.isNaN(people) || (card.groupMin <= people && people <= card.groupMax)) &&
  (Number.isNaN(minutes) || card.range.min <= minutes) &&
  (purpose === 'any' || card.purposes.includes(purpose)) &&
  (bilingual === 'any' || card.bilingual.fit === 'good' || card.bilingual.fit === 'very-good')

export function MethodList({ methods, selected, onSelect }: Props) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<Filter>({
    people: Number.NaN,
    minutes: Number.NaN,
    purpose: 'any',
    bilingual: 'any',
  })
  const search = useMemo(
    () =>
      new Fuse(methods, {
        threshold: 0.35,
        ignoreLocation: true,
        keys: ['name.en', 'name.sv', 'aliases', 'purpose.en', 'purpose.sv'],
      }),
    [methods],
  )
  const found = typed.trim() ? search.search(typed.trim()).map(({ item }) => item) : methods
  const shown = found.filter((card) => fits(card, filter))
  return (
    <>
      <div className={styles.filters}>
        <SearchField label={t('toolkit.search')} value={typed} onChange={setTyped} />
        <Filters filter={filter} onChange={setFilter} />
      </div>
      <p className="meta" role="status">
        {t('toolkit.shown', { count: shown.length })}
      </p>
      <ul className={styles.cards}>
        {shown.map((card) => (
          <li key={card.key}>
            <MethodRow
              card={card}
              isSelected={card.key === selected}
              onSelect={() => onSelect(card.key)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

type FiltersProps = { filter: Filter; onChange: (filter: Filter) => void }

function Filters({ filter, onChange }: FiltersProps) {
  const t = useText()
  const purposes = ['any', ...MethodPurpose.options] as const
  return (
    <>
      <NumberField
        label={t('toolkit.people')}
        minValue={1}
        maxValue={10_000}
        value={filter.people}
        onChange={(people) => onChange({ ...filter, people })}
      />
      <NumberField
        label={t('toolkit.at-most')}
        unit={t('common.minutes-unit')}
        minValue={1}
        maxValue={1440}
        value={filter.minutes}
        onChange={(minutes) => onChange({ ...filter, minutes })}
      />
      <Select
        label={t('toolkit.purpose')}
        options={purposes.map((id) => ({ id, label: t(`toolkit.purpose.${id}`) }))}
        value={filter.purpose}
        onChange={(purpose) => onChange({ ...filter, purpose })}
      />
      <Select
        label={t('toolkit.bilingual')}
        options={(['any', 'good'] as const).map((id) => ({
          id,
          label: t(`toolkit.bilingual-filter.${id}`),
        }))}
        value={filter.bilingual}
        onChange={(bilingual) => onChange({ ...filter, bilingual })}
      />
    </>
  )
}

type RowProps = { card: MethodCard; isSelected: boolean; onSelect: () => void }

function MethodRow({ card, isSelected, onSelect }: RowProps) {
  const t = useText()
  const say = useCardText()
  const name = say(card.name)
  const purpose = say(card.purpose)
  return (
    <button type="button" className={styles.card} aria-pressed={isSelected} onClick={onSelect}>
      <strong className={styles.name} lang={name.lang}>
        {name.text}
      </strong>
      <span lang={purpose.lang}>{purpose.text}</span>
      <span className={`${styles.facts} num`}>
        {t('toolkit.facts', { minutes: card.minutes, min: card.groupMin, max: card.groupMax })}
      </span>
    </button>
  )
}
