import { Copy, Download, Image } from 'lucide-react'
import type { Chart } from '../../../shared/domain/chart-option'
import { commaSeparated, tabSeparated, type TableText } from '../../../shared/domain/table-text'
import { offer } from '../../app/download'
import { useActions } from '../../app/commands'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toast'
import { fileName, pngOf, svgOf } from './leave'
import styles from './chart.module.css'

export type Leaving = { readonly table: TableText; readonly chart: Chart | null }
type Props = {
  /** Names the files. */
  title: string
  /** As it may leave: fetched when asked for. Null: it stays here. */
  leaving: () => Promise<Leaving | null>
  /** Put into the palette: at most one on a screen. */
  isMain?: boolean
  hasPicture?: boolean
}

/** Copy and save, as a table and as a picture. */
export function LeaveTools({ title, leaving, isMain = false, hasPicture = true }: Props) {
  const t = useText()
  const deeds = useLeaving(title, leaving)
  const shown = (
    ['copy-table', 'save-table', 'copy-picture', 'save-svg', 'save-png'] as const
  ).filter((id) => hasPicture || id === 'copy-table' || id === 'save-table')
  useActions(
    isMain
      ? shown.map((id) => ({
          id: `see.${id}`,
          label: t(`see.${id}`),
          group: t('sense.place.see'),
          run: deeds[id],
        }))
      : [],
  )
  const icons = { 'copy-table': Copy, 'save-table': Download, 'copy-picture': Image }
  return (
    <div className={styles.tools} role="group" aria-label={`${t('see.take-along')}: ${title}`}>
      {shown.map((id) => {
        const Icon = id in icons ? icons[id as keyof typeof icons] : Download
        return (
          <Button
            key={id}
            size="small"
            tone="plain"
            icon={<Icon aria-hidden />}
            onPress={deeds[id]}
          >
            {t(`see.${id}`)}
          </Button>
        )
      })}
    </div>
  )
}

function useLeaving(title: string, leaving: () => Promise<Leaving | null>) {
  const t = useText()
  const take = (use: (leaving: Leaving) => Promise<string | null>) => () =>
    void leaving()
      .then(async (ready) => {
        const done = ready ? await use(ready) : t('see.stays')
        if (done !== null) showToast({ text: done })
      })
      .catch(() => showToast({ text: t('see.not-taken'), tone: 'error' }))
  const withChart = ({ chart }: Leaving) => {
    if (!chart) throw new Error('no chart')
    return chart
  }
  return {
    'copy-table': take(async ({ table }) => {
      await navigator.clipboard.writeText(tabSeparated(table))
      return t('see.table-copied', { rows: table.rows.length })
    }),
    'save-table': take(async ({ table }) => {
      offer(new Blob([commaSeparated(table)], { type: 'text/csv' }), fileName(title, 'csv'))
      return null
    }),
    'copy-picture': take(async (ready) => {
      const png = pngOf(withChart(ready))
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      return t('see.picture-copied')
    }),
    'save-svg': take(async (ready) => {
      offer(await svgOf(withChart(ready)), fileName(title, 'svg'))
      return null
    }),
    'save-png': take(async (ready) => {
      offer(await pngOf(withChart(ready)), fileName(title, 'png'))
      return null
    }),
  }
}
