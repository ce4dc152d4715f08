import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { LiveButton } from './live-button'
import { DayWord } from './day-line'
import { useRunCommands } from './run-commands'
import type { RunViewProps } from './run-screen'
import styles from './day-view.module.css'

/** Between items: a clock left running on another day, everything done, or the next one to begin. */
export function WaitingCard({ state, clock }: RunViewProps) {
  const t = useText()
  const dates = useDates()
  const run = useRunCommands(state)
  const { leftBehind, nextIndex } = clock
  const next = state.blocks[nextIndex]
  const since = leftBehind?.startedAt ?? state.blockSince
  const title = leftBehind?.title ?? next?.title ?? t('run.all-done')
  return (
    <Card as="section" aria-labelledby="run-waiting">
      <div className={styles.head}>
        <div className={styles.names}>
          <p className="label">
            {t(leftBehind ? 'run.left-label' : next ? 'run.up-next' : 'run.up-none')}
          </p>
          <h3 id="run-waiting" className={styles.title}>
            {title}
          </h3>
          <p className="meta">
            {leftBehind && since
              ? t('run.left-about', { moment: dates.moment(since, state.timeZone) })
              : t(next ? 'run.waiting-about' : 'run.all-done-about')}
          </p>
          {!leftBehind && next && <DayWord clock={clock} />}
        </div>
        <div className={styles.buttons}>
          {(leftBehind || next) && <Button onPress={run.end}>{t('run.end')}</Button>}
          {leftBehind && (
            <Button tone="primary" onPress={() => run.start(leftBehind.id)}>
              {t('run.go-on')}
            </Button>
          )}
          {!leftBehind && next && (
            <LiveButton tone="primary" keys="mod+ArrowRight" onGo={() => run.start(next.id)}>
              {t('run.begin-item')}
            </LiveButton>
          )}
          {!leftBehind && !next && (
            <Button tone="primary" onPress={run.end}>
              {t('run.end')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
