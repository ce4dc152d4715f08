import type { Finding } from '../../../shared/contract/findings'
import type { SessionId } from '../../../shared/contract/primitives'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { useText } from '../../app/text'
import { EmptyState } from '../../ui/empty-state'
import { Waiting } from '../../ui/progress-bar'
import { ReorderList } from '../../ui/reorder-list'
import { useOrder } from '../../ui/use-held'
import { CoverageSection } from './coverage-section'
import { openFinding, useCurrentFinding } from './current-finding'
import { FindingDetail } from './finding-detail'
import { useFindingsActions } from './use-findings-actions'
import { useWrittenLanguage } from './written-language'
import { WriteField } from './write-field'
import styles from './findings-page.module.css'

/** All findings in order, the one opened beside them, and above what they leave out. */
export function FindingsPage({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { data: findings } = useRead('findings.list', { sessionId })
  const finding = useCurrentFinding(sessionId, findings ?? [])
  useFindingsActions(null)
  if (!findings) return <Waiting>{t('common.loading')}</Waiting>
  return (
    <div className={styles.page}>
      <h2 className="hidden-visually">{t('findings.title')}</h2>
      <CoverageSection sessionId={sessionId} findings={findings} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <FindingsList {...{ sessionId, findings, finding }} />
          {!isReadOnly && <WriteField sessionId={sessionId} />}
        </div>
        {finding ? (
          <FindingDetail key={finding.id} finding={finding} findings={findings} />
        ) : (
          <EmptyState picture="page">{t('findings.empty-page')}</EmptyState>
        )}
      </div>
    </div>
  )
}

type ListProps = {
  sessionId: SessionId
  findings: readonly Finding[]
  finding: Finding | undefined
}

function FindingsList({ sessionId, findings, finding }: ListProps) {
  const t = useText()
  const { run: move } = useCommand('findings.move')
  const isReadOnly = useIsReadOnly()
  const [shown, moveTo] = useOrder(findings, (id, to) => move({ id, to }))
  if (findings.length === 0) return null
  return (
    <div className={styles.list}>
      <ReorderList
        label={t('findings.title')}
        items={shown}
        textOf={({ text }) => text}
        onMove={moveTo}
        selectedId={finding?.id ?? null}
        onSelect={(id) => id !== null && openFinding(sessionId, id as Finding['id'])}
        isDisabled={isReadOnly}
        dependencies={[shown, isReadOnly, t]}
      >
        {(one) => <FindingRow finding={one} number={shown.indexOf(one) + 1} />}
      </ReorderList>
    </div>
  )
}

function FindingRow({ finding, number }: { finding: Finding; number: number }) {
  const t = useText()
  const { text, kind, counts, differing } = finding
  return (
    <div className={styles.row}>
      <span className={`${styles.number} num`}>{number}</span>
      <div className={styles.words}>
        <p className={styles.text} lang={useWrittenLanguage(finding.sessionId)}>
          {text}
        </p>
        <p className={styles.facts}>
          {t('findings.kind-and-count', {
            kind: t(`findings.kind.${kind}`),
            count: counts.reflections,
          })}
          {differing.length > 0 && ` · ${t('findings.differ', { count: differing.length })}`}
        </p>
      </div>
    </div>
  )
}
