import { Presentation } from 'lucide-react'
import { useState } from 'react'
import type { ReviewFinding } from '../../../shared/contract/conclusions'
import { ConcludedKind, ReviewReader, seesFinding } from '../../../shared/domain/review-state'
import { useActions } from '../../app/commands'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { SectionHead } from '../../ui/section-head'
import { Toggle } from '../../ui/toggle'
import { CourseBar } from './course-bar'
import { FeedbackMode } from './feedback-mode'
import { FindingRow } from './finding-row'
import { FindingSeen } from './finding-seen'
import { HostWords } from './host-words'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

/** What the reviewers conclude, and how the host or others will see it. */
export function FindingsPlace({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const { findings, state } = parts.conclusions
  const [reader, setReader] = useState<ReviewReader>('reviewers')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isSpeaking, setSpeaking] = useState(false)
  const speak = () => setSpeaking(true)
  useActions([
    { id: 'review.feedback', label: t('review.feedback'), group: t('visit.group'), run: speak },
  ])
  const shown = findings.filter((finding) => seesFinding(reader, state, finding))
  const byKind = Map.groupBy(shown, ({ kind }) => kind)
  return (
    <div className={styles.place}>
      <CourseBar parts={parts} />
      <SectionHead
        title={t('review.findings')}
        lead={t('review.findings-lead', { count: findings.length })}
        actions={
          <Button icon={<Presentation aria-hidden />} onPress={speak}>
            {t('review.feedback')}
          </Button>
        }
      />
      {findings.length > 0 && (
        <Toggle
          label={t('review.seen-by')}
          options={ReviewReader.options.map((id) => ({ id, label: t(`review.reader.${id}`) }))}
          value={reader}
          onChange={setReader}
        />
      )}
      {findings.length === 0 && <EmptyState picture="threads">{t('review.none')}</EmptyState>}
      {findings.length > 0 && shown.length === 0 && (
        <p className="meta">{t(`review.sees-none.${reader === 'host' ? 'host' : 'partners'}`)}</p>
      )}
      {ConcludedKind.options.map((kind) => (
        <KindGroup key={kind} kind={kind} own={byKind.get(kind) ?? []}>
          {(finding) =>
            reader === 'reviewers' ? (
              <FindingRow
                key={finding.id}
                {...{ finding, parts }}
                isOpen={finding.id === openId}
                onOpenChange={(isOpen) => setOpenId(isOpen ? finding.id : null)}
              />
            ) : (
              <FindingSeen key={finding.id} {...{ finding, parts, reader }} />
            )
          }
        </KindGroup>
      ))}
      {reader !== 'partners' && <HostWords parts={parts} />}
      {isSpeaking && <FeedbackMode parts={parts} onClose={() => setSpeaking(false)} />}
    </div>
  )
}

type GroupProps = {
  kind: ConcludedKind
  own: readonly ReviewFinding[]
  children: (finding: ReviewFinding) => React.ReactNode
}

function KindGroup({ kind, own, children }: GroupProps) {
  const t = useText()
  if (own.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={`kind-${kind}`}>
      <h3 id={`kind-${kind}`}>{t(`review.kinds.${kind}`)}</h3>
      {kind === 'early-notice' && <p className="meta">{t('review.early-help')}</p>}
      <ul className={styles.list}>{own.map(children)}</ul>
    </section>
  )
}
