import { type ReactNode, useMemo, useState } from 'react'
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components'
import { useText } from '../../app/text'
import styles from './listing.module.css'

export type ListingColumn<T> = {
  id: string
  title: string
  /** What it sorts and is found by. */
  textOf: (item: T) => string
  show?: (item: T) => ReactNode
  width?: string
  isNumber?: boolean
}

export type ListingProps<T> = {
  label: string
  /** The first is the row's name. */
  columns: readonly ListingColumn<T>[]
  items: readonly T[]
  selectedId: string | null
  onSelect: (id: string | null) => void
  none: string
}

/** Rows to sort and choose from; the chosen one is edited beside them. */
export function Listing<T extends { id: string }>(props: ListingProps<T>) {
  const { label, columns, items, selectedId, onSelect, none } = props
  const first = columns[0]?.id ?? ''
  const [sort, setSort] = useState<SortDescriptor>({ column: first, direction: 'ascending' })
  const rows = useSorted(items, columns, sort)
  return (
    <div className={styles.scroller}>
      <Table
        aria-label={label}
        className={styles.table}
        sortDescriptor={sort}
        onSortChange={setSort}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selectedId === null ? [] : [selectedId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          onSelect(key === undefined ? null : String(key))
        }}
      >
        <TableHeader>
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              allowsSorting
              isRowHeader={column.id === first}
              className={styles.column as string}
              data-number={column.isNumber || undefined}
              style={column.width === undefined ? {} : { width: column.width }}
            >
              {column.title}
            </Column>
          ))}
        </TableHeader>
        <TableBody
          items={rows}
          dependencies={[columns]}
          renderEmptyState={() => <p className={styles.none}>{none}</p>}
        >
          {(item) => listingRow(item, columns)}
        </TableBody>
      </Table>
    </div>
  )
}

function listingRow<T extends { id: string }>(item: T, columns: readonly ListingColumn<T>[]) {
  return (
    <Row id={item.id} className={styles.row} textValue={columns[0]?.textOf(item) ?? ''}>
      {columns.map((column) => (
        <Cell
          key={column.id}
          className={`${styles.cell} ${column.isNumber ? 'num' : ''}`}
          data-number={column.isNumber || undefined}
        >
          <div className={styles.words}>
            {column.show ? column.show(item) : column.textOf(item)}
          </div>
        </Cell>
      ))}
    </Row>
  )
}

function useSorted<T>(
  items: readonly T[],
  columns: readonly ListingColumn<T>[],
  { column, direction }: SortDescriptor,
): T[] {
  const { language } = useText()
  return useMemo(() => {
    const textOf = columns.find(({ id }) => id === column)?.textOf
    if (!textOf) return [...items]
    const collator = new Intl.Collator(language, { numeric: true })
    const sign = direction === 'ascending' ? 1 : -1
    return items.toSorted((a, b) => sign * collator.compare(textOf(a), textOf(b)))
  }, [items, columns, column, direction, language])
}
