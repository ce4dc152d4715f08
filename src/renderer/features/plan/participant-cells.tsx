import { Cell, Row } from 'react-aria-components'
import type { Participant } from '../../../shared/contract/participants'
import type { InputAt, Outcome } from '../../app/host'
import { BadgeCell } from './participant-badge'
import {
  AttendanceCell,
  AttributionCell,
  AudienceCell,
  LanguageCell,
  PartCell,
} from './participant-choices'
import { ParticipantName } from './participant-name'
import styles from './participants-table.module.css'

export type ChangeParticipant = (
  id: Participant['id'],
  change: InputAt<'participants.update'>['change'],
) => Promise<Outcome<unknown>>

/** What the rows share, so that none has to ask for it by itself. */
export type Shared = {
  readonly timeZone: string
  readonly languages: readonly string[]
  readonly change: ChangeParticipant
  /** Who wears a number, to name them when it is taken. */
  readonly wearer: (badge: number) => Participant | undefined
}

export function participantRow(participant: Participant, shared: Shared) {
  const { timeZone, languages, change, wearer } = shared
  const { cell } = styles
  return (
    <Row id={participant.id} className={styles.row} textValue={participant.name}>
      <Cell className={cell} data-column="badge">
        <BadgeCell participant={participant} wearer={wearer} />
      </Cell>
      <Cell className={cell} textValue={participant.name}>
        <ParticipantName participant={participant} />
      </Cell>
      <Cell className={cell}>
        <PartCell participant={participant} change={change} />
      </Cell>
      <Cell className={cell}>
        <AttendanceCell participant={participant} change={change} timeZone={timeZone} />
      </Cell>
      <Cell className={cell}>
        <LanguageCell participant={participant} change={change} languages={languages} />
      </Cell>
      <Cell className={cell}>
        <AudienceCell participant={participant} change={change} />
      </Cell>
      <Cell className={cell}>
        <AttributionCell participant={participant} change={change} />
      </Cell>
      <Cell className={`${cell} num`} data-column="reflections">
        {participant.reflections}
      </Cell>
    </Row>
  )
}
