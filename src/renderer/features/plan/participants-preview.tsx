import { turnedName } from '../../../shared/domain/name-likeness'
import { columnKinds } from '../../../shared/domain/people-columns'
import { separators } from '../../../shared/domain/pasted-table'
import { useText } from '../../app/text'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { type PastedList, withColumn } from './participants-paste'
import styles from './participants-paste.module.css'

const shownRows = 5

type Props = { list: PastedList; summary: string }

/** The first rows as they were read, and everything about reading that can be changed. */
export function PastePreview({ list, summary }: Props) {
  const t = useText()
  const { table, reading, hasCommas, change } = list
  const canTurn = hasCommas || reading.turnNames
  return (
    <section className={styles.preview} aria-label={t('participants.preview')}>
      <p role="status" className={styles.summary}>
        {summary}
      </p>
      <div className={styles.options}>
        <Select
          label={t('participants.separator')}
          options={separators.map((id) => ({ id, label: t(`participants.separator.${id}`) }))}
          value={table.separator}
          onChange={(separator) => change({ separator })}
        />
        <div className={styles.checks}>
          <Checkbox
            isSelected={reading.hasHeading}
            onChange={(hasHeading) => change({ hasHeading })}
          >
            {t('participants.has-heading')}
          </Checkbox>
          {canTurn && (
            <Checkbox
              isSelected={reading.turnNames}
              onChange={(turnNames) => change({ turnNames })}
            >
              {t('participants.turn-names')}
            </Checkbox>
          )}
        </div>
      </div>
      <PreviewTable list={list} />
    </section>
  )
}

const shownCell = (cell: string, isTurned: boolean) =>
  (isTurned ? turnedName(cell) : cell).slice(0, 200)

function PreviewTable({ list }: { list: PastedList }) {
  const t = useText()
  const { table, reading, change } = list
  const { columns, hasHeading } = reading
  const heading = hasHeading ? table.rows[0] : undefined
  const rows = table.rows.slice(hasHeading ? 1 : 0, shownRows + (hasHeading ? 1 : 0))
  const rest = table.rows.length - (hasHeading ? 1 : 0) - rows.length
  const titleOf = (at: number) =>
    heading?.cells[at]?.trim() || t('participants.column-number', { number: at + 1 })
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={t('participants.columns')}>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              {t('participants.line')}
            </th>
            {columns.map((kind, at) => (
              <th key={`${at}/${titleOf(at)}`} scope="col">
                <Select
                  label={titleOf(at)}
                  options={columnKinds.map((id) => ({ id, label: t(`participants.kind.${id}`) }))}
                  value={kind}
                  onChange={(next) => change({ columns: withColumn(columns, at, next) })}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row" className={`${styles.line} num`}>
                {line}
              </th>
              {columns.map((kind, at) => (
                <td key={`${at}/${titleOf(at)}`} data-ignored={kind === 'ignore' || undefined}>
                  {shownCell(cells[at] ?? '', kind === 'name' && reading.turnNames)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.rest}>{t('participants.more-rows', { count: rest })}</p>}
    </div>
  )
}
