import { useText } from '../../app/text'
import { Select } from '../../ui/select'
import type { ImportMap } from './import-dialog'
import styles from './import-dialog.module.css'

const roles = ['person', 'organisation', 'text', 'scale', 'choice', 'date', 'ignore'] as const

type Props = {
  map: ImportMap
  /** The file's first rows, to see what a column holds. */
  rows: readonly (readonly string[])[]
  onChange: (map: ImportMap) => void
}

/** What each column is taken for; a wrong guess is put right here. */
export function ImportColumns({ map, rows, onChange }: Props) {
  const t = useText()
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">{t('gather.import-column')}</th>
          <th scope="col">{t('gather.import-role')}</th>
          <th scope="col">{t('gather.import-example')}</th>
        </tr>
      </thead>
      <tbody>
        {map.columns.map((column, index) => (
          <tr key={`${column.name}${index}`} data-ignored={column.role === 'ignore' || undefined}>
            <th scope="row">{column.title ?? column.name}</th>
            <td>
              <Select
                label={t('gather.import-role-of', { column: column.title ?? column.name })}
                hideLabel
                options={roles.map((id) => ({ id, label: t(`gather.role.${id}`) }))}
                value={column.role}
                onChange={(role) =>
                  onChange({ ...map, columns: map.columns.with(index, { ...column, role }) })
                }
              />
            </td>
            <td className={styles.example}>
              {rows
                .map((row) => row[index] ?? '')
                .filter(Boolean)
                .slice(0, 2)
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
