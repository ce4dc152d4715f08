import { type CSSProperties, useMemo, useState } from 'react'
import {
  Cell,
  Collection,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import type { Participant } from '../../../shared/contract/participants'
import { useText } from '../../app/text'
import { BadgeCell } from './participant-badge'
import { AttendanceCell, ConsentCell, PartCell } from './participant-choices'
import { LanguageCell } from './participant-language'
import { ParticipantName } from './participant-name'
import styles from './participants-table.module.css'

/** In pixels; the name has what is left. */
const columns = [
  { id: 'badge', width: 58 },
  { id: 'name', width: null },
  { id: 'part', width: 100 },
  { id: 'attendance', width: 92 },
  { id: 'language', width: 94 },
  { id: 'audience', width: 114 },
  { id: 'attribution', width: 104 },
  { id: 'reflections', width: 70 },
] as const
type ColumnId = (typeof columns)[number]['id']

const rowHeight = 54
const headingHeight = 44

export type ParticipantsTableProps = {
  participants: readonly Participant[]
  /** Also those a filter leaves out: numbers are worn by them too. */
  everybody: readonly Participant[]
  timeZone: string
}

/** One grid of any length: arrows move, Enter opens what a cell can change, End goes to the last. */
export function ParticipantsTable(props: ParticipantsTableProps) {
  const { participants, everybody, timeZone } = props
  const t = useText()
  const [sort, setSort] = useState<SortDescriptor>({ column: 'badge', direction: 'ascending' })
  const rows = useMemo(
    () => sorted(participants, sort, t.language),
    [participants, sort, t.language],
  )
  const wearers = useMemo(() => new Map(everybody.map((one) => [one.badge, one])), [everybody])
  const height = rows.length * rowHeight + headingHeight + 2
  return (
    <div className={styles.scroller} style={{ '--height': `${height}px` } as CSSProperties}>
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight }}>
        <Table
          aria-label={t('plan.place.participants')}
          className={styles.table}
          sortDescriptor={sort}
          onSortChange={setSort}
        >
          <TableHeader className={styles.header}>
            {columns.map(({ id, width }) => (
              <Column
                key={id}
                id={id}
                {...(width === null ? { minWidth: 170 } : { width, minWidth: width })}
                allowsSorting
                isRowHeader={id === 'name'}
                className={styles.column as string}
                data-column={id}
              >
                {t(`participants.column.${id}`)}
              </Column>
            ))}
          </TableHeader>
          <TableBody>
            <Collection items={rows} dependencies={[t, wearers, timeZone]}>
              {(one) => participantRow(one, timeZone, (badge) => wearers.get(badge))}
            </Collection>
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  )
}

type Wearer = (badge: number) => Participant | undefined

function participantRow(participant: Participant, timeZone: string, wearer: Wearer) {
  const cell = styles.cell as string
  return (
    <Row id={participant.id} className={styles.row} textValue={participant.name}>
      <Cell className={cell} data-column="badge">
        <BadgeCell participant={participant} wearer={wearer} />
      </Cell>
      <Cell className={cell} textValue={participant.name}>
        <ParticipantName participant={participant} />
      </Cell>
      <Cell className={cell}>
        <PartCell participant={participant} />
      </Cell>
      <Cell className={cell}>
        <AttendanceCell participant={participant} timeZone={timeZone} />
      </Cell>
      <Cell className={cell}>
        <LanguageCell participant={participant} />
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
    </Row>
  )
}

function sorted(
  participants: readonly Participant[],
  { column, direction }: SortDescriptor,
  language: string,
): Participant[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const valueOf = (participant: Participant) => {
    const value = participant[column as ColumnId]
    // Who has none stands last.
    return value === null ? '\uFFFF' : String(value)
  }
  const sign = direction === 'ascending' ? 1 : -1
  return participants.toSorted(
    (a, b) => sign * collator.compare(valueOf(a), valueOf(b)) || collator.compare(a.name, b.name),
  )
}
