import type { ReviewFinding } from '../../../shared/contract/conclusions'
import { maySee, type ReviewReader } from '../../../shared/domain/review-state'
import { useDates, useText } from '../../app/text'
import { Earlier } from './finding-fields'
import { Reactions } from './host-reaction'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

type Props = { finding: ReviewFinding; parts: ReviewParts; reader: ReviewReader }

/** A finding as the host, or others, have it before them: no notes, nobody's name. */
export function FindingSeen({ finding, parts, reader }: Props) {
  const t = useText()
  const dates = useDates()
  const { state, evidence, asksAdvice } = parts.conclusions
  const sees = (thing: Parameters<typeof maySee>[2]) => maySee(reader, state, thing)
  const { text, takeHome, advice, correction, criterionId } = finding
  const pieces = evidence.filter(
    ({ id, sensitivity }) => finding.evidence.includes(id) && sees(`evidence-${sensitivity}`),
  )
  return (
    <li className={styles.seen}>
      <p className={styles.text} lang={parts.review.language}>
        {text}
      </p>
      <p className="label">
        {[parts.criterionOf(criterionId)?.title, ...pieces.map(({ title }) => title)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {correction !== null && (
        <p>
          <strong>{t('review.corrected-on', { day: dates.moment(correction.at) })}</strong>{' '}
          {correction.text}
        </p>
      )}
      {sees('reaction') && <Reactions finding={finding} />}
      {sees('reaction') && <Earlier finding={finding} />}
      {asksAdvice && advice !== '' && sees('advice') && (
        <p>
          <strong>{t('review.advice')}</strong> {advice}
        </p>
      )}
      {takeHome !== '' && sees('take-home') && (
        <p>
          <strong>{t('review.take-home')}</strong> {takeHome}
        </p>
      )}
    </li>
  )
}
