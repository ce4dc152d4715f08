import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { SearchField } from '../../ui/text-field'
import { AddParticipants, type Added, AddedBanner } from './add-participants'
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
  const [isOpen, setOpen] = useState(isAdding)
  const [wasAsked, setAsked] = useState(isAdding)
  const [added, setAdded] = useState<Added | null>(null)
  if (isAdding !== wasAsked) {
    setAsked(isAdding)
    if (isAdding) setOpen(true)
  }
  if (!participants) return <Waiting>{t('common.loading')}</Waiting>
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
              <AddAlias session={session} />
              {add}
            </>
          )
        }
      />
      {added && <AddedBanner added={added} />}
      {participants.length === 0 ? (
        <EmptyState picture="people" action={add}>
          {t('plan.participants.none')}
        </EmptyState>
      ) : (
        <FilteredTable participants={participants} />
      )}
      <AddParticipants
        sessionId={session.id}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onAdded={setAdded}
      />
    </>
  )
}

function Tally({ participants }: { participants: readonly Participant[] }) {
  const t = useText()
  const organisations = new Set(participants.map(({ organisationId }) => organisationId))
  organisations.delete(null)
  const present = participants.filter(({ attendance }) => attendance === 'present').length
  return (
    <>
      {t('plan.participants.lead', {
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
      isDisabled={isRunning}
      onPress={() =>
        void run({ sessionId: session.id }, { done: t('plan.participants.alias-added') })
      }
    >
      {t('plan.participants.add-alias')}
    </Button>
  )
}

function FilteredTable({ participants }: { participants: readonly Participant[] }) {
  const t = useText()
  const [filter, setFilter] = useState('')
  const wanted = folded(filter)
  const shown = participants.filter(({ name, organisation, role, badge }) =>
    folded(`${badge} ${name} ${organisation ?? ''} ${role ?? ''}`).includes(wanted),
  )
  return (
    <div className={styles.list}>
      <div className={styles.filter}>
        <SearchField
          label={t('plan.participants.filter')}
          placeholder={t('plan.participants.filter')}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <ParticipantsTable participants={shown} />
      {shown.length === 0 && <output className="meta">{t('plan.participants.no-match')}</output>}
    </div>
  )
}

/** "malmo" finds "Malmö". */
const folded = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
