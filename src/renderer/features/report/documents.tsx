import { useState } from 'react'
import type { ExportedDocument } from '../../../shared/contract/reports'
import type { SessionId } from '../../../shared/contract/primitives'
import { AccessibilityNote } from '../../app/accessibility'
import { useRead, useStatus } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import styles from './before-export.module.css'

const few = 3

/** What was exported before, newest first. */
export function Documents({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const [showsAll, setShowsAll] = useState(false)
  const documents = useRead('reports.documents', { sessionId }).data ?? []
  if (documents.length === 0) return null
  const shown = showsAll ? documents : documents.slice(0, few)
  return (
    <section className={styles.documents} aria-labelledby="report-documents">
      <h3 id="report-documents" className={styles.small}>
        {t('report.documents')}
      </h3>
      <ul>
        {shown.map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ul>
      {shown.length < documents.length && (
        <Button tone="plain" size="small" onPress={() => setShowsAll(true)}>
          {t('report.all-documents', { count: documents.length })}
        </Button>
      )}
    </section>
  )
}

function DocumentLine({ document: { id, path, format, edition, language, problems, at } }: Line) {
  const t = useText()
  const dates = useDates()
  const label = t('report.document', {
    format: t(`report.format.${format}`),
    edition: t(`report.edition.${edition}`),
    language: t(`report.in.${language}`),
  })
  return (
    <li>
      {useStatus()?.shell === 'browser' ? (
        <a href={`/documents/${id}`} download>
          {label}
        </a>
      ) : (
        <strong>{label}</strong>
      )}
      <span className={styles.moment}>{dates.moment(at)}</span>
      <span className={styles.path}>{path}</span>
      <AccessibilityNote problems={problems} />
    </li>
  )
}
type Line = { document: ExportedDocument }
