import { openMoves, type ReviewMove, ReviewState } from '../../../shared/domain/review-state'
import { useCommand, useIsReadOnly } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Buttons } from '../../ui/page'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

/** Draft, fact check, final: where the review is, who sees it now, and what comes next. */
export function CourseBar({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const dates = useDates()
  const isReadOnly = useIsReadOnly()
  const { run } = useCommand('conclusions.move')
  const { state, since, findings } = parts.conclusions
  const isOpenError = findings.some(
    (finding) => finding.reactions.at(-1)?.kind === 'fact-error' && finding.correction === null,
  )
  const press = (move: ReviewMove) =>
    void run({ reviewId: parts.review.id, move }, { done: t(`review.moved.${move}`) })
  return (
    <section className={styles.course} aria-label={t('review.course')}>
      <ol>
        {ReviewState.options.map((one) => (
          <li key={one} aria-current={one === state ? 'step' : undefined}>
            {t(`review.state.${one}`)}
          </li>
        ))}
      </ol>
      <p>
        {t(`review.state-help.${state}`)}{' '}
        {since !== null && t('review.since', { day: dates.moment(since) })}
      </p>
      {state === 'fact-check' && isOpenError && <p className="meta">{t('review.open-errors')}</p>}
      {!isReadOnly && findings.length > 0 && (
        <Buttons>
          {openMoves(state).map((move) => (
            <Button key={move} onPress={() => press(move)}>
              {t(`review.move.${move}`)}
            </Button>
          ))}
        </Buttons>
      )}
    </section>
  )
}
