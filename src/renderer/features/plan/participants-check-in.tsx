import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { useUndo } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress-bar'
import { SectionHead } from '../../ui/section-head'
import { CheckInField } from './participants-check-in-field'
import { StillMissing } from './participants-missing'
import styles from './participants-check-in.module.css'

export type Arrival = { participant: Participant; wasHere: boolean }

const big = (parts: ReactNode) => <strong className={styles.figure}>{parts}</strong>

type Props = {
  session: Session
  participants: readonly Participant[]
  onLeave: () => void
}

/** At the door: type a name, Enter, the next one. */
export function CheckIn({ session, participants, onLeave }: Props) {
  const t = useText()
  const [last, setLast] = useState<Arrival | null>(null)
  const expected = participants.filter(
    ({ attendance, isPending, isRehearsal }) =>
      attendance !== 'absent' && !isPending && !isRehearsal,
  )
  const missing = expected.filter(({ attendance }) => attendance !== 'present')
  const arrived = expected.length - missing.length
  return (
    <>
      <SectionHead
        title={t('participants.check-in')}
        lead={t('participants.check-in-lead')}
        actions={
          <Button icon={<ArrowLeft aria-hidden />} onPress={onLeave}>
            {t('participants.to-list')}
          </Button>
        }
      />
      <div className={styles.desk}>
        <div className={styles.door}>
          <CheckInField session={session} participants={participants} onArrival={setLast} />
          <LastArrival
            // What was undone, here or elsewhere, is not shown as having happened.
            arrival={last && isStillHere(last, participants) ? last : null}
            timeZone={session.timeZone}
            onUndone={() => setLast(null)}
          />
        </div>
        <section className={styles.count} aria-label={t('participants.arrivals')}>
          <p>
            {t.rich('participants.arrived-count', {
              arrived,
              expected: expected.length,
              big,
            })}
          </p>
          <ProgressBar label={t('participants.arrivals')} value={arrived} max={expected.length} />
          <StillMissing missing={missing} expected={expected.length} onArrival={setLast} />
        </section>
      </div>
    </>
  )
}

const isStillHere = ({ participant }: Arrival, participants: readonly Participant[]) =>
  participants.some(({ id, attendance }) => id === participant.id && attendance === 'present')

type LastProps = { arrival: Arrival | null; timeZone: string; onUndone: () => void }

/** Who has just come, with the number on their badge, and the way back. */
function LastArrival({ arrival, timeZone, onUndone }: LastProps) {
  const t = useText()
  const dates = useDates()
  const undo = useUndo()
  const { participant, wasHere = false } = arrival ?? {}
  const at = participant?.arrivedAt ? dates.time(participant.arrivedAt, timeZone) : 'none'
  return (
    <div className={styles.last} data-empty={!participant || undefined}>
      <output className={styles.said}>
        {participant && (
          <>
            {participant.badge !== null && (
              <span className={styles.badge}>
                <span className="hidden-visually">{t('participants.number')} </span>
                {participant.badge}
              </span>
            )}
            <span>
              <strong className={styles.who}>{participant.name}</strong>
              <span className="meta">
                {t(wasHere ? 'participants.was-here' : 'participants.has-arrived', {
                  at,
                  organisation: participant.organisation ?? 'none',
                })}
              </span>
            </span>
          </>
        )}
      </output>
      {participant && !wasHere && (
        <Button
          onPress={() => {
            void undo('undo')
            onUndone()
          }}
        >
          {t('common.undo')}
        </Button>
      )}
    </div>
  )
}
