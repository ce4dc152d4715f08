import { useMemo, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { Figures, SeeFilter } from '../../../shared/contract/see'
import type { Chart } from '../../../shared/domain/chart-option'
import type { TableText } from '../../../shared/domain/table-text'
import { useRead } from '../../app/host'
import { type Text, useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { type Behind, BehindDialog } from './behind'
import { ChartFigure } from '../../ui/chart-figure'
import { DataTable } from './data-table'
import { LeaveTools } from './leave-tools'
import { useMayTake } from './use-may-take'
import styles from './see.module.css'

type Props = { sessionId: SessionId; filter: SeeFilter }

/** What was chosen and rated, question by question. */
export function AnswersView({ sessionId, filter }: Props) {
  const t = useText()
  const { data: all } = useRead('see.answers', { sessionId, filter }, { keepPrevious: true })
  const mayTake = useMayTake(sessionId, filter)
  const [behind, setBehind] = useState<Behind | null>(null)
  if (!all) return <Waiting>{t('common.loading')}</Waiting>
  const given = all.filter(({ n }) => n > 0)
  if (given.length === 0) return <EmptyState picture="chart">{t('see.no-answers')}</EmptyState>
  return (
    <div className={styles.view}>
      {given.map((figures) => (
        <Question
          key={figures.promptId}
          figures={figures}
          mayTake={mayTake}
          onOpen={() => setBehind({ title: figures.text, ids: figures.reflectionIds })}
        />
      ))}
      {behind && <BehindDialog {...{ sessionId, behind }} onClose={() => setBehind(null)} />}
    </div>
  )
}

const fewForTests = 20

type QuestionProps = { figures: Figures; mayTake: boolean; onOpen: () => void }

function Question({ figures, mayTake, onOpen }: QuestionProps) {
  const t = useText()
  const dates = useDates()
  const { n, people, present, isTooFew, text, kind, moves, spread, spreadThen } = figures
  const chart = useMemo(() => chartOf(figures, t), [figures, t])
  const message = t('see.answered', {
    n,
    people,
    present,
    rate: present > 0 ? Math.min(100, Math.round((100 * people) / present)) : 0,
    known: people > 0 && present > 0 ? 'yes' : 'no',
  })
  const figure = (value: number) => dates.number(Math.round(value * 10) / 10)
  const spreads = [
    spreadThen && t('see.spread', { when: 'then', ...told(spreadThen, figure) }),
    spread &&
      t('see.spread', { when: kind === 'then-now' ? 'now' : 'none', ...told(spread, figure) }),
  ]
  const table = tableOf(figures, t)
  return (
    <section className={styles.question}>
      <h3>{text}</h3>
      <p className={styles.message}>
        {message} {moves && t('see.moves', moves)}
      </p>
      {spreads.filter(Boolean).map((words) => (
        <p key={words} className="meta">
          {words}
        </p>
      ))}
      <ChartFigure chart={chart} message={`${text} ${message}`} />
      <DataTable title={text} table={table} />
      <div className={styles.tools}>
        <Button size="small" onPress={onOpen}>
          {t('see.open-answers', { count: n })}
        </Button>
        {!isTooFew && (
          <LeaveTools title={text} leaving={async () => (mayTake ? { table, chart } : null)} />
        )}
      </div>
      {isTooFew ? (
        <p className={styles.note}>{t('see.too-few')}</p>
      ) : (
        n < fewForTests && <p className={styles.note}>{t('see.small')}</p>
      )}
    </section>
  )
}

const told = (spread: NonNullable<Figures['spread']>, figure: (value: number) => string) => ({
  median: figure(spread.median),
  lower: figure(spread.lowerQuartile),
  upper: figure(spread.upperQuartile),
  least: figure(spread.least),
  most: figure(spread.most),
  mean: figure(spread.mean),
})

function chartOf({ kind, rows }: Figures, t: Text): Chart {
  const counts = rows.map(({ count }) => count)
  const isRated = kind === 'scale' || kind === 'then-now'
  return {
    shape: isRated ? 'upright' : 'across',
    unit: t('see.answers'),
    categories: rows.map(({ label }) => label ?? t('see.own-words')),
    series:
      kind === 'then-now'
        ? [
            { name: t('see.then'), values: rows.map(({ before }) => before ?? 0) },
            { name: t('see.now'), values: counts },
          ]
        : kind === 'dots'
          ? [
              { name: t('see.dots'), values: counts },
              { name: t('see.voters'), values: rows.map(({ voters }) => voters ?? 0) },
            ]
          : [{ name: t('see.answers'), values: counts }],
  }
}

function tableOf(figures: Figures, t: Text): TableText {
  const { rows } = figures
  const { series } = chartOf(figures, t)
  return {
    head: [t('see.answer'), ...series.map(({ name }) => name)],
    rows: rows.map(({ label }, index) => [
      label ?? t('see.own-words'),
      ...series.map(({ values }) => values[index] ?? 0),
    ]),
  }
}
