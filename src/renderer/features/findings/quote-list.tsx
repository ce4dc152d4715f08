import { X } from 'lucide-react'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/findings'
import { useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { citedWords } from './chosen-words'
import { useUncite } from './use-cite'
import styles from './evidence.module.css'

const few = 4

/** The evidence beside the cards: short, in order, the newest always in sight. */
export function QuoteList({ finding }: { finding: Finding }) {
  const t = useText()
  const uncite = useUncite()
  const isReadOnly = useIsReadOnly()
  const [isOpen, setOpen] = useState(false)
  const { evidence } = finding
  if (evidence.length === 0) return null
  const shown = isOpen || evidence.length <= few + 1 ? evidence : evidence.slice(-few)
  return (
    <div className={styles.evidence}>
      <ul className={styles.quotes} aria-label={t('findings.evidence')}>
        {shown.map((one) => (
          <li key={one.id} className={styles.quote} data-uncounted={!one.isCounted || undefined}>
            <blockquote lang={one.language ?? undefined} dir="auto">
              {citedWords(one) || t('findings.no-words')}
            </blockquote>
            <span className={styles.facts}>
              <span className={styles.number}>R{one.number}</span>
              {one.state !== 'kept' && ` · ${t(`gather.is.${one.state}`)}`}
              {one.needsReview && ` · ${t('findings.to-review')}`}
            </span>
            {!isReadOnly && (
              <IconButton
                label={t('findings.uncite', { number: one.number })}
                icon={<X aria-hidden />}
                onPress={() => uncite(one)}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.length < evidence.length && (
        <Button tone="plain" size="small" onPress={() => setOpen(true)}>
          {t('findings.all-evidence', { count: evidence.length })}
        </Button>
      )}
    </div>
  )
}
