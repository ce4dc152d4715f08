import type { ReportBlock } from '../../../shared/domain/report-model'
import styles from './sheet.module.css'

type Table = Extract<ReportBlock, { kind: 'table' }>

export function ReportTable({ table }: { table: Table }) {
  const languages = new Map(
    table.foreign.map(({ row, column, language }) => [`${row} ${column}`, language]),
  )
  const isNumeric = (column: number) => table.numeric[column] || undefined
  return (
    <table className={styles.table}>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.head.map((name, column) => (
            <th key={column} scope="col" data-numeric={isNumeric(column)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td
                key={column}
                lang={languages.get(`${row} ${column}`)}
                data-numeric={isNumeric(column)}
              >
                {cell === '' ? '–' : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
