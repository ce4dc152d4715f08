import type { ReviewEntry } from '../../../shared/contract/conclusions'
import type { ReviewCriterion } from '../../../shared/contract/reviews'
import { Confidence, gapOf, Step } from '../../../shared/domain/review-state'
import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea } from '../../ui/autosave-field'
import { Card } from '../../ui/card'
import { Switch } from '../../ui/checkbox'
import { SectionHead } from '../../ui/section-head'
import { Select } from '../../ui/select'
import { useHeld } from '../../ui/use-held'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

/** How the host sees itself, strand by strand, before anybody comes. */
export function SelfPlace({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { run } = useCommand('conclusions.settle')
  const { strands, conclusions, review } = parts
  const [hasRatings, rate] = useHeld(conclusions.hasRatings, (next) =>
    run({ reviewId: review.id, change: { hasRatings: next } }),
  )
  const entries = new Map(conclusions.entries.map((entry) => [entry.criterionId, entry]))
  return (
    <div className={styles.place}>
      <SectionHead title={t('review.self')} lead={t('review.self-lead')} />
      {strands.length === 0 && <p className="meta">{t('visit.no-strands-yet')}</p>}
      {strands.map((criterion) => (
        <StrandSelf
          key={criterion.id}
          {...{ criterion, hasRatings, isReadOnly }}
          language={review.language}
          entry={entries.get(criterion.id)}
        />
      ))}
      <Switch
        isSelected={hasRatings}
        isDisabled={isReadOnly}
        onChange={rate}
        description={t('review.ratings-help')}
      >
        {t('review.ratings')}
      </Switch>
    </div>
  )
}

type Props = {
  criterion: ReviewCriterion
  entry: ReviewEntry | undefined
  hasRatings: boolean
  isReadOnly: boolean
  language: string
}

function StrandSelf({ criterion, entry, hasRatings, isReadOnly, language }: Props) {
  const t = useText()
  const save = useSave('conclusions.assess')
  const { id: criterionId, title } = criterion
  return (
    <Card as="section" aria-label={title}>
      <h3 lang={language}>{title}</h3>
      <div className={styles.self}>
        {(['ownWords', 'worries', 'question'] as const).map((name) => (
          <AutosaveArea
            key={name}
            label={t(`review.self.${name}`)}
            rows={2}
            value={entry?.[name] ?? ''}
            isReadOnly={isReadOnly}
            save={(words) => save({ criterionId, change: { [name]: words } })}
          />
        ))}
      </div>
      {hasRatings && <Ratings {...{ criterion, entry, isReadOnly }} />}
    </Card>
  )
}

const sides = [
  ['ownStep', 'ownConfidence'],
  ['peerStep', 'peerConfidence'],
] as const

/** The same four words for both, how sure each is, and how far they are apart. Nothing is added up. */
function Ratings({ criterion, entry, isReadOnly }: Omit<Props, 'hasRatings' | 'language'>) {
  const t = useText()
  const { run } = useCommand('conclusions.assess')
  const criterionId = criterion.id
  const gap = gapOf(entry?.ownStep ?? null, entry?.peerStep ?? null)
  return (
    <div className={styles.ratings}>
      {sides.map(([step, confidence]) => (
        <div key={step} className={styles.row}>
          <Select
            label={t(`review.${step}`)}
            placeholder={t('review.choose')}
            isDisabled={isReadOnly}
            options={Step.options.map((id) => ({ id, label: t(`review.step.${id}`) }))}
            value={entry?.[step] ?? null}
            onChange={(next) => void run({ criterionId, change: { [step]: next } })}
          />
          <Select
            label={t(`review.${confidence}`)}
            placeholder={t('review.choose')}
            isDisabled={isReadOnly}
            options={Confidence.options.map((id) => ({ id, label: t(`review.confidence.${id}`) }))}
            value={entry?.[confidence] ?? null}
            onChange={(next) => void run({ criterionId, change: { [confidence]: next } })}
          />
        </div>
      ))}
      {gap !== null && (
        <p aria-live="polite">
          {t('review.gap', {
            way: gap === 0 ? 'same' : gap > 0 ? 'higher' : 'lower',
            steps: Math.abs(gap),
          })}
        </p>
      )}
    </div>
  )
}
