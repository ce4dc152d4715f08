import { minute, type RunClock, type RunningItem } from '../../../shared/domain/run-clock'
import { lateness } from '../../../shared/domain/make-up-time'
import { useDates, useText } from '../../app/text'
import { ProgressBar } from '../../ui/progress-bar'
import { MakeUpTime } from './make-up'
import type { RunViewProps } from './run-screen'
import styles from './clock-card.module.css'

/** From when to when, how much of it has gone, and how late or early the day is. */
export function DayLine({ state, clock, item }: RunViewProps & { item: RunningItem }) {
  const t = useText()
  const dates = useDates()
  const time = (ms: number) => dates.time(new Date(ms).toISOString(), state.timeZone)
  const planned = item.block.plannedEnd && dates.time(item.block.plannedEnd, state.timeZone)
  const ends = time(item.endsAt)
  return (
    <div className={styles.day}>
      <div className={styles.times}>
        <p className="num">
          {t(item.remainingMs < 0 ? 'run.since' : 'run.from-to', {
            from: time(item.startedAt),
            to: ends,
          })}
        </p>
        <DayWord clock={clock} />
      </div>
      <ProgressBar
        label={t('run.gone')}
        value={Math.min(item.elapsedMs, item.lengthMs)}
        max={item.lengthMs}
        tone={item.remainingMs < 0 ? 'signal' : 'sea'}
      />
      {planned && planned !== ends && !clock.day.isAnotherDay && (
        <p className={styles.planned}>{t('run.planned-end', { time: planned })}</p>
      )}
      {lateness(state, clock) && <MakeUpTime state={state} clock={clock} />}
    </div>
  )
}

export function DayWord({ clock }: { clock: RunClock }) {
  const t = useText()
  if (clock.day.isAnotherDay) return <p className={styles.early}>{t('run.day-another')}</p>
  const late = Math.round(clock.day.overMs / minute)
  const next = Math.round(clock.day.nextLateMs / minute)
  if (late > 0) return <p className={styles.late}>{t('run.day-late', { count: late })}</p>
  if (late < 0) return <p className={styles.early}>{t('run.day-early', { count: -late })}</p>
  if (next > 0) return <p className={styles.late}>{t('run.next-late', { count: next })}</p>
  return <p className={styles.early}>{t('run.day-on-time')}</p>
}
