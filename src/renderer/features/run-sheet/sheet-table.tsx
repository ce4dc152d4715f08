import type { SheetBlock, SheetModel } from '../../../shared/domain/run-sheet-model'
import { Words } from './words'
import styles from './run-sheet.module.css'

type Props = { block: Extract<SheetBlock, { kind: 'table' }>; model: SheetModel }

export function SheetTable({ block: { columns, head, rows, quiet }, model }: Props) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={column} scope="col" data-column={columns[column]}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row} data-quiet={quiet.includes(row) || undefined}>
              {cells.map((cell, column) => (
                <td key={column} data-column={columns[column]}>
                  {cell.text === '' ? '–' : <Words of={cell} in={model} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
