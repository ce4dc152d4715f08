// After the day: its notes strand by strand, and findings written from those that are ticked.
import { useMemo, useState } from 'react'
import type { CriterionId, VisitNoteId } from '../../../shared/contract/primitives'
import type { VisitNote } from '../../../shared/contract/visit'
import { coverageOf, type CriterionGap } from '../../../shared/domain/review-coverage'
import { basisKindsOf, ConcludedKind, mayReword } from '../../../shared/domain/review-state'
import { useIsReadOnly, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { SectionHead } from '../../ui/section-head'
import { Select } from '../../ui/select'
import { findingsOn, noteFrom } from './basis-words'
import type { ReviewParts } from './use-review'
import styles from './evening.module.css'

export function EveningPlace({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { notes, conclusions } = parts
  const [day, setDay] = useState(() => lastDay(parts))
  const [ticked, setTicked] = useState<ReadonlySet<VisitNoteId>>(new Set())
  const mayWrite = !isReadOnly && mayReword(conclusions.state)
  const shown = notes.filter(({ slotId }) => day === 'all' || parts.slotOf(slotId)?.day === day)
  const tick = (id: VisitNoteId, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  return (
    <div className={styles.place}>
      <SectionHead
        title={t('review.evening')}
        lead={t('review.evening-lead')}
        actions={notes.length > 0 && <DaySelect {...{ parts, day, setDay }} />}
      />
      {notes.length === 0 && <EmptyState picture="cards">{t('review.evening-none')}</EmptyState>}
      <StrandGroups {...{ parts, shown, ticked, mayWrite }} onTick={tick} />
      {mayWrite && notes.length > 0 && (
        <WriteFinding {...{ parts, ticked }} onDone={() => setTicked(new Set())} />
      )}
    </div>
  )
}

/** The evening is about the day that has just been. */
const lastDay = ({ notes, slotOf }: ReviewParts): string =>
  notes
    .flatMap(({ slotId }) => slotOf(slotId)?.day ?? [])
    .toSorted()
    .at(-1) ?? 'all'

type DayProps = { parts: ReviewParts; day: string; setDay: (day: string) => void }

function DaySelect({ parts, day, setDay }: DayProps) {
  const t = useText()
  const dates = useDates()
  const days = [...new Set(parts.slots.map((slot) => slot.day))]
  return (
    <Select
      label={t('review.day')}
      hideLabel
      options={[
        { id: 'all', label: t('review.all-days') },
        ...days.map((one) => ({ id: one, label: dates.weekday(one) })),
      ]}
      value={day}
      onChange={setDay}
    />
  )
}

type GroupsProps = {
  parts: ReviewParts
  shown: readonly VisitNote[]
  ticked: ReadonlySet<VisitNoteId>
  mayWrite: boolean
  onTick: (id: VisitNoteId, isTicked: boolean) => void
}

function StrandGroups({ parts, shown, ...rest }: GroupsProps) {
  const t = useText()
  const { review, strands, slots, people, notes, conclusions } = parts
  const gaps = useMemo(() => {
    const input = { criteria: strands.map(({ id }) => id), slots, people, notes }
    return new Map(coverageOf(input).criteria.map((row) => [row.criterionId, row.gaps]))
  }, [strands, slots, people, notes])
  const groups = Map.groupBy(shown, ({ criterionId }) => criterionId)
  const others = review.criteria.filter(({ id, isStrand }) => !isStrand && groups.has(id))
  const heads: { id: CriterionId | null; title: string }[] = [
    ...strands,
    ...others,
    ...(groups.has(null) ? [{ id: null, title: t('review.no-strand') }] : []),
  ]
  return heads.map(({ id, title }) => (
    <StrandGroup
      key={id ?? 'none'}
      {...{ parts, title, ...rest }}
      notes={groups.get(id) ?? []}
      gaps={(id && gaps.get(id)) ?? []}
      findings={conclusions.findings.filter(({ criterionId }) => criterionId === id).length}
    />
  ))
}

type GroupProps = Omit<GroupsProps, 'shown'> & {
  title: string
  notes: readonly VisitNote[]
  gaps: readonly CriterionGap[]
  findings: number
}

function StrandGroup(props: GroupProps) {
  const { parts, title, notes, gaps, findings, ticked, mayWrite, onTick } = props
  const t = useText()
  const advice = gaps.map((gap) => t(`visit.gap.${gap}`)).join(' · ')
  return (
    <section className={styles.strand} aria-label={title}>
      <header className={styles.head}>
        <h3 lang={parts.review.language}>{title}</h3>
        <p className="label">{t('review.strand-has', { notes: notes.length, findings })}</p>
        {advice !== '' && <p className={styles.gaps}>{advice}</p>}
      </header>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id} data-kind={note.kind}>
            <TickedNote {...{ note, parts, mayWrite, onTick }} isTicked={ticked.has(note.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type TickedProps = Pick<GroupsProps, 'parts' | 'mayWrite' | 'onTick'> & {
  note: VisitNote
  isTicked: boolean
}

/** Ticked for a finding while findings may be written; what rests on it already is said. */
function TickedNote({ note, parts, mayWrite, onTick, isTicked }: TickedProps) {
  const t = useText()
  const count = findingsOn(note, parts)
  const from = [noteFrom(note, parts), count > 0 && t('review.holds-up', { count })]
    .filter(Boolean)
    .join(' · ')
  const words = (
    <>
      <span className={styles.kind}>{t(`visit.kind.${note.kind}`)}</span>{' '}
      <span className={styles.words}>{note.text}</span>
    </>
  )
  // Hundreds of them may be in sight: the browser's own box is made in a tenth of the time.
  if (mayWrite)
    return (
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isTicked}
          onChange={({ target }) => onTick(note.id, target.checked)}
        />
        <span>
          {words} <span className="label">{from}</span>
        </span>
      </label>
    )
  return (
    <>
      <p>{words}</p>
      <p className="label">{from}</p>
    </>
  )
}

type WriteProps = { parts: ReviewParts; ticked: ReadonlySet<VisitNoteId>; onDone: () => void }

function WriteFinding({ parts, ticked, onDone }: WriteProps) {
  const t = useText()
  const save = useSave('conclusions.addFinding')
  const [kind, setKind] = useState<ConcludedKind>('strength')
  const held = parts.notes.filter(({ id }) => ticked.has(id))
  const kinds = basisKindsOf(held.map((note) => note.kind)).size
  return (
    <section className={styles.write} aria-label={t('review.write')}>
      <div className={styles.writeRow}>
        <Select
          label={t('review.kind')}
          hideLabel
          options={ConcludedKind.options.map((id) => ({ id, label: t(`review.kind.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        <AddField
          id="review-write-finding"
          label={t('review.write')}
          placeholder={t('review.write-help')}
          keepAs={`finding-${parts.review.id}`}
          onAdd={async (text) => {
            const notes = held.map(({ id }) => id)
            const criterionId = mostOf(held.map((note) => note.criterionId))
            const refusal = await save({
              reviewId: parts.review.id,
              kind,
              text,
              criterionId,
              notes,
            })
            if (refusal === null) onDone()
            return refusal
          }}
        />
        {ticked.size > 0 && (
          <Button tone="plain" onPress={onDone}>
            {t('review.untick')}
          </Button>
        )}
      </div>
      <p className="label" aria-live="polite">
        {t('review.ticked', { count: held.length, kinds })}
      </p>
    </section>
  )
}

/** What most of them have; the first of them where several have as many. */
function mostOf<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T | null, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
