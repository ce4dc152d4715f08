import { useMemo, useState } from 'react'
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components'
import type { Participant } from '../../../shared/contract/participants'
import { useText } from '../../app/text'
import { ConsentCell, PlainChoiceCell } from './participant-choices'
import { ParticipantName } from './participant-name'
import { RemoveParticipant } from './remove-participant'
import styles from './participants-table.module.css'

const columns = [
  'badge',
  'name',
  'part',
  'attendance',
  'audience',
  'attribution',
  'reflections',
] as const
type ColumnId = (typeof columns)[number]

/** One grid: arrows move, Enter opens what a cell can change. */
export function ParticipantsTable({ participants }: { participants: readonly Participant[] }) {
  const t = useText()
  const [sort, setSort] = useState<SortDescriptor>({ column: 'badge', direction: 'ascending' })
  const rows = useMemo(
    () => sorted(participants, sort, t.language),
    [participants, sort, t.language],
  )
  return (
    <div className={styles.scroller}>
      <Table
        aria-label={t('plan.place.participants')}
        className={styles.table}
        sortDescriptor={sort}
        onSortChange={setSort}
      >
        <TableHeader>
          {columns.map((column) => (
            <Column
              key={column}
              id={column}
              allowsSorting
              isRowHeader={column === 'name'}
              className={styles.column as string}
              data-column={column}
            >
              {t(`plan.participants.column.${column}`)}
            </Column>
          ))}
          <Column id="tools" className={styles.column} data-column="tools">
            <span className="hidden-visually">{t('common.more-actions')}</span>
          </Column>
        </TableHeader>
        <TableBody items={rows} dependencies={[t]}>
          {(participant) => participantRow(participant)}
        </TableBody>
      </Table>
    </div>
  )
}

function participantRow(participant: Participant) {
  const cell = styles.cell as string
  return (
    <Row id={participant.id} className={styles.row} textValue={participant.name}>
      <Cell className={`${cell} num`} data-column="badge">
        {participant.badge}
      </Cell>
      <Cell className={cell} textValue={participant.name}>
        <ParticipantName participant={participant} />
      </Cell>
      <Cell className={cell}>
        <PlainChoiceCell participant={participant} field="part" />
      </Cell>
      <Cell className={cell}>
        <PlainChoiceCell participant={participant} field="attendance" />
      </Cell>
      <Cell className={cell}>
        <ConsentCell participant={participant} field="audience" />
      </Cell>
      <Cell className={cell}>
        <ConsentCell participant={participant} field="attribution" />
      </Cell>
      <Cell className={`${cell} num`} data-column="reflections">
        {participant.reflections}
      </Cell>
      <Cell className={cell} data-column="tools">
        <RemoveParticipant participant={participant} />
      </Cell>
    </Row>
  )
}

function sorted(
  participants: readonly Participant[],
  { column, direction }: SortDescriptor,
  language: string,
): Participant[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const valueOf = (participant: Participant) => String(participant[column as ColumnId] ?? '')
  const sign = direction === 'ascending' ? 1 : -1
  return participants.toSorted((a, b) => sign * collator.compare(valueOf(a), valueOf(b)))
}
