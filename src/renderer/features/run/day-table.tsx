import type { RunBlock, RunState } from '../../../shared/contract/run'
import { at, minute } from '../../../shared/domain/run-clock'
import { useDates, useText } from '../../app/text'
import styles from './day-view.module.css'

type Props = { state: RunState; isOver?: boolean }

/** Every item with its planned time; after the day also with what it really took. */
export function DayTable({ state, isOver = false }: Props) {
  const t = useText()
  const dates = useDates()
  const time = (instant: string | null) => (instant ? dates.time(instant, state.timeZone) : '–')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('run.col.item')}</th>
          <th scope="col">{t('run.col.start')}</th>
          {isOver && <th scope="col">{t('run.col.real-start')}</th>}
          <th scope="col">{t('run.col.minutes')}</th>
          {isOver && <th scope="col">{t('run.col.took')}</th>}
        </tr>
      </thead>
      <tbody>
        {state.blocks.map((block) => (
          <tr key={block.id} data-break={block.isBreak || undefined}>
            <th scope="row">
              <span className={styles.item} title={block.title}>
                {block.title}
              </span>
            </th>
            <td>{time(block.plannedStart)}</td>
            {isOver && <td>{time(block.startedAt)}</td>}
            <td>{dates.number(block.minutes)}</td>
            {isOver && <Took block={block} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Took({ block }: { block: RunBlock }) {
  const t = useText()
  const { startedAt, endedAt, minutes } = block
  if (!startedAt || !endedAt) return <td>{t('run.not-run')}</td>
  const took = Math.max(0, Math.round((at(endedAt) - at(startedAt)) / minute))
  const difference = took - minutes
  return (
    <td data-tone={difference > 0 ? 'late' : undefined}>
      {took}
      {difference !== 0 && ` (${difference > 0 ? '+' : '−'}${Math.abs(difference)})`}
    </td>
  )
}
