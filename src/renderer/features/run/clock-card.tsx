import type { RunClock, RunningItem } from '../../../shared/domain/run-clock'
import { minutesLeft } from '../../../shared/domain/run-clock'
import { useStatus } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Card } from '../../ui/card'
import { DayLine } from './day-line'
import { LiveButton } from './live-button'
import { MoreMenu } from './more-menu'
import { useRunCommands } from './run-commands'
import type { RunViewProps } from './run-screen'
import { SpeakerClock } from './speaker-clock'
import { StepsLine } from './steps-line'
import { urgencyOf } from './urgency'
import styles from './clock-card.module.css'

/** Now: what runs, how long is left, and where that leaves the day. */
export function ClockCard(view: RunViewProps) {
  const { state, clock, isPrivate } = view
  const { item } = clock
  if (!item) return null
  const about = [item.block.lead, item.block.description].filter(Boolean).join(' · ')
  return (
    <Card as="section" aria-labelledby="run-now">
      <div className={styles.head}>
        <Now item={item} clock={clock} total={state.blocks.length} />
        <Buttons {...view} item={item} />
      </div>
      {!isPrivate && about !== '' && <p className={styles.about}>{about}</p>}
      <div className={styles.body}>
        <Left item={item} isPaused={clock.phase === 'paused'} />
        <DayLine {...view} item={item} />
      </div>
      <StepsLine state={state} item={item} />
      {clock.speaker && <SpeakerClock sessionId={state.sessionId} speaker={clock.speaker} />}
    </Card>
  )
}

type NowProps = { item: RunningItem; clock: RunClock; total: number }

function Now({ item, clock, total }: NowProps) {
  const t = useText()
  const { title } = item.block
  const of = { number: item.index + 1, total }
  return (
    <div className={styles.names}>
      <p className={styles.label}>
        {t(clock.phase === 'paused' ? 'run.paused-of' : 'run.now-of', of)}
      </p>
      <h3 id="run-now" className={styles.title} title={title}>
        {title}
      </h3>
    </div>
  )
}

function Buttons({ state, clock, item, isPrivate }: RunViewProps & { item: RunningItem }) {
  const t = useText()
  const run = useRunCommands(state)
  const isPaused = clock.phase === 'paused'
  const isLast = clock.nextIndex < 0
  return (
    <div className={styles.buttons}>
      <MoreMenu state={state} item={item} isPrivate={isPrivate} />
      <LiveButton onGo={() => run.pause(!isPaused)}>
        {t(isPaused ? 'run.resume' : 'run.pause')}
      </LiveButton>
      <LiveButton onGo={() => run.adjust(item.block.id, 5)}>{t('run.plus-five')}</LiveButton>
      <LiveButton tone="primary" keys="mod+ArrowRight" onGo={run.next}>
        {t(isLast ? 'run.finish-item' : 'run.next')}
      </LiveButton>
    </div>
  )
}

/** Minutes with their word, so that nobody takes them for the time of day; seconds in the last one. */
function Left({ item, isPaused }: { item: RunningItem; isPaused: boolean }) {
  const t = useText()
  const dates = useDates()
  const signals = useStatus()?.preferences.runSignals ?? false
  const { remainingMs } = item
  const isOver = remainingMs < 0
  const inSeconds = remainingMs >= 0 && remainingMs < 60_000
  const minutes = Math.abs(minutesLeft(remainingMs))
  const figure = inSeconds ? Math.ceil(remainingMs / 1000) : minutes
  const word = isOver ? 'run.minutes-over' : inSeconds ? 'run.seconds-left' : 'run.minutes-left'
  return (
    <div
      className={styles.clock}
      data-urgency={isOver ? 'over' : signals ? urgencyOf(item) : undefined}
      data-paused={isPaused || undefined}
    >
      <p className={styles.figure} role="timer" aria-live="off">
        {dates.number(figure)}
        <span className={styles.unit}>{t(word, { count: figure })}</span>
      </p>
      {/* Said once a minute near the end, not every second. */}
      <p className="hidden-visually" aria-live="polite">
        {isOver ? t('run.over-now') : minutes <= 5 ? t('run.left-said', { count: minutes }) : ''}
      </p>
    </div>
  )
}
