import type { GroupScore } from '../../../shared/contract/groups'
import type { Participant } from '../../../shared/contract/participants'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Popover } from '../../ui/popover'
import styles from './groups.module.css'

type Props = {
  score: GroupScore
  people: ReadonlyMap<string, Participant>
}

/** "Two pairs meet again, both unavoidable", and who they are. */
export function ScoreLine({ score, people }: Props) {
  const t = useText()
  const { rounds, repeats, unavoidable, brokenRules, repeated } = score
  const proven = Math.min(repeats, unavoidable)
  const kind = proven === 0 ? 'none' : proven === repeats ? 'all' : 'some'
  return (
    <span className={styles.score} aria-live="polite">
      <span data-look={(repeats > 0 && kind !== 'all') || undefined}>
        {t('groups.score', { rounds, repeats, unavoidable: proven, kind })}
      </span>
      {brokenRules > 0 && <span data-look>{t('groups.broken', { count: brokenRules })}</span>}
      {repeated.length > 0 && (
        <Popover
          label={t('groups.who-again')}
          trigger={
            <Button size="small" tone="plain">
              {t('groups.who-again')}
            </Button>
          }
        >
          <ul className={styles.again}>
            {repeated.map(({ firstId, secondId, times }) => (
              <li key={firstId + secondId}>
                {t('groups.again', {
                  first: people.get(firstId)?.name ?? '',
                  second: people.get(secondId)?.name ?? '',
                  times,
                })}
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </span>
  )
}
