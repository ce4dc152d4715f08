import { Check, Eye, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { ReportModel } from '../../../shared/domain/report-model'
import { useRead, useStatus } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { ExportPanel, type Exporting } from './export-panel'
import { goToWords } from './places'
import styles from './before-export.module.css'

type Props = { sessionId: SessionId; model: ReportModel; exporting: Exporting }

export function BeforeExport({ sessionId, model, exporting }: Props) {
  const t = useText()
  return (
    <div className={styles.pane}>
      <h2 className={styles.heading}>{t('report.before-export')}</h2>
      <Gate model={model} />
      <SmallGroups model={model} />
      <Documents sessionId={sessionId} />
      <div className={styles.bottom}>
        <ExportPanel exporting={exporting} />
      </div>
    </div>
  )
}

const icons = { good: Check, look: Eye, missing: TriangleAlert }

function Gate({ model }: { model: ReportModel }) {
  const t = useText()
  return (
    <ul className={styles.gate}>
      {model.gate
        .filter((check) => check.key !== 'small-group' || model.smallGroups.length === 0)
        .map(({ key, state, sentence }) => {
          const Icon = icons[state]
          return (
            <li key={key} data-state={state}>
              <Icon role="img" aria-label={t(`report.gate.${state}`)} />
              <span lang={model.language}>{sentence}</span>
            </li>
          )
        })}
    </ul>
  )
}

function SmallGroups({ model }: { model: ReportModel }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { smallGroups } = model
  if (smallGroups.length === 0) return null
  return (
    <div className={styles.warning}>
      <p>
        <strong>{t('report.small-groups', { count: smallGroups.length })}</strong>{' '}
        {t('report.small-groups-why')}
      </p>
      <Button size="small" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {t(isOpen ? 'report.hide-them' : 'report.show-them')}
      </Button>
      {isOpen && (
        <ul className={styles.suspects}>
          {smallGroups.map(({ number, shownAs, people }) => (
            <li key={number}>
              <button type="button" className={styles.suspect} onClick={() => goToWords(number)}>
                R{number}
              </button>{' '}
              {t('report.fits', { shownAs, count: people })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Documents({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const dates = useDates()
  const status = useStatus()
  const documents = useRead('reports.documents', { sessionId }).data ?? []
  if (documents.length === 0) return null
  return (
    <section className={styles.documents} aria-labelledby="report-documents">
      <h3 id="report-documents" className={styles.small}>
        {t('report.documents')}
      </h3>
      <ul>
        {documents.slice(0, 6).map(({ id, path, edition, language, at }) => {
          const label = t('report.document', {
            edition: t(`report.edition.${edition}`),
            language: t(`report.language.${language}`),
            moment: dates.moment(at),
          })
          return (
            <li key={id}>
              {status?.shell === 'browser' ? (
                <a href={`/documents/${id}`} download>
                  {label}
                </a>
              ) : (
                label
              )}
              <span className={styles.path}>{path}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
