import type { StageClock } from '../../shared/contract/stage'
import styles from './stage.module.css'
import { useNow } from './use-now'
import { useVoices, type Voice } from './words'

type ClockProps = { clock: StageClock; ahead: number }

/** "12 min left, ends 14:16": never a bare figure that reads as a time of day. */
export function Clock({ clock, ahead }: ClockProps) {
  const now = useNow(ahead)
  return (
    <p className={styles.clock} role="timer" aria-live="off" data-required>
      {useVoices().map((voice) => (
        <span key={voice.language} lang={voice.language} className={styles.said}>
          {left(clock, now, voice)}
        </span>
      ))}
    </p>
  )
}

function left({ endsAt, pausedLeft }: StageClock, now: number, { say, time }: Voice): string {
  const ends = Date.parse(endsAt)
  const minutes = Math.ceil((pausedLeft ?? ends - now) / 60_000)
  if (minutes <= 0) return say('stage.time-up')
  return pausedLeft === null
    ? say('stage.clock', { minutes, time: time(ends) })
    : say('stage.clock-paused', { minutes })
}

/** A speaker's own countdown, apart from the item's. */
export function Speaker({ clock, ahead }: ClockProps) {
  const now = useNow(ahead)
  if (!clock.speaker) return null
  const { name, endsAt } = clock.speaker
  const seconds = Math.ceil((Date.parse(endsAt) - now) / 1000)
  return (
    <p className={styles.speaker} role="timer" aria-live="off">
      <bdi className={styles.said}>{name}</bdi>
      <Seconds seconds={seconds} />
    </p>
  )
}

function Seconds({ seconds }: { seconds: number }) {
  const values = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  return useVoices().map(({ language, say }) => (
    <span key={language} lang={language} className={styles.said}>
      {seconds > 0 ? say('stage.seconds-left', values) : say('stage.time-up')}
    </span>
  ))
}
