import { useCommand, useIsReadOnly, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea, AutosaveField } from '../../ui/autosave-field'
import { Switch } from '../../ui/checkbox'
import { SectionHead } from '../../ui/section-head'
import { useHeld } from '../../ui/use-held'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

/** What the host says to the whole, and whether they want recommendations. */
export function HostWords({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const isReadOnly = useIsReadOnly()
  const save = useSave('conclusions.settle')
  const { run } = useCommand('conclusions.settle')
  const reviewId = parts.review.id
  const { hostWords, hostWordsBy, state } = parts.conclusions
  const [asksAdvice, ask] = useHeld(parts.conclusions.asksAdvice, (next) =>
    run({ reviewId, change: { asksAdvice: next } }),
  )
  return (
    <section aria-label={t('review.host-words')} className={styles.group}>
      <SectionHead title={t('review.host-words')} lead={t('review.host-words-lead')} />
      <Switch isSelected={asksAdvice} isDisabled={isReadOnly} onChange={ask}>
        {t('review.asks-advice')}
      </Switch>
      {state !== 'draft' && (
        <>
          <AutosaveArea
            label={t('review.host-response')}
            value={hostWords}
            isReadOnly={isReadOnly}
            save={(words) => save({ reviewId, change: { hostWords: words } })}
          />
          <AutosaveField
            label={t('review.host-response-by')}
            value={hostWordsBy}
            isReadOnly={isReadOnly}
            save={(words) => save({ reviewId, change: { hostWordsBy: words } })}
          />
        </>
      )}
    </section>
  )
}
