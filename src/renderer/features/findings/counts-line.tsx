import type { EvidenceCounts } from '../../../shared/contract/findings'
import { useDates, useText } from '../../app/text'
import styles from './findings.module.css'

/** "Evidence: 14 reflections, 11 people, 9 organisations", and what is cited but not counted. */
export function CountsLine({ counts }: { counts: EvidenceCounts }) {
  const t = useText()
  const dates = useDates()
  const { reflections, people, organisations, leftOut } = counts
  return (
    <div className={styles.counts} aria-live="polite">
      <p className="meta">
        {reflections === 0
          ? t('findings.counts.none')
          : t('findings.counts', { reflections, people, organisations })}
      </p>
      {leftOut.length > 0 && (
        <p className={styles.leftOut}>
          {t('findings.left-out', {
            parts: dates.list(
              leftOut.map(({ state, reflections: count }) =>
                t(`findings.left-out.${state}`, { count }),
              ),
            ),
          })}
        </p>
      )}
    </div>
  )
}
