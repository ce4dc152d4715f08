import { useState } from 'react'
import type { FrameId, SessionId } from '../../../shared/contract/primitives'
import type { MatrixAsked, SeeBy, SeeFilter } from '../../../shared/contract/see'
import { readOptions, queries, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { Select } from '../../ui/select'
import { Toggle } from '../../ui/toggle'
import { BehindDialog } from './behind'
import { ChartFigure } from '../../ui/chart-figure'
import { LeaveTools } from './leave-tools'
import { type Measure, matrixChart, matrixTable, overTime } from './matrix-leaving'
import { type Cell, MatrixTable } from './matrix-table'
import { useColumnNames } from './use-column-names'
import styles from './see.module.css'

const ways = {
  who: ['organisation', 'role', 'country', 'language', 'question', 'item'],
  when: ['item', 'half-hour'],
  together: ['theme'],
} as const satisfies Record<string, readonly SeeBy[]>
export type MatrixKind = keyof typeof ways
type Props = { sessionId: SessionId; filter: SeeFilter; kind: MatrixKind }

/** Themes against who said them, when, or with what else. */
export function MatrixView(props: Props) {
  const { sessionId, kind } = props
  const t = useText()
  const { data: frames } = useRead('frames.list', { sessionId })
  const [chosen, setChosen] = useState<FrameId | null>(null)
  const [by, setBy] = useState<SeeBy>(ways[kind][0])
  const [measure, setMeasure] = useState<Measure>('statements')
  if (!frames) return <Waiting>{t('common.loading')}</Waiting>
  const frame = frames.find(({ id }) => id === chosen) ?? frames[0]
  if (!frame) return <EmptyState picture="threads">{t('see.empty')}</EmptyState>
  return (
    <div className={styles.view}>
      <div className={styles.filters}>
        {frames.length > 1 && (
          <Select
            label={t('sense.frame-label')}
            options={frames.map(({ id, name }) => ({ id, label: name }))}
            value={frame.id}
            onChange={setChosen}
          />
        )}
        {ways[kind].length > 1 && (
          <Select<SeeBy>
            label={t('see.by')}
            options={ways[kind].map((id) => ({ id, label: t(`see.by.${id}`) }))}
            value={by}
            onChange={setBy}
          />
        )}
        <Toggle<Measure>
          label={t('see.measure')}
          options={(['statements', 'people'] as const).map((id) => ({
            id,
            label: t(`see.measure.${id}`),
          }))}
          value={measure}
          onChange={setMeasure}
        />
      </div>
      <Counted {...props} {...{ by, measure }} frameId={frame.id} />
    </div>
  )
}

type CountedProps = Props & { by: SeeBy; measure: Measure; frameId: FrameId }

function Counted({ sessionId, filter, kind, by, measure, frameId }: CountedProps) {
  const t = useText()
  const asked = { sessionId, frameId, by, filter }
  const { data: matrix } = useRead('see.matrix', asked, { keepPrevious: true })
  const names = useColumnNames(sessionId, by)
  const [cell, setCell] = useState<Cell | null>(null)
  if (!matrix) return <Waiting>{t('common.loading')}</Waiting>
  if (matrix.coded.statements === 0)
    return <EmptyState picture="threads">{t('see.empty')}</EmptyState>
  const message = t('see.message', {
    statements: matrix.learning.statements,
    people: matrix.learning.people,
    all: matrix.all.statements,
    outside: matrix.coded.statements - matrix.learning.statements,
  })
  const title = `${t(`see.look.${kind}`)}: ${t(`see.by.${by}`)}, ${t(`see.measure.${measure}`)}`
  const leaving = async () => {
    const ready = await queries.fetchQuery(readOptions('see.matrix', { ...asked, leaving: true }))
    if (!ready.mayLeave) return null
    return {
      table: matrixTable(ready, measure, names, t),
      chart: matrixChart(ready, measure, names, t),
    }
  }
  return (
    <>
      <p className={styles.message}>{message}</p>
      {kind === 'when' && (
        <ChartFigure chart={overTime(matrix, measure, names, t)} message={message} />
      )}
      <MatrixTable {...{ matrix, measure, names, by, title }} onOpen={setCell} />
      <LeaveTools title={title} leaving={leaving} isMain />
      <p className={styles.note}>
        {kind === 'when' && t('see.stacked')} {t('see.counting')} {t('see.leaving')}
      </p>
      {cell && <CellBehind {...{ asked, cell }} onClose={() => setCell(null)} />}
    </>
  )
}

type BehindProps = {
  asked: Omit<MatrixAsked, 'leaving'>
  cell: Cell
  onClose: () => void
}

function CellBehind({ asked, cell, onClose }: BehindProps) {
  const { themeId, column, title } = cell
  const { data: ids } = useRead('see.behind', {
    ...asked,
    ...(themeId === undefined ? {} : { themeId }),
    ...(column === undefined ? {} : { column }),
  })
  return <BehindDialog sessionId={asked.sessionId} behind={{ title, ids }} onClose={onClose} />
}
