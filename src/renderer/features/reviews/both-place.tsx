import { ConcludedKind } from '../../../shared/domain/review-state'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Card } from '../../ui/card'
import { SectionHead } from '../../ui/section-head'
import { type ReviewParts, useReview } from './use-review'
import styles from './findings.module.css'

const kinds = ConcludedKind.options.filter((kind) => kind !== 'early-notice')

/** Each direction of the exchange beside the other: what was found there, and what was taken home from there. */
export function BothPlace({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const { exchangeId } = parts.review
  const { data: reviews = [] } = useRead('reviews.list', { exchangeId })
  return (
    <div className={styles.place}>
      <SectionHead
        title={t('review.both')}
        lead={t('review.both-lead', { count: reviews.length })}
      />
      <div className={styles.columns}>
        {reviews.map(({ id }) => (
          <Direction key={id} reviewId={id} />
        ))}
      </div>
    </div>
  )
}

function Direction({ reviewId }: { reviewId: ReviewParts['review']['id'] }) {
  const t = useText()
  const { parts } = useReview(reviewId)
  if (!parts) return null
  const { review, conclusions, people, notes } = parts
  const met = people.filter(({ part }) => part === 'met')
  const takenHome = conclusions.findings.filter(({ takeHome }) => takeHome !== '')
  return (
    <Card as="article">
      <h3 className={styles.direction}>
        <a href={`#/reviews/${review.id}?part=findings`}>
          {t('reviews.host', { name: review.hostName })}
        </a>
      </h3>
      <p className="label">
        {t('review.effort', {
          state: t(`review.state.${conclusions.state}`),
          people: met.reduce((sum, person) => sum + person.people, 0),
          notes: notes.length,
        })}
      </p>
      {kinds.map((kind) => (
        <Column
          key={kind}
          title={t(`review.kinds.${kind}`)}
          lines={conclusions.findings.filter((one) => one.kind === kind)}
          language={review.language}
        />
      ))}
      <Column
        title={t('review.taken-home')}
        lines={takenHome.map(({ id, takeHome }) => ({ id, text: takeHome }))}
        language={review.language}
      />
    </Card>
  )
}

type ColumnProps = {
  title: string
  lines: readonly { id: string; text: string }[]
  language: string
}

function Column({ title, lines, language }: ColumnProps) {
  const t = useText()
  return (
    <div className={styles.column}>
      <h4>{title}</h4>
      {lines.length === 0 && <p className="meta">{t('review.nothing-yet')}</p>}
      <ul lang={language}>
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
