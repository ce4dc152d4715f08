import { useNavigate } from '@tanstack/react-router'
import type { ExchangeId } from '../../../shared/contract/primitives'
import type { Review } from '../../../shared/contract/reviews'
import { useCommand, useIsReadOnly, useRead } from '../../app/host'
import { type Action, useActions } from '../../app/commands'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Waiting } from '../../ui/progress-bar'
import { SectionHead } from '../../ui/section-head'
import { ReviewCard } from './review-card'
import styles from './reviews.module.css'

export type ReviewsSectionProps = { exchangeId: ExchangeId }

/** The reviews of an exchange; both directions of a reciprocal one stand side by side. */
export function ReviewsSection({ exchangeId }: ReviewsSectionProps) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const { data: reviews } = useRead('reviews.list', { exchangeId })
  const { data: organisations = [] } = useRead('organisations.list', {})
  const starts = useStarts(
    exchangeId,
    (reviews ?? []).map(({ hostId }) => hostId),
  )
  const opens = useOpens(reviews ?? [])
  useActions(isReadOnly ? opens : [...opens, ...starts])
  if (!reviews) return <Waiting>{t('common.loading')}</Waiting>
  const nameOf = (hostId: string) =>
    organisations.find(({ id }) => id === hostId)?.name ?? t('reviews.host-gone')
  return (
    <section aria-label={t('reviews.title')} className={styles.section}>
      <SectionHead title={t('reviews.title')} lead={t('reviews.lead')} />
      {reviews.length === 0 && (
        <p className="meta">{t(starts.length === 0 ? 'reviews.no-partners' : 'reviews.none')}</p>
      )}
      <div className={styles.cards}>
        {reviews.map((review) => (
          <ReviewCard key={review.id} review={review} hostName={nameOf(review.hostId)} />
        ))}
      </div>
      {starts.length > 0 && !isReadOnly && (
        <div className={styles.starts}>
          {starts.map(({ id, label, run }) => (
            <Button key={id} onPress={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}

/** One for each review there is. */
function useOpens(reviews: readonly Review[]): Action[] {
  const t = useText()
  const navigate = useNavigate()
  return reviews.map(({ id, hostName }) => ({
    id: `reviews.open.${id}`,
    label: t('visit.title', { host: hostName }),
    group: t('reviews.title'),
    run: () => void navigate({ to: '/reviews/$reviewId', params: { reviewId: id } }),
  }))
}

/** One for each partner that is not host yet. */
function useStarts(exchangeId: ExchangeId, hosts: readonly string[]): Action[] {
  const t = useText()
  const { run } = useCommand('reviews.start')
  const { data: exchanges = [] } = useRead('exchanges.list', {})
  const { data: organisations = [] } = useRead('organisations.list', {})
  const partners = exchanges.find(({ id }) => id === exchangeId)?.partners ?? []
  const here = partners.filter(({ leftOn }) => leftOn === null)
  const ids = new Set(here.map(({ organisationId }) => organisationId))
  return organisations
    .filter(({ id }) => ids.has(id) && !hosts.includes(id))
    .map(({ id: hostId, name }) => ({
      id: `reviews.start.${hostId}`,
      label: t('reviews.start', { name }),
      group: t('reviews.title'),
      run: () =>
        void run(
          { exchangeId, hostId, language: t.language },
          { done: t('reviews.started', { name }) },
        ),
    }))
}
