import { type CSSProperties, useMemo, useState } from 'react'
import {
  Collection,
  Column,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import type { Participant } from '../../../shared/contract/participants'
import type { Session } from '../../../shared/contract/sessions'
import { useCommand } from '../../app/host'
import { useText } from '../../app/text'
import { participantRow, type Shared } from './participant-cells'
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
  session: Session
}

/** One grid of any length: arrows move, Enter opens what a cell can change, End goes to the last. */
export function ParticipantsTable(props: ParticipantsTableProps) {
  const { participants, everybody, session } = props
  const t = useText()
  const [sort, setSort] = useState<SortDescriptor>({ column: 'badge', direction: 'ascending' })
  const rows = useMemo(
    () => sorted(participants, sort, t.language),
    [participants, sort, t.language],
  )
  const shared = useShared(session, everybody)
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
            <Collection items={rows} dependencies={[t, shared]}>
              {(one) => participantRow(one, shared)}
            </Collection>
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  )
}

function useShared(session: Session, everybody: readonly Participant[]): Shared {
  const { run } = useCommand('participants.update')
  const { timeZone, languages } = session
  return useMemo(() => {
    const wearers = new Map(everybody.map((one) => [one.badge, one]))
    return {
      timeZone,
      languages,
      change: (id, change) => run({ id, change }),
      wearer: (badge) => wearers.get(badge),
    }
  }, [timeZone, languages, everybody, run])
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
