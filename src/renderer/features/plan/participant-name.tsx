import { Button } from 'react-aria-components'
import type { Participant } from '../../../shared/contract/participants'
import { useCommand, useRead, useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { ComboBox } from '../../ui/combo-box'
import { Popover } from '../../ui/popover'
import { Select } from '../../ui/select'
import { standalone } from './standalone'
import styles from './participants-table.module.css'

const focusOnArrival = (field: HTMLElement | null) => field?.focus()

/** The name and role; Enter or a click opens them for writing, with the organisation. */
export function ParticipantName({ participant }: { participant: Participant }) {
  const t = useText()
  const { name, role, organisation } = participant
  const about = [role, organisation].filter((part) => part !== null)
  return (
    <Popover
      label={t('plan.participants.about', { name })}
      trigger={
        <Button className={styles.name}>
          <span>{name}</span>
          {about.length > 0 && <span className={styles.role}>{about.join(', ')}</span>}
        </Button>
      }
    >
      <ParticipantFields participant={participant} />
    </Popover>
  )
}

function ParticipantFields({ participant }: { participant: Participant }) {
  const t = useText()
  const save = useSave('participants.update')
  const { id, personId } = participant
  return (
    <div className={styles.fields}>
      <AutosaveField
        inputRef={focusOnArrival}
        label={t('plan.participants.column.name')}
        value={participant.name}
        save={(name) => save({ id, change: { name } })}
      />
      {personId === null ? (
        <p className="label">{t('plan.participants.alias-help')}</p>
      ) : (
        <>
          <OrganisationField participant={participant} />
          <AutosaveField
            label={t('plan.participants.role')}
            value={participant.role ?? ''}
            save={(role) => save({ id, change: { role } })}
          />
        </>
      )}
      <LanguageField participant={participant} />
    </div>
  )
}

function OrganisationField({ participant }: { participant: Participant }) {
  const t = useText()
  const { run } = useCommand('participants.update')
  const { data: organisations = [] } = useRead('organisations.list', {})
  const { id, organisation } = participant
  const put = (next: string | null) => {
    if (next !== organisation) void run({ id, change: { organisation: next } })
  }
  return (
    <ComboBox
      key={organisations.length}
      label={t('plan.participants.column.organisation')}
      description={t('plan.participants.organisation-help')}
      options={organisations.map(({ name }) => ({ id: name, label: name }))}
      value={organisation}
      onChange={(next) => next !== null && put(next)}
      onOther={put}
    />
  )
}

function LanguageField({ participant }: { participant: Participant }) {
  const t = useText()
  const dates = useDates()
  const { run } = useCommand('participants.update')
  const { data: session } = useRead('sessions.get', { id: participant.sessionId })
  const tags = new Set([...(session?.languages ?? []), participant.language ?? ''])
  tags.delete('')
  return (
    <Select
      label={t('plan.participants.language')}
      options={[
        { id: '', label: t('plan.participants.language-unknown') },
        ...[...tags].map((tag) => ({ id: tag, label: standalone(dates.language(tag)) })),
      ]}
      value={participant.language ?? ''}
      onChange={(tag) =>
        void run({ id: participant.id, change: { language: tag === '' ? null : tag } })
      }
    />
  )
}
