import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReviewFinding } from '../../../shared/contract/conclusions'
import { useText } from '../../app/text'
import { Chip } from '../../ui/chip'
import { kindsUnder } from './basis-words'
import { FindingFields } from './finding-fields'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

type Props = {
  finding: ReviewFinding
  parts: ReviewParts
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** A sentence to read; opened, what holds it up, what the host says, and all there is to change. */
export function FindingRow({ finding, parts, isOpen, onOpenChange }: Props) {
  const t = useText()
  const { text, criterionId, reactions, correction } = finding
  const reaction = reactions.at(-1)
  return (
    <li className={styles.finding}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        onClick={() => onOpenChange(!isOpen)}
      >
        {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        <span className={styles.text} lang={parts.review.language}>
          {text}
        </span>
        <span className={styles.chips}>
          {reaction && (
            <Chip tone={reaction.kind === 'recognised' ? 'verdigris' : 'brass'}>
              {t(`review.reaction.${reaction.kind}`)}
            </Chip>
          )}
          {correction !== null && <Chip tone="verdigris">{t('review.corrected')}</Chip>}
          <span className="label">
            {[
              parts.criterionOf(criterionId)?.title,
              t('review.rests-on', { kinds: kindsUnder(finding, parts).size }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </button>
      {isOpen && <FindingFields finding={finding} parts={parts} />}
    </li>
  )
}
