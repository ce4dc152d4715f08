import { PenLine, Repeat } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import type { Block } from '../../../shared/contract/agenda'
import { useText } from '../../app/text'
import styles from './programme-section.module.css'

type Step = Block['steps'][number]
type Props = { step: Step; onChange: (change: Partial<Step>) => void }

/** Silent steps take no longer in two languages; a round may be dropped to make up the time. */
export function StepMarks({ step, onChange }: Props) {
  const t = useText()
  const name = { name: step.title }
  return (
    <span className={styles.marks}>
      <ToggleButton
        className={styles.mark ?? ''}
        aria-label={t('plan.item.step-silent', name)}
        isSelected={step.silent}
        onChange={(silent) => onChange({ silent })}
      >
        <PenLine aria-hidden />
        {t('plan.item.silent')}
      </ToggleButton>
      <ToggleButton
        className={styles.mark ?? ''}
        aria-label={t('plan.item.step-round', name)}
        isSelected={step.isRound}
        onChange={(isRound) => onChange({ isRound })}
      >
        <Repeat aria-hidden />
        {t('plan.item.round')}
      </ToggleButton>
    </span>
  )
}
