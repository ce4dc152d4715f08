import { X } from 'lucide-react'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { focusFirst } from '../../ui/focus-first'
import { TextField } from '../../ui/text-field'
import type { Exporting } from './export-panel'
import styles from './export-panel.module.css'

/** In a browser there is no dialog for files: the path is typed. */
export function SaveElsewhere({ exporting }: { exporting: Exporting }) {
  const t = useText()
  // Only in a browser, where what is written for a PDF is the page that gets printed.
  const format = exporting.format === 'pdf' ? 'html' : exporting.format
  return (
    <div className={styles.elsewhere}>
      <TextField
        label={t('report.path', { format })}
        description={t('report.path-about', { format })}
        inputRef={focusFirst}
        value={exporting.path ?? ''}
        onChange={exporting.setPath}
        onKeyDown={(event) => {
          if (event.key === 'Enter') exporting.start()
          else if (event.key === 'Escape') exporting.setPath(null)
          else event.continuePropagation()
        }}
      />
      <IconButton
        label={t('report.not-elsewhere')}
        icon={<X aria-hidden />}
        onPress={() => exporting.setPath(null)}
      />
    </div>
  )
}
