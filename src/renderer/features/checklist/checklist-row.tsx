import { X } from 'lucide-react'
import type { ChecklistItem } from '../../../shared/contract/checklist'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { LineArea } from '../../ui/line-area'
import { useHeld } from '../../ui/use-held'
import styles from './checklist.module.css'

type Props = { session: Session; item: ChecklistItem; number: number; isReadOnly: boolean }

export function ChecklistRow({ session, item, number, isReadOnly }: Props) {
  const t = useText()
  const save = useSave('checklist.update')
  const tick = useCommand('checklist.tick')
  const { run: remove } = useCommand('checklist.remove')
  const { id, text, doneAt } = item
  const [isDone, setDone] = useHeld(doneAt !== null, (next) => tick.run({ id, isDone: next }))
  return (
    <div className={styles.row} data-done={isDone || undefined}>
      <Checkbox
        aria-label={t('checklist.tick', { text })}
        isSelected={isDone}
        isDisabled={isReadOnly}
        onChange={setDone}
      />
      <div className={styles.words} lang={session.languages[0]}>
        <LineArea
          label={t('checklist.text', { number })}
          hideLabel
          look="bare"
          value={text}
          isReadOnly={isReadOnly}
          save={(words) => save({ id, text: words })}
        />
      </div>
      {doneAt !== null && isDone && <TickedAt session={session} instant={doneAt} />}
      {!isReadOnly && (
        <IconButton
          label={t('checklist.remove', { text })}
          icon={<X aria-hidden />}
          onPress={() => void remove({ id }, { done: t('checklist.removed', { text }) })}
        />
      )}
    </div>
  )
}

/** The hour on the day itself, the day at any other time. */
function TickedAt({ session, instant }: { session: Session; instant: string }) {
  const t = useText()
  const dates = useDates()
  const { timeZone, startsOn } = session
  const day = new Date(instant).toLocaleDateString('sv-SE', { timeZone })
  return (
    <time
      className={`${styles.at} num`}
      dateTime={instant}
      title={t('checklist.ticked-title', { when: dates.moment(instant, timeZone) })}
    >
      {day === startsOn ? dates.time(instant, timeZone) : dates.day(day)}
    </time>
  )
}
