import { X } from 'lucide-react'
import type { Evidence, Finding } from '../../../shared/contract/findings'
import { spokenWords } from '../../../shared/domain/spoken-words'
import { useCommand, useIsReadOnly } from '../../app/host'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Buttons } from '../../ui/page'
import { citedWords } from './chosen-words'
import { useUncite } from './use-cite'
import styles from './evidence.module.css'

type Props = { finding: Pick<Finding, 'id'>; evidence: Evidence }

/** What somebody said, as this finding cites it. */
export function EvidenceItem({ finding, evidence }: Props) {
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
      {evidence.needsReview && <Doubt finding={finding} evidence={evidence} />}
    </div>
  )
}

/** The reflection was edited, and it is not sure that these are still the words that were meant. */
function Doubt({ finding, evidence }: Props) {
  const t = useText()
  const { run } = useCommand('findings.cite')
  const isReadOnly = useIsReadOnly()
  const { reflectionId, span } = evidence
  const cite = (next: { start: number; end: number } | null) =>
    void run({
      id: finding.id,
      reflectionId,
      span: next && { ...next, text: spokenWords(evidence) },
    })
  return (
    <div className={styles.doubt}>
      <p>{t('findings.needs-review')}</p>
      {!isReadOnly && (
        <Buttons>
          {span && (
            <Button size="small" onPress={() => cite(span)}>
              {t('findings.words-right')}
            </Button>
          )}
          <Button size="small" tone="plain" onPress={() => cite(null)}>
            {t('findings.words-all')}
          </Button>
        </Buttons>
      )}
    </div>
  )
}
