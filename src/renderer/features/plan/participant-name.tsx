import { Dialog } from 'react-aria-components'
import type { Participant } from '../../../shared/contract/participants'
import { useCommand, useRead, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { ComboBox } from '../../ui/combo-box'
import { OpeningButton } from '../../ui/opening-button'
import { RemoveParticipant } from './remove-participant'
import popover from '../../ui/list-box.module.css'
import styles from './participants-table.module.css'

const focusOnArrival = (field: HTMLElement | null) => field?.focus()

/** The name and role; Enter or a click opens them for writing, with the organisation. */
export function ParticipantName({ participant }: { participant: Participant }) {
  const t = useText()
  const { name, role, organisation } = participant
  const about = [organisation, role].filter((part) => part !== null)
  return (
    <OpeningButton
      opens="dialog"
      className={styles.name}
      panelClassName={popover.popover}
      renderPanel={() => (
        <Dialog aria-label={t('participants.about', { name })} className={popover.panel}>
          <ParticipantFields participant={participant} />
        </Dialog>
      )}
    >
      <span>{name}</span>{' '}
      {about.length > 0 && <span className={styles.role}>{about.join(', ')}</span>}
    </OpeningButton>
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
        label={t(personId === null ? 'participants.alias' : 'participants.column.name')}
        value={participant.fullName ?? participant.name}
        save={(name) => save({ id, change: personId === null ? { name } : { fullName: name } })}
      />
      {personId === null ? (
        <p className="label">{t('participants.alias-help')}</p>
      ) : (
        <>
          <AutosaveField
            label={t('participants.alias')}
            description={t('participants.goes-by-help')}
            value={participant.fullName === participant.name ? '' : participant.name}
            save={(alias) => save({ id, change: { alias: alias === '' ? null : alias } })}
          />
          <OrganisationField participant={participant} />
          <AutosaveField
            label={t('participants.role')}
            value={participant.role ?? ''}
            save={(role) => save({ id, change: { role } })}
          />
        </>
      )}
      <RemoveParticipant participant={participant} />
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
      label={t('participants.column.organisation')}
      description={t('participants.organisation-help')}
      options={organisations.map(({ name }) => ({ id: name, label: name }))}
      value={organisation}
      onChange={(next) => next !== null && put(next)}
      onOther={put}
    />
  )
}
