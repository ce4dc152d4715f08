// A peer review from its visit plan to what is made of it; which part is in sight stands in the address.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReviewId } from '../../../shared/contract/primitives'
import { useActions } from '../../app/commands'
import { useText } from '../../app/text'
import { InlineError } from '../../ui/message'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { BothPlace } from './both-place'
import { EveningPlace } from './evening-place'
import { EvidencePlace } from './evidence-place'
import { FindingsPlace } from './findings-place'
import { NotesPlace } from './notes-place'
import { PlanPlace } from './plan-place'
import { ReviewPapers } from './review-papers'
import { SelfPlace } from './self-place'
import { type ReviewParts, useReview } from './use-review'
import styles from './review.module.css'

const places = ['self', 'plan', 'notes', 'evening', 'evidence', 'findings', 'both'] as const
type Place = (typeof places)[number]

const shown: Record<Place, (props: { parts: ReviewParts }) => React.ReactNode> = {
  self: SelfPlace,
  plan: PlanPlace,
  notes: NotesPlace,
  evening: EveningPlace,
  evidence: EvidencePlace,
  findings: FindingsPlace,
  both: BothPlace,
}

export function ReviewScreen({ reviewId }: { reviewId: ReviewId }) {
  const t = useText()
  const navigate = useNavigate()
  const { part }: { part?: unknown } = useSearch({ strict: false })
  const place = places.find((one) => one === part) ?? 'plan'
  const { parts, isGone } = useReview(reviewId)
  useActions(
    places.map((one) => ({
      id: `review.go.${one}`,
      label: t(`visit.place.${one}`),
      group: t('visit.group'),
      run: () => void navigate({ to: '.', search: { part: one } } as never),
    })),
  )
  if (isGone) return <Page>{<InlineError>{t('visit.gone')}</InlineError>}</Page>
  if (!parts) return <Waiting>{t('common.loading')}</Waiting>
  const Shown = shown[place]
  return (
    <Page>
      <header className={styles.title}>
        <p className="meta">
          <a href={`#/exchanges/${parts.review.exchangeId}`}>{t('visit.back')}</a>
        </p>
        <div className={styles.titleRow}>
          <h1>{t('visit.title', { host: parts.review.hostName })}</h1>
          <ReviewPapers parts={parts} />
        </div>
      </header>
      <nav aria-label={t('visit.parts')}>
        <ul className={styles.places}>
          {places.map((one) => (
            <li key={one}>
              <a
                href={`#/reviews/${reviewId}?part=${one}`}
                aria-current={one === place ? 'page' : undefined}
              >
                {t(`visit.place.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Shown parts={parts} />
    </Page>
  )
}
