import type { SessionId } from '../../../shared/contract/primitives'
import { minute, type RunClock } from '../../../shared/domain/run-clock'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import styles from './clock-card.module.css'

type Props = { sessionId: SessionId; speaker: NonNullable<RunClock['speaker']> }

/** A speaker's own countdown, apart from the item's. */
export function SpeakerClock({ sessionId, speaker }: Props) {
  const t = useText()
  const stop = useCommand('run.stopSpeaker')
  const { remainingMs, name } = speaker
  const seconds = Math.floor(Math.abs(remainingMs) / 1000)
  const figure = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <div className={styles.speaker} data-over={remainingMs < 0 || undefined}>
      <span className="label">{name || t('run.speaker')}</span>
      <b className="num">
        {t(remainingMs < 0 ? 'run.speaker-over' : 'run.speaker-left', { time: figure })}
      </b>
      {remainingMs >= 0 && remainingMs < minute && <span>{t('run.speaker-close')}</span>}
      <Button size="small" onPress={() => void stop.run({ sessionId })}>
        {t('run.speaker-stop')}
      </Button>
    </div>
  )
}
