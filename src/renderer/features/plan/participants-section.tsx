import { DoorOpen, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { folded } from '../../../shared/domain/folded'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { SearchField } from '../../ui/text-field'
import { AddParticipants } from './add-participants'
import { useNumbering } from './participants-actions'
import { type Added, AddedBanner } from './participants-added'
import { CheckIn } from './participants-check-in'
import { useCheckIn } from './participants-mode'
import { ParticipantsTable } from './participants-table'
import { SectionHead } from '../../ui/section-head'
import styles from './participants-section.module.css'

export type ParticipantsSectionProps = {
  session: Session
  /** The palette asked to add some. */
  isAdding: boolean
}

export function ParticipantsSection({ session, isAdding }: ParticipantsSectionProps) {
  const t = useText()
  const { data: participants } = useRead('participants.list', { sessionId: session.id })
  const [isCheckIn, setCheckIn] = useCheckIn()
  if (!participants) return <Waiting>{t('common.loading')}</Waiting>
  if (isCheckIn && !isAdding)
    return (
      <CheckIn session={session} participants={participants} onLeave={() => setCheckIn(false)} />
    )
  return <ParticipantsList session={session} participants={participants} isAdding={isAdding} />
}

type ListProps = ParticipantsSectionProps & { participants: readonly Participant[] }

function ParticipantsList({ session, participants, isAdding }: ListProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(isAdding)
  const [wasAsked, setAsked] = useState(isAdding)
  const [added, setAdded] = useState<Added | null>(null)
  if (isAdding !== wasAsked) {
    setAsked(isAdding)
    if (isAdding) setOpen(true)
  }
  const add = (
    <Button tone="primary" icon={<UserRoundPlus aria-hidden />} onPress={() => setOpen(true)}>
      {t('plan.add-people')}
    </Button>
  )
  return (
    <>
      <SectionHead
        title={t('plan.place.participants')}
        lead={participants.length > 0 ? <Tally participants={participants} /> : undefined}
        actions={
          participants.length > 0 && (
            <>
              <ToCheckIn />
              {add}
            </>
          )
        }
      />
      {added && <AddedBanner added={added} />}
      {participants.length === 0 ? (
        <EmptyState picture="people" action={add}>
          {t('participants.none')}
        </EmptyState>
      ) : (
        <FilteredTable session={session} participants={participants} />
      )}
      <AddParticipants
        sessionId={session.id}
        participants={participants}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onAdded={setAdded}
      />
    </>
  )
}

function ToCheckIn() {
  const t = useText()
  const [, setCheckIn] = useCheckIn()
  return (
    <Button icon={<DoorOpen aria-hidden />} onPress={() => setCheckIn(true)}>
      {t('participants.check-in')}
    </Button>
  )
}

function Numbers({ session }: { session: Session }) {
  const t = useText()
  const number = useNumbering(session.id)
  return (
    <div className={styles.numbers}>
      <AddAlias session={session} />
      <Button tone="plain" onPress={number}>
        {t('participants.number-everybody')}
      </Button>
    </div>
  )
}

function Tally({ participants }: { participants: readonly Participant[] }) {
  const t = useText()
  const organisations = new Set(participants.map(({ organisationId }) => organisationId))
  organisations.delete(null)
  const present = participants.filter(({ attendance }) => attendance === 'present').length
  return (
    <>
      {t('participants.lead', {
        count: participants.length,
        organisations: organisations.size,
        present,
      })}
    </>
  )
}

function AddAlias({ session }: { session: Session }) {
  const t = useText()
  const { run, isRunning } = useCommand('participants.addAlias')
  return (
    <Button
      tone="plain"
      isDisabled={isRunning}
      onPress={() => void run({ sessionId: session.id }, { done: t('participants.alias-added') })}
    >
      {t('participants.add-alias')}
    </Button>
  )
}

type FilteredProps = { session: Session; participants: readonly Participant[] }

function FilteredTable({ session, participants }: FilteredProps) {
  const t = useText()
  const [filter, setFilter] = useState('')
  const wanted = folded(filter)
  const shown = participants.filter(({ name, fullName, organisation, role, badge }) =>
    folded(`${badge ?? ''} ${name} ${fullName ?? ''} ${organisation ?? ''} ${role ?? ''}`).includes(
      wanted,
    ),
  )
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <div className={styles.filter}>
          <SearchField
            label={t('participants.filter')}
            placeholder={t('participants.filter')}
            value={filter}
            onChange={setFilter}
          />
        </div>
        <Numbers session={session} />
      </div>
      {shown.length > 0 && (
        <ParticipantsTable participants={shown} everybody={participants} session={session} />
      )}
      {shown.length === 0 && <output className="meta">{t('participants.no-match')}</output>}
    </div>
  )
}
