import { useId } from 'react'
import type { EvidenceCounts } from '../../../shared/contract/findings'
import { useText } from '../../app/text'
import styles from './who-said-it.module.css'

/** How much of the evidence is whose, as bars with their numbers: a table for those who do not see them. */
export function WhoSaidIt({ counts }: { counts: EvidenceCounts }) {
  const t = useText()
  const id = useId()
  const { parts, reflections } = counts
  if (parts.length === 0) return null
  return (
    <table className={styles.table} aria-labelledby={id}>
      <caption id={id} className={styles.caption}>
        {t('findings.who')}
      </caption>
      <thead className="hidden-visually">
        <tr>
          <th scope="col">{t('findings.who.part')}</th>
          <th scope="col">{t('findings.who.reflections')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ part, reflections: count }) => (
          <tr key={part}>
            <th scope="row">{t(`findings.part.${part}`)}</th>
            <td className={styles.cell}>
              <svg
                className={styles.bar}
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                aria-hidden
              >
                <rect className={styles.ground} width="100" height="8" rx="2" />
                <rect className={styles.fill} width={(100 * count) / reflections} height="8" />
              </svg>
              <span className="num">{count}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
