import type { StageState } from '../../shared/contract/stage'
import { Clock, Speaker } from './clock'
import { Fit } from './fit'
import { ItemTitle } from './question-view'
import { RoomSign } from './room-sign'
import { Said, Spoken } from './said'
import styles from './stage.module.css'
import { useVoices } from './words'

type Scene = { state: StageState; ahead: number }
const sizes = [5, 4, 3, 2, 1] as const

export function TitleView({ state, ahead }: Scene) {
  const { title, subtitle, clock, room } = state
  return (
    <Fit steps={sizes.length * 2} content={JSON.stringify([title, subtitle, room])}>
      {(step) => (
        <div className={styles.question} data-room={room ? 'full' : 'none'}>
          {clock && <ItemTitle state={state} />}
          <div className={styles.titles} data-size={sizes[step % sizes.length]} data-fit>
            <h1 data-required>
              <Said words={title} />
            </h1>
            {step < sizes.length && subtitle.length > 0 && (
              <p className={styles.subtitle}>
                <Said words={subtitle} />
              </p>
            )}
          </div>
          {room && <RoomSign room={room} size="full" withWifi />}
          <footer className={styles.foot}>
            {clock && <Clock clock={clock} ahead={ahead} />}
            {clock && <Speaker clock={clock} ahead={ahead} />}
          </footer>
        </div>
      )}
    </Fit>
  )
}

export function BreakView({ state: { clock } }: Scene) {
  const voices = useVoices()
  return (
    <div className={styles.question} data-room="none">
      <h1 className={styles.titles} data-size={5} data-required>
        <Spoken id="stage.break" />
      </h1>
      <footer className={styles.foot}>
        {clock && clock.pausedLeft === null && (
          <p className={styles.clock} data-large data-required>
            {voices.map(({ language, say, time }) => (
              <span key={language} lang={language} className={styles.said}>
                {say('stage.back-at', { time: time(Date.parse(clock.endsAt)) })}
              </span>
            ))}
          </p>
        )}
      </footer>
    </div>
  )
}
