import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DayTable } from './day-table'
import { useRunCommands } from './run-commands'
import type { RunViewProps } from './run-screen'
import styles from './day-view.module.css'

/** How the day went: planned beside real, and where to go from here. */
export function AfterDay({ state }: RunViewProps) {
  const t = useText()
  const navigate = useNavigate()
  const run = useRunCommands(state)
  const { sessionId } = state
  return (
    <Card as="section" aria-label={t('run.ended')}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.title}>{t('run.ended')}</h3>
          <p className="meta">{t('run.ended-about')}</p>
        </div>
        <div className={styles.buttons}>
          {state.status !== 'archived' && (
            <Button onPress={() => run.start()}>{t('run.reopen')}</Button>
          )}
          <Button
            tone="primary"
            onPress={() =>
              void navigate({ to: '/sessions/$sessionId/gather', params: { sessionId } })
            }
          >
            {t('frame.open-gather')}
          </Button>
        </div>
      </div>
      <DayTable state={state} isOver />
    </Card>
  )
}
