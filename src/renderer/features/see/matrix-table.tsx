import { type KeyboardEvent, useMemo } from 'react'
import type { ThemeId } from '../../../shared/contract/primitives'
import type { Matrix, SeeBy } from '../../../shared/contract/see'
import { useText } from '../../app/text'
import { ThemeChip } from '../../ui/chip'
import type { Measure } from './matrix-leaving'
import type { ColumnName } from './use-column-names'
import styles from './matrix.module.css'

/** What a figure of the table counts; without a theme all about learning, without a column all. */
export type Cell = {
  readonly title: string
  readonly themeId?: ThemeId
  readonly column?: string | null
}
type Props = {
  matrix: Matrix
  measure: Measure
  names: ColumnName
  by: SeeBy
  title: string
  onOpen: (cell: Cell) => void
}
type Row = Matrix['rows'][number]

const shades = 5

/** Scrolls within itself; the theme and the heads stay in sight. Arrows move among the figures. */
export function MatrixTable(props: Props) {
  const { matrix, measure, names, by, title } = props
  const t = useText()
  const heads = matrix.columns.map(names)
  const highest = useMemo(
    () => Math.max(1, ...matrix.rows.flatMap(({ cells }) => cells.map((cell) => cell[measure]))),
    [matrix, measure],
  )
  const learning = matrix.rows.filter(({ isOutside }) => !isOutside)
  const outside = matrix.rows.filter(({ isOutside }) => isOutside)
  const line = (row: Row) => <ThemeRow key={row.id} {...props} {...{ row, heads, highest }} />
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('see.theme')}
            </th>
            {heads.map((head, index) => (
              <th key={index} scope="col" className={styles.head} title={head}>
                <span>{head}</span>
              </th>
            ))}
            <th scope="col" className={styles.head}>
              <span>{t('see.total')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{learning.map(line)}</tbody>
        {by !== 'theme' && <TotalRow {...props} heads={heads} />}
        {outside.length > 0 && <tbody className={styles.outside}>{outside.map(line)}</tbody>}
      </table>
    </div>
  )
}

type RowProps = Props & { row: Row; heads: readonly string[]; highest: number }

function ThemeRow({ matrix, measure, row, heads, highest, onOpen, by }: RowProps) {
  const t = useText()
  const open = (count: number, name: string, cell: Omit<Cell, 'title'>) => (
    <Figure
      count={count}
      label={t('see.cell', { count, what: t(`see.of.${measure}`, { count }), name })}
      onPress={() => onOpen({ title: name, ...cell })}
    />
  )
  return (
    <tr>
      <th scope="row" className={styles.theme} data-depth={Math.min(row.depth, 3)}>
        <ThemeChip code={row.code} colour={row.colour} /> {row.title}
      </th>
      {row.cells.map((cell, index) => {
        const count = cell[measure]
        const column = matrix.columns[index]
        const isSelf = by === 'theme' && column?.id === row.id
        return (
          <td
            key={index}
            className={styles.cell}
            data-shade={isSelf ? undefined : Math.ceil((count / highest) * shades)}
            data-self={isSelf || undefined}
          >
            {open(count, `${row.title} · ${heads[index]}`, {
              themeId: row.id,
              column: column?.id ?? null,
            })}
          </td>
        )
      })}
      <td className={styles.total}>{open(row.total[measure], row.title, { themeId: row.id })}</td>
    </tr>
  )
}

function TotalRow({ matrix, measure, heads, onOpen }: Props & { heads: readonly string[] }) {
  const t = useText()
  const name = t('see.total-learning')
  const open = (count: number, what: string, cell: Omit<Cell, 'title'>) => (
    <Figure
      count={count}
      label={t('see.cell', { count, what: t(`see.of.${measure}`, { count }), name: what })}
      onPress={() => onOpen({ title: what, ...cell })}
    />
  )
  return (
    <tbody>
      <tr>
        <th scope="row" className={styles.theme} data-total>
          {name}
        </th>
        {matrix.columns.map(({ id, total }, index) => (
          <td key={index} className={styles.total}>
            {open(total[measure], `${name} · ${heads[index]}`, { column: id })}
          </td>
        ))}
        <td className={styles.total}>{open(matrix.learning[measure], name, {})}</td>
      </tr>
    </tbody>
  )
}

/** A number that opens what it counts; nothing to open at nought. */
function Figure({ count, label, onPress }: { count: number; label: string; onPress: () => void }) {
  if (count === 0) return <span className={styles.none}>0</span>
  return (
    <button
      type="button"
      className={styles.figure}
      aria-label={label}
      onClick={onPress}
      onKeyDown={moveAmong}
    >
      {count}
    </button>
  )
}

const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** On to the next figure that way; those at nought are passed over. */
function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const from = event.currentTarget.closest('td')
  const table = from?.closest('table')
  if (!step || !table || !from || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const rows = [...table.rows]
  let row = rows.indexOf(from.parentElement as HTMLTableRowElement)
  let { cellIndex } = from
  for (;;) {
    row += step[0]
    cellIndex += step[1]
    const cell = rows[row]?.cells[cellIndex]
    if (!cell) return
    const figure = cell.querySelector('button')
    if (figure) return figure.focus()
  }
}
