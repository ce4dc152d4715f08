import type { Block } from '../../../shared/contract/agenda'
import type { Session } from '../../../shared/contract/sessions'
import { toWallClock } from '../../../shared/domain/agenda-times'
import { useDates, useText } from '../../app/text'
import { type Day, hourMarks, type Segment } from './programme-times'
import { useDayWords } from './use-day-words'
import styles from './day-bar.module.css'

type DayBarProps = { session: Session; blocks: readonly Block[]; day: Day }

/** The day drawn to scale, like the border of a chart. The list under it says the same in words. */
export function DayBar({ session, blocks, day }: DayBarProps) {
  const words = useDayWords(session)
  return (
    <figure className={styles.figure} aria-label={words.summary(day, blocks.length)}>
      <div className={styles.bar} aria-hidden>
        {day.segments.map((segment) => (
          <BarPart
            key={segment.id}
            segment={segment}
            title={blocks.find(({ id }) => id === segment.id)?.title ?? ''}
          />
        ))}
      </div>
      <Scale session={session} day={day} />
    </figure>
  )
}

function BarPart({ segment, title }: { segment: Segment; title: string }) {
  const t = useText()
  const { kind, minutes, number } = segment
  const name = kind === 'gap' ? t('plan.day.gap') : title
  return (
    <div
      className={styles.part}
      data-kind={kind}
      style={{ flexGrow: minutes }}
      title={`${name}, ${t('common.minutes', { count: minutes })}`}
    >
      {number !== null && <span className={`${styles.number} num`}>{number}</span>}
      {kind === 'item' && <span className={styles.name}>{title}</span>}
    </div>
  )
}

function Scale({ session, day }: { session: Session; day: Day }) {
  const dates = useDates()
  const { startsAt } = day
  const wall = startsAt ? toWallClock(startsAt, session.timeZone).time : '00:00'
  const [hour = 0, minute = 0] = wall.split(':').map(Number)
  const marks = hourMarks(day, hour * 60 + minute)
  const edges = [0, ...marks.filter((mark) => mark > 0 && mark < day.minutes), day.minutes]
  const timeAt = (mark: number) =>
    startsAt
      ? dates.time(new Date(Date.parse(startsAt) + mark * 60_000).toISOString(), session.timeZone)
      : `${Math.floor(mark / 60)}:${String(mark % 60).padStart(2, '0')}`
  const place = (mark: number) => `${(100 * mark) / Math.max(1, day.minutes)}%`
  return (
    <>
      <div className={styles.border} aria-hidden>
        {edges.slice(1).map((edge, index) => (
          <i key={edge} style={{ flexGrow: edge - (edges[index] ?? 0) }} />
        ))}
      </div>
      <div className={`${styles.hours} num`} aria-hidden>
        {marks.map((mark) => (
          <span key={mark} style={{ left: place(mark) }}>
            {timeAt(mark)}
          </span>
        ))}
      </div>
    </>
  )
}
