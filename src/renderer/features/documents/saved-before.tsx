import { type ExportedPaper, PaperKind } from '../../../shared/contract/documents'
import { AccessibilityNote } from '../../app/accessibility'
import { useStatus } from '../../app/host'
import { useDates, useText } from '../../app/text'
import styles from './documents.module.css'
import type { State } from './kinds'

const most = 8

/** What was written before, newest first. */
export function SavedBefore({ exported }: Pick<State, 'exported'>) {
  const t = useText()
  if (exported.length === 0) return null
  return (
    <section className={styles.before} aria-labelledby="documents-before">
      <h3 id="documents-before">{t('documents.before')}</h3>
      <ul>
        {exported.slice(0, most).map((paper) => (
          <Line key={paper.id} paper={paper} />
        ))}
      </ul>
    </section>
  )
}

function Line({ paper: { id, path, kind, language, problems, at } }: { paper: ExportedPaper }) {
  const t = useText()
  const dates = useDates()
  const isBrowser = useStatus()?.shell === 'browser'
  const own = PaperKind.options.find((one) => one === kind)
  if (own === undefined) return null
  const label = t('documents.written', {
    kind: t(`documents.kind.${own}`),
    language: t(`report.in.${language}`),
  })
  return (
    <li>
      {isBrowser ? (
        <a href={`/documents/${id}`} download>
          {label}
        </a>
      ) : (
        <strong>{label}</strong>
      )}
      <span>{dates.moment(at)}</span>
      <span className={styles.path}>{path}</span>
      <AccessibilityNote problems={problems} />
    </li>
  )
}
