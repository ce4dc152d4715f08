import { Search } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete, Input, Menu, TextField } from 'react-aria-components'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { type Outcome, type OutputAt, useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { focusFirst } from '../../ui/focus-first'
import { InlineError } from '../../ui/message'
import type { Arrival } from './participants-check-in'
import { type Guest, useGuests } from './participants-door'
import { GuestRow } from './participants-guest'
import styles from './participants-check-in.module.css'

type Props = {
  session: Session
  participants: readonly Participant[]
  onArrival: (arrival: Arrival) => void
}

/** Enter checks the first match in; who is not on the list needs a second Enter. */
export function CheckInField({ session, participants, onArrival }: Props) {
  const t = useText()
  const { typed, type, guests, armed, error, choose } = useDoor({
    session,
    participants,
    onArrival,
  })
  return (
    <Autocomplete inputValue={typed} onInputChange={type}>
      <TextField aria-label={t('participants.door-field')} className={styles.field}>
        <Search aria-hidden />
        <Input
          ref={focusFirst}
          className={styles.input}
          placeholder={t('participants.door-placeholder')}
          data-draft="none"
          onKeyDown={(event) => {
            if (event.key === 'Escape') type('')
          }}
        />
      </TextField>
      {error !== null && <InlineError>{error}</InlineError>}
      <output className={styles.hint}>
        {armed === null
          ? t('participants.door-hint', { count: guests.length })
          : t('participants.again')}
      </output>
      <Menu
        aria-label={t('participants.matches')}
        className={styles.guests}
        items={guests}
        dependencies={[armed, t]}
      >
        {(guest) => (
          <GuestRow
            guest={guest}
            isArmed={armed === guest.id}
            timeZone={session.timeZone}
            onChoose={() => void choose(guest)}
          />
        )}
      </Menu>
    </Autocomplete>
  )
}

/** What is typed, whom it may mean, and letting one of them in. */
function useDoor({ session, participants, onArrival }: Props) {
  const guestsOf = useGuests(participants)
  const letIn = useLettingIn(session)
  const [typed, setTyped] = useState('')
  const [armed, setArmed] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const type = (next: string) => {
    setTyped(next)
    setArmed(null)
    setError(null)
  }
  const choose = async (guest: Guest) => {
    if (guest.kind !== 'listed' && armed !== guest.id) {
      setArmed(guest.id)
      return
    }
    type('')
    const outcome = await letIn(guest)
    if (outcome.ok) onArrival(outcome.value)
    else {
      setError(outcome.sentence)
      setTyped(typed)
    }
  }
  return { typed, type, guests: guestsOf(typed), armed, error, choose }
}

type LettingIn = (guest: Guest) => Promise<Outcome<Arrival>>

function useLettingIn({ id: sessionId }: Session): LettingIn {
  const { run: checkIn } = useCommand('participants.checkIn')
  const { run: add } = useCommand('participants.add')
  const quiet = { quiet: true }
  return async (guest) => {
    if (guest.kind === 'listed') {
      const { participant } = guest
      if (participant.attendance === 'present')
        return { ok: true, value: { participant, wasHere: true } }
      return arrived(await checkIn({ id: participant.id }, quiet), (one) => one)
    }
    const person =
      guest.kind === 'known'
        ? { name: guest.person.name, personId: guest.person.id }
        : { name: guest.name, organisation: guest.organisation, personId: null }
    const people = [{ ...person, attendance: 'present' as const }]
    return arrived(await add({ sessionId, people }, quiet), ({ added }) => added[0])
  }
}

type Answer = OutputAt<'participants.checkIn'> | OutputAt<'participants.add'>

function arrived<T extends Answer>(
  outcome: Outcome<T>,
  whoOf: (value: T) => Participant | undefined,
): Outcome<Arrival> {
  if (!outcome.ok) return outcome
  const participant = whoOf(outcome.value)
  if (!participant) throw new Error('nobody arrived')
  return { ok: true, value: { participant, wasHere: false } }
}
