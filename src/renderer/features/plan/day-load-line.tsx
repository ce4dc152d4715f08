import type { Block } from '../../../shared/contract/agenda'
import type { Session } from '../../../shared/contract/sessions'
import { agendaTimes, toInstant } from '../../../shared/domain/agenda-times'
import { dayLoad, fullShare } from '../../../shared/domain/day-load'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import styles from './programme-section.module.css'

/** How full the day is, what is left at its end, and what two languages would make of it. */
export function DayLoadLine({ session, blocks }: { session: Session; blocks: readonly Block[] }) {
  const t = useText()
  const take = useCommand('agenda.takeBilingualTime')
  const { startsOn, endTime, timeZone, startsAt } = session
  const endAt = startsOn && endTime ? toInstant(startsOn, endTime, timeZone) : null
  const { share, slackAtEnd } = dayLoad(blocks, agendaTimes(startsAt, timeZone, blocks), endAt)
  const longer = blocks.reduce((sum, block) => sum + block.bilingualMinutes - block.minutes, 0)
  const percent = share === null ? null : Math.round(share * 100)
  return (
    <div className={styles.load}>
      {percent !== null && slackAtEnd !== null && (
        <p data-over={(share ?? 0) > fullShare || slackAtEnd < 0 || undefined}>
          {t('plan.day.load', { percent })}{' '}
          {t('plan.day.end', {
            end: endTime ?? '',
            direction: slackAtEnd < 0 ? 'over' : slackAtEnd > 0 ? 'under' : 'even',
            minutes: Math.abs(slackAtEnd),
          })}{' '}
          {(share ?? 0) > fullShare && t('plan.day.too-full')}
        </p>
      )}
      {longer !== 0 && (
        <p>
          {t('plan.day.bilingual', {
            direction: longer > 0 ? 'more' : 'less',
            minutes: Math.abs(longer),
          })}{' '}
          <Button
            size="small"
            isDisabled={take.isRunning}
            onPress={() => void take.run({ sessionId: session.id, id: null })}
          >
            {t('plan.day.take-bilingual')}
          </Button>
        </p>
      )}
    </div>
  )
}
