import { useNavigate } from '@tanstack/react-router'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DayTable } from './day-table'
import { useRunCommands } from './run-commands'
import type { RunViewProps } from './run-screen'
import styles from './day-view.module.css'

/** Ready to start: the day's plan and one button. */
export function BeforeDay({ state, clock }: RunViewProps) {
  const t = useText()
  const dates = useDates()
  const navigate = useNavigate()
  const run = useRunCommands(state)
  const { sessionId } = state
  const starts = state.blocks[0]?.plannedStart
  const { plannedEnd } = clock.day
  const time = (instant: string) => dates.time(instant, state.timeZone)
  return (
    <Card as="section" aria-label={t('run.ready')}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.title}>{t('run.ready')}</h3>
          <p className="meta">
            {starts && plannedEnd !== null
              ? t('run.planned-day', {
                  count: state.blocks.length,
                  from: time(starts),
                  to: time(new Date(plannedEnd).toISOString()),
                })
              : t('run.undated-day', { count: state.blocks.length })}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button
            onPress={() =>
              void navigate({ to: '/sessions/$sessionId/plan', params: { sessionId } })
            }
          >
            {t('frame.open-plan')}
          </Button>
          <Button tone="primary" onPress={() => run.start()}>
            {t('run.start')}
          </Button>
        </div>
      </div>
      <DayTable state={state} />
    </Card>
  )
}
