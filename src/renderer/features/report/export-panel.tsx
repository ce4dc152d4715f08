import { useEffect, useRef, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import { ReportFormat } from '../../../shared/domain/report-format'
import { useSayWritten } from '../../app/accessibility'
import { download } from '../../app/download'
import { openPageToPrint } from '../../app/print-page'
import { type Progress, useCommand, useIsReadOnly, useProgress, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { InlineError } from '../../ui/message'
import { ProgressBar } from '../../ui/progress-bar'
import { Toggle } from '../../ui/toggle'
import type { Choice } from './choice'
import { ownWordsSaved } from './own-saves'
import { SaveElsewhere } from './save-elsewhere'
import styles from './export-panel.module.css'

export type Exporting = {
  /** In another format than the chosen one, which is then chosen. */
  readonly start: (format?: ReportFormat) => void
  readonly cancel: () => void
  readonly isRunning: boolean
  readonly error: string | null
  /** Where to write instead of beside the workspace; null for there. */
  readonly path: string | null
  readonly setPath: (path: string | null) => void
  readonly format: ReportFormat
  readonly setFormat: (format: ReportFormat) => void
}

/** Exports what is on the pages; the saved file is offered as a download where there is a browser. */
export function useExport(sessionId: SessionId, choice: Choice): Exporting {
  const t = useText()
  const isBrowser = useStatus()?.shell === 'browser'
  // Without a record of it there is nothing to download; the file is written all the same.
  const isRecorded = !useIsReadOnly()
  const exportNow = useCommand('reports.export')
  const cancel = useCommand('reports.cancel')
  const sayWritten = useSayWritten()
  const [error, setError] = useState<string | null>(null)
  const [path, setPath] = useState<string | null>(null)
  const [format, setFormat] = useState<ReportFormat>('docx')
  const start = async (kind: ReportFormat) => {
    setFormat(kind)
    setError(null)
    // Now, while the click still allows it.
    const toPrint = isBrowser && isRecorded && kind === 'pdf' ? openPageToPrint() : null
    await ownWordsSaved()
    const elsewhere = path?.trim()
    const target = elsewhere ? { path: elsewhere } : {}
    const outcome = await exportNow.run(
      { sessionId, ...choice, ...target, format: kind },
      { quiet: true },
    )
    if (!outcome.ok) {
      toPrint?.close()
      if (outcome.error.code !== 'report/cancelled') setError(outcome.sentence)
      return
    }
    if (outcome.value === null) return
    // The next one must not replace this file, which may have been changed in Word by then.
    setPath(null)
    const { id, format: written, problems } = outcome.value
    const how = kind === written ? written : toPrint ? 'print' : 'unprinted'
    sayWritten(t('report.exported', { format: how, path: outcome.value.path }), problems)
    if (toPrint) toPrint.show(`/documents/${id}/page`)
    else if (isBrowser && isRecorded) download(`/documents/${id}`)
  }
  return {
    start: (wanted = format) => {
      if (!exportNow.isRunning) void start(wanted)
    },
    cancel: () => void cancel.run({}),
    isRunning: exportNow.isRunning,
    error,
    path,
    setPath,
    format,
    setFormat,
  }
}

type Props = {
  exporting: Exporting
  /** Nothing has been gathered: possible, and not the thing to do. */
  isEarly: boolean
}

export function ExportPanel({ exporting, isEarly }: Props) {
  const t = useText()
  const isBrowser = useStatus()?.shell === 'browser'
  const panel = useKeptFocus(exporting.isRunning)
  const { format } = exporting
  if (exporting.isRunning) return <Running cancel={exporting.cancel} format={format} />
  return (
    <div ref={panel} className={styles.panel}>
      {exporting.error !== null && <InlineError>{exporting.error}</InlineError>}
      {exporting.path !== null && <SaveElsewhere exporting={exporting} />}
      <Toggle
        label={t('report.format')}
        options={ReportFormat.options.map((id) => ({ id, label: t(`report.format.${id}`) }))}
        value={format}
        onChange={exporting.setFormat}
      />
      <p className={styles.about}>
        {t(`report.format-about.${format === 'pdf' && isBrowser ? 'print' : format}`)}
      </p>
      <div data-export>
        <Button tone={isEarly ? 'quiet' : 'primary'} wide onPress={() => exporting.start()}>
          {t(`report.export.${format === 'pdf' && isBrowser ? 'print' : format}`)}
        </Button>
      </div>
      {isBrowser && exporting.path === null && (
        <Button tone="plain" size="small" onPress={() => exporting.setPath('')}>
          {t('report.elsewhere')}
        </Button>
      )}
    </div>
  )
}

/** The buttons make room for the progress and come back; the focus that went with them does too. */
function useKeptFocus(isRunning: boolean) {
  const panel = useRef<HTMLDivElement>(null)
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    const isBack = wasRunning.current && !isRunning
    wasRunning.current = isRunning
    if (isBack && document.activeElement === document.body)
      panel.current?.querySelector<HTMLElement>('[data-export] button')?.focus()
  }, [isRunning])
  return panel
}

function Running({ cancel, format }: { cancel: () => void; format: ReportFormat }) {
  const t = useText()
  const progress = useProgress()
  // The last word may still be about the export before this one.
  const [before] = useState<Progress | null>(progress)
  const isOurs = progress !== before && progress?.task === 'reports.export'
  return (
    <div className={styles.panel}>
      <p role="status">{t('report.exporting', { format })}</p>
      <ProgressBar
        label={t('report.exporting', { format })}
        value={isOurs ? progress.done : 0}
        max={isOurs ? progress.total : 1}
      />
      <Button onPress={cancel} wide>
        {t('report.cancel')}
      </Button>
    </div>
  )
}
