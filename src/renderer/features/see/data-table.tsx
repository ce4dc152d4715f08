import { useState } from 'react'
import type { TableText } from '../../../shared/domain/table-text'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import styles from './chart.module.css'

/** The figures of a chart, right below it. */
export function DataTable({ title, table }: { title: string; table: TableText }) {
  const t = useText()
  const [isShown, setShown] = useState(true)
  return (
    <>
      <div>
        <Button
          size="small"
          tone="plain"
          aria-expanded={isShown}
          onPress={() => setShown((before) => !before)}
        >
          {t(isShown ? 'see.table.hide' : 'see.table.show')}
        </Button>
      </div>
      {isShown && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                {table.head.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells], row) => (
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={index} className="num">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
