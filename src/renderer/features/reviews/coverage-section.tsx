import { useMemo, useState } from 'react'
import {
  type Coverage,
  coverageOf,
  type CriterionCoverage,
} from '../../../shared/domain/review-coverage'
import { useDates, useText } from '../../app/text'
import { SectionHead } from '../../ui/section-head'
import { Toggle } from '../../ui/toggle'
import type { ReviewParts } from './use-review'
import styles from './coverage.module.css'

const views = ['slots', 'people'] as const

/** Criteria against slots, or against those who are met; what nobody looks at stands at the end of its row. */
export function CoverageSection({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const { strands, slots, people, notes } = parts
  const [view, setView] = useState<(typeof views)[number]>('slots')
  const coverage = useMemo(
    () => coverageOf({ criteria: strands.map(({ id }) => id), slots, people, notes }),
    [strands, slots, people, notes],
  )
  const gaps = coverage.criteria.filter((row) => row.gaps.length > 0).length
  return (
    <section aria-label={t('visit.coverage')} className={styles.section}>
      <SectionHead
        title={t('visit.coverage')}
        lead={t('visit.coverage-lead', { count: strands.length, gaps })}
        actions={
          <Toggle
            label={t('visit.coverage-by')}
            hideLabel
            options={views.map((id) => ({ id, label: t(`visit.coverage-by.${id}`) }))}
            value={view}
            onChange={setView}
          />
        }
      />
      {strands.length > 0 && (
        <>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                {view === 'slots' ? <SlotHeads parts={parts} /> : <PeopleHeads parts={parts} />}
              </thead>
              <tbody>
                {coverage.criteria.map((row) => (
                  <CoverageRow key={row.criterionId} {...{ row, view, parts }} />
                ))}
              </tbody>
            </table>
          </div>
          <p className="meta">{t('visit.coverage-key')}</p>
        </>
      )}
      <Gaps parts={parts} coverage={coverage} />
    </section>
  )
}

function SlotHeads({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const dates = useDates()
  return (
    <tr>
      <th scope="col">{t('visit.strand')}</th>
      {parts.slots.map(({ id, starts, day, title }, index) => (
        <th key={id} scope="col" title={`${dates.weekday(day)} ${starts} ${title}`}>
          <span className={styles.slotNumber}>{index + 1}</span>
          <span className={styles.slotTime}>{starts}</span>
          <span className="hidden-visually">{title}</span>
        </th>
      ))}
      <th scope="col">{t('visit.gaps')}</th>
    </tr>
  )
}

function PeopleHeads({ parts }: { parts: ReviewParts }) {
  const t = useText()
  return (
    <tr>
      <th scope="col">{t('visit.strand')}</th>
      {parts.people
        .filter(({ part }) => part === 'met')
        .map(({ id, name }) => (
          <th key={id} scope="col" className={styles.personHead}>
            {name}
          </th>
        ))}
      <th scope="col">{t('visit.gaps')}</th>
    </tr>
  )
}

type RowProps = { row: CriterionCoverage; view: (typeof views)[number]; parts: ReviewParts }

function CoverageRow({ row, view, parts }: RowProps) {
  const t = useText()
  const cells =
    view === 'slots'
      ? row.slots.map((cell) => ({ key: cell.slotId, times: cell.isPlanned ? 1 : 0, ...cell }))
      : row.people.map((cell) => ({ key: cell.personId, times: cell.slots, ...cell }))
  return (
    <tr>
      <th scope="row" lang={parts.review.language}>
        <a href={`#/reviews/${parts.review.id}?part=evening`}>
          {parts.criterionOf(row.criterionId)?.title}
        </a>
      </th>
      {cells.map(({ key, times, notes }) => (
        <td key={key} data-planned={times > 0 || undefined} data-noted={notes > 0 || undefined}>
          <span aria-hidden>{notes > 0 ? notes : times > 0 ? '○' : ''}</span>
          {(times > 0 || notes > 0) && (
            <span className="hidden-visually">{t('visit.cell', { times, notes })}</span>
          )}
        </td>
      ))}
      <td className={styles.gaps}>{row.gaps.map((gap) => t(`visit.gap.${gap}`)).join(' · ')}</td>
    </tr>
  )
}

/** Of slots and people, in words: who or what has each. */
function Gaps({ parts, coverage }: { parts: ReviewParts; coverage: Coverage }) {
  const t = useText()
  const dates = useDates()
  const having = [
    ...parts.slots.flatMap(({ id, title }, index) =>
      (coverage.slotGaps.get(id) ?? []).map((gap) => ({
        words: t(`visit.slot-gap.${gap}`),
        name: `${index + 1} ${title}`,
      })),
    ),
    ...parts.people.flatMap(({ id, name }) =>
      (coverage.personGaps.get(id) ?? []).map((gap) => ({
        words: t(`visit.person-gap.${gap}`),
        name,
      })),
    ),
  ]
  if (having.length === 0) return null
  return (
    <ul className={styles.lines}>
      {[...Map.groupBy(having, ({ words }) => words)].map(([words, own]) => (
        <li key={words}>
          <strong>{words}</strong> {dates.list(own.map(({ name }) => name))}
        </li>
      ))}
    </ul>
  )
}
