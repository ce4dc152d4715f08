import { useState } from 'react'
import type { ReviewId } from '../../../shared/contract/primitives'
import type { VisitSlot } from '../../../shared/contract/visit'
import { useActions } from '../../app/commands'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { EmptyState } from '../../ui/empty-state'
import { HeldDateField } from '../../ui/held-date-field'
import { SectionHead } from '../../ui/section-head'
import { CoverageSection } from './coverage-section'
import { SlotRow } from './slot-row'
import { typedSlot } from './typed-slot'
import type { ReviewParts } from './use-review'
import { VisitPeople } from './visit-people'
import styles from './review.module.css'

const addId = 'visit-add-slot'

/** Who meets whom about what, and what is not looked at yet. */
export function PlanPlace({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { slots, review } = parts
  const [openId, setOpenId] = useState<string | null>(null)
  useActions(
    isReadOnly
      ? []
      : [
          {
            id: 'visit.add-slot',
            label: t('visit.add-slot'),
            group: t('visit.group'),
            run: () => window.setTimeout(() => document.getElementById(addId)?.focus(), 250),
          },
        ],
  )
  const days = Map.groupBy(slots, ({ day }) => day)
  const numbers = new Map(slots.map(({ id }, index) => [id, index + 1]))
  return (
    <div className={styles.plan}>
      <section aria-label={t('visit.slots')} className={styles.slots}>
        <SectionHead
          title={t('visit.slots')}
          lead={t('visit.slots-lead', { count: slots.length })}
          actions={slots[0] && !isReadOnly && <MoveVisit reviewId={review.id} first={slots[0]} />}
        />
        {slots.length === 0 && <EmptyState picture="buoys">{t('visit.no-slots')}</EmptyState>}
        {[...days].map(([day, own]) => (
          <Day key={day} day={day}>
            {own.map((slot) => (
              <SlotRow
                key={slot.id}
                {...{ slot, parts, number: numbers.get(slot.id) ?? 0 }}
                isOpen={slot.id === openId}
                onOpenChange={(isOpen) => setOpenId(isOpen ? slot.id : null)}
              />
            ))}
          </Day>
        ))}
        {!isReadOnly && <AddSlot reviewId={review.id} last={slots.at(-1)} />}
      </section>
      <VisitPeople parts={parts} />
      <CoverageSection parts={parts} />
    </div>
  )
}

function Day({ day, children }: { day: string; children: React.ReactNode }) {
  const dates = useDates()
  return (
    <section className={styles.day} aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>{dates.weekday(day)}</h3>
      <ol>{children}</ol>
    </section>
  )
}

function MoveVisit({ reviewId, first }: { reviewId: ReviewId; first: VisitSlot }) {
  const t = useText()
  const dates = useDates()
  const { run } = useCommand('visit.move')
  return (
    <HeldDateField
      label={t('visit.first-day')}
      value={first.day}
      onChange={(startsOn) =>
        startsOn !== null &&
        void run({ reviewId, startsOn }, { done: t('visit.moved', { day: dates.day(startsOn) }) })
      }
    />
  )
}

const today = () => new Date().toLocaleDateString('sv-SE')

/** "13:30-14:15 Front of house": one line, one slot, on the day chosen beside it. */
function AddSlot({ reviewId, last }: { reviewId: ReviewId; last: VisitSlot | undefined }) {
  const t = useText()
  const save = useSave('visit.addSlot')
  const [chosen, setDay] = useState<string | null>(null)
  const day = chosen ?? last?.day ?? today()
  const after = last?.day === day ? last.ends : '09:00'
  return (
    <div className={styles.addSlot}>
      <HeldDateField label={t('visit.day')} hideLabel value={day} onChange={setDay} />
      <AddField
        id={addId}
        label={t('visit.add-slot')}
        placeholder={t('visit.add-slot-help')}
        hint={(words) => {
          const { starts, ends } = typedSlot(words, after)
          return t('visit.add-slot-hint', { starts, ends })
        }}
        onAdd={(words) => save({ reviewId, day, kind: 'interview', ...typedSlot(words, after) })}
      />
    </div>
  )
}
