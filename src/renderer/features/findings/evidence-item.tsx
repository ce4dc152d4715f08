import { X } from 'lucide-react'
import type { Evidence } from '../../../shared/contract/findings'
import { useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { citedWords } from './chosen-words'
import { useUncite } from './use-cite'
import styles from './evidence.module.css'

/** What somebody said, as this finding cites it. */
export function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const t = useText()
  const uncite = useUncite()
  const isReadOnly = useIsReadOnly()
  const { number, language, isCounted, state } = evidence
  const words = citedWords(evidence)
  const who = [evidence.authorName ?? t('gather.nobody'), evidence.organisation].filter(Boolean)
  return (
    <div className={styles.item} data-uncounted={!isCounted || undefined}>
      <blockquote className={styles.words} lang={language ?? undefined} dir="auto">
        {words === '' ? <span className="meta">{t('findings.no-words')}</span> : words}
      </blockquote>
      <div className={styles.foot}>
        <p className={styles.facts}>
          <span className={styles.number}>R{number}</span>
          {` · ${[...new Set(who)].join(', ')}`}
          {state !== 'kept' && ` · ${t(`gather.is.${state}`)}`}
          {isCounted &&
            state === 'kept' &&
            !evidence.mayRead.participants &&
            ` · ${t('findings.not-quoted')}`}
        </p>
        {!isReadOnly && (
          <IconButton
            label={t('findings.uncite', { number })}
            icon={<X aria-hidden />}
            onPress={() => uncite(evidence)}
          />
        )}
      </div>
      {evidence.needsReview && <p className={styles.doubt}>{t('findings.needs-review')}</p>}
    </div>
  )
}
