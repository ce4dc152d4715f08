import type { RunState } from '../../../shared/contract/run'
import { minutesLeft, type RunningItem } from '../../../shared/domain/run-clock'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { LiveButton } from './live-button'
import { useRunCommands } from './run-commands'
import styles from './steps-line.module.css'

type Props = { state: RunState; item: RunningItem }

/** Steps and rounds inside the item: the one we are at with its own time; each can be gone to or dropped. */
export function StepsLine({ state, item }: Props) {
  const t = useText()
  const run = useRunCommands(state)
  const { id, steps } = item.block
  if (steps.length === 0) return null
  const here = item.step?.step.position
  return (
    <ol className={styles.steps} aria-label={t('run.steps')}>
      {steps.map(({ position, title, minutes, isDropped, isRound }) => (
        <li
          key={position}
          className={styles.step}
          data-dropped={isDropped || undefined}
          aria-current={position === here ? 'step' : undefined}
        >
          {isDropped || position === here ? (
            <span className={styles.name} title={title}>
              {title}
            </span>
          ) : (
            <LiveButton tone="plain" size="small" onGo={() => run.step(position)}>
              {title}
            </LiveButton>
          )}
          <span className={`${styles.minutes} num`}>
            {position === here && item.step
              ? stepWords(t, item.step.remainingMs)
              : t('common.minutes', { count: minutes })}
          </span>
          {isRound && position !== here && (
            <Button
              tone="plain"
              size="small"
              aria-label={t(isDropped ? 'run.restore-step' : 'run.drop-step', { title })}
              onPress={() => run.dropStep(id, position, !isDropped)}
            >
              {t(isDropped ? 'run.restore' : 'run.drop')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

function stepWords(t: ReturnType<typeof useText>, remainingMs: number): string {
  const count = Math.abs(minutesLeft(remainingMs))
  return t(remainingMs < 0 ? 'run.step-over' : 'run.step-left', { count })
}
