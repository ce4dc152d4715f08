import type { ReportBlock } from '../../../shared/domain/report-model'
import styles from './sheet.module.css'

type Table = Extract<ReportBlock, { kind: 'table' }>

export function ReportTable({ table }: { table: Table }) {
  const languageOf = (row: number, column: number) =>
    table.foreign.find((cell) => cell.row === row && cell.column === column)?.language
  return (
    <table className={styles.table}>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.head.map((name, column) => (
            <th key={column} scope="col" data-numeric={table.numeric[column] || undefined}>
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
                lang={languageOf(row, column)}
                data-numeric={table.numeric[column] || undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
