import { useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { useCommand, useIsReadOnly, useProgress, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { InlineError } from '../../ui/message'
import { ProgressBar } from '../../ui/progress-bar'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toast'
import type { Choice } from './choice'
import styles from './export-panel.module.css'

export type Exporting = {
  readonly start: () => void
  readonly cancel: () => void
  readonly isRunning: boolean
  readonly error: string | null
  /** Where to write instead of beside the workspace; empty for there. */
  readonly path: string
  readonly setPath: (path: string) => void
}

/** Exports what is on the pages; the saved file is offered as a download where there is a browser. */
export function useExport(sessionId: SessionId, choice: Choice): Exporting {
  const t = useText()
  const isBrowser = useStatus()?.shell === 'browser'
  const exportNow = useCommand('reports.export')
  const cancel = useCommand('reports.cancel')
  const [error, setError] = useState<string | null>(null)
  const [path, setPath] = useState('')
  const start = async () => {
    setError(null)
    const target = path.trim() === '' ? {} : { path: path.trim() }
    const outcome = await exportNow.run({ sessionId, ...choice, ...target }, { quiet: true })
    if (!outcome.ok) {
      if (outcome.error.code !== 'report/cancelled') setError(outcome.sentence)
      return
    }
    if (outcome.value === null) return
    showToast({ text: t('report.exported', { path: outcome.value.path }) })
    if (isBrowser) download(`/documents/${outcome.value.id}`)
  }
  return {
    start: () => void start(),
    cancel: () => void cancel.run({}),
    isRunning: exportNow.isRunning,
    error,
    path,
    setPath,
  }
}

function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}

export function ExportPanel({ exporting }: { exporting: Exporting }) {
  const t = useText()
  const progress = useProgress()
  const isReadOnly = useIsReadOnly()
  const isBrowser = useStatus()?.shell === 'browser'
  const [isElsewhere, setElsewhere] = useState(false)
  if (exporting.isRunning)
    return (
      <div className={styles.panel}>
        <p role="status">{t('report.exporting')}</p>
        <ProgressBar
          label={t('report.exporting')}
          value={progress?.task === 'reports.export' ? progress.done : 0}
          max={progress?.task === 'reports.export' ? progress.total : 1}
        />
        <Button onPress={exporting.cancel} wide>
          {t('report.cancel')}
        </Button>
      </div>
    )
  return (
    <div className={styles.panel}>
      {exporting.error !== null && <InlineError>{exporting.error}</InlineError>}
      <Button tone="primary" wide onPress={exporting.start} isDisabled={isReadOnly}>
        {t('report.export')}
      </Button>
      {isBrowser && !isElsewhere && (
        <Button tone="plain" size="small" onPress={() => setElsewhere(true)}>
          {t('report.elsewhere')}
        </Button>
      )}
      {isElsewhere && (
        <TextField
          label={t('report.path')}
          description={t('report.path-about')}
          value={exporting.path}
          onChange={exporting.setPath}
        />
      )}
    </div>
  )
}
