import { ChevronDown, ChevronRight } from 'lucide-react'
import { SlotKind, type VisitSlot } from '../../../shared/contract/visit'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Chip } from '../../ui/chip'
import { HeldDateField } from '../../ui/held-date-field'
import { HeldTimeField } from '../../ui/held-time-field'
import { Select } from '../../ui/select'
import { ChooseMany } from './choose-many'
import { later, minutesBetween } from './typed-slot'
import type { ReviewParts } from './use-review'
import styles from './review.module.css'

type Props = {
  slot: VisitSlot
  /** As the marks of a note count it. */
  number: number
  parts: ReviewParts
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** One line to read; opened, everything about it to change. */
export function SlotRow(props: Props) {
  const { slot, number, parts, isOpen, onOpenChange } = props
  const t = useText()
  const dates = useDates()
  const { starts, ends, title, kind, place, people, criteria, isDone } = slot
  const names = people.flatMap((id) => parts.personOf(id)?.name ?? [])
  return (
    <li className={styles.slot} data-done={isDone || undefined}>
      <button
        type="button"
        className={styles.slotLine}
        aria-expanded={isOpen}
        onClick={() => onOpenChange(!isOpen)}
      >
        {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        <span className={`${styles.number} num`}>{number}</span>
        <span className="num">
          {starts}–{ends}
        </span>
        <span className={styles.slotWhat}>
          <strong lang={parts.review.language}>{title}</strong>
          <span className="label">
            {[t(`visit.slot.${kind}`), place, dates.list(names)].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className={styles.chips}>
          {isDone && <Chip tone="verdigris">{t('visit.done')}</Chip>}
          {criteria.map((id) => (
            <Chip key={id} tone="plain" language={parts.review.language}>
              {parts.criterionOf(id)?.title}
            </Chip>
          ))}
        </span>
      </button>
      {isOpen && <SlotFields slot={slot} parts={parts} />}
    </li>
  )
}

function SlotFields({ slot, parts }: { slot: VisitSlot; parts: ReviewParts }) {
  const t = useText()
  const isDisabled = useIsReadOnly()
  const save = useSave('visit.updateSlot')
  const { run: update } = useCommand('visit.updateSlot')
  const { run: remove } = useCommand('visit.removeSlot')
  const { id, title, place, kind, isDone } = slot
  const change = (next: Partial<VisitSlot>) => void update({ id, change: next })
  return (
    <div className={styles.slotFields}>
      <SlotTimes slot={slot} change={change} isDisabled={isDisabled} />
      <div className={styles.fieldsRow}>
        <div className={styles.wide}>
          <AutosaveField
            label={t('visit.slot-title')}
            value={title}
            isReadOnly={isDisabled}
            save={(words) => save({ id, change: { title: words } })}
          />
        </div>
        <AutosaveField
          label={t('visit.slot-place')}
          value={place}
          isReadOnly={isDisabled}
          save={(words) => save({ id, change: { place: words } })}
        />
        <Select
          label={t('visit.slot-kind')}
          isDisabled={isDisabled}
          options={SlotKind.options.map((one) => ({ id: one, label: t(`visit.slot.${one}`) }))}
          value={kind}
          onChange={(next) => change({ kind: next })}
        />
      </div>
      <SlotLinks slot={slot} parts={parts} change={change} />
      <div className={styles.fieldsRow}>
        <Checkbox
          isSelected={isDone}
          isDisabled={isDisabled}
          onChange={(next) => change({ isDone: next })}
        >
          {t('visit.is-done')}
        </Checkbox>
        {!isDisabled && (
          <Button
            tone="plain"
            size="small"
            onPress={() => void remove({ id }, { done: t('visit.slot-removed', { title }) })}
          >
            {t('visit.remove-slot')}
          </Button>
        )}
      </div>
    </div>
  )
}

type TimesProps = {
  slot: VisitSlot
  change: (next: Partial<VisitSlot>) => void
  isDisabled: boolean
}

/** A slot that begins later ends later. */
function SlotTimes({ slot, change, isDisabled }: TimesProps) {
  const t = useText()
  const { day, starts, ends } = slot
  return (
    <div className={styles.fieldsRow}>
      <HeldDateField
        label={t('visit.day')}
        isDisabled={isDisabled}
        value={day}
        onChange={(next) => next !== null && change({ day: next })}
      />
      <HeldTimeField
        label={t('visit.starts')}
        isDisabled={isDisabled}
        value={starts}
        onChange={(next) =>
          change({ starts: next, ends: later(next, minutesBetween(starts, ends)) })
        }
      />
      <HeldTimeField
        label={t('visit.ends')}
        isDisabled={isDisabled}
        value={ends}
        onChange={(next) => change({ ends: next })}
      />
    </div>
  )
}

type LinksProps = Omit<TimesProps, 'isDisabled'> & { parts: ReviewParts }

function SlotLinks({ slot, parts, change }: LinksProps) {
  const t = useText()
  const { review, people, strands, criterionOf } = parts
  const chosen = slot.criteria.flatMap((id) => criterionOf(id) ?? [])
  const criteria = [...new Set([...strands, ...chosen])]
  return (
    <div className={styles.links}>
      <ChooseMany
        label={t('visit.who')}
        none={t('visit.nobody-yet')}
        options={people.map(({ id, name, part }) => ({
          id,
          label: name,
          detail: t(`visit.part.${part}`),
        }))}
        chosen={slot.people}
        onChange={(next) => change({ people: next })}
      />
      <ChooseMany
        label={t('visit.about')}
        none={t('visit.no-strands-yet')}
        language={review.language}
        options={criteria.map(({ id, title }) => ({ id, label: title }))}
        chosen={slot.criteria}
        onChange={(next) => change({ criteria: next })}
      />
    </div>
  )
}
