import { Plus } from 'lucide-react'
import type { MethodCard } from '../../../shared/domain/toolkit-cards'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { NumberField } from '../../ui/number-field'
import { LocalField } from './local-field'
import { MoveButtons } from './move-buttons'
import type { Change } from './own-method-form'
import styles from './toolkit.module.css'
import { useCardLanguage } from './use-card-text'

type Step = MethodCard['steps'][number]
type Props = { card: MethodCard; change: Change }

/** The card's minutes are those of its steps. */
export function OwnSteps({ card, change }: Props) {
  const t = useText()
  const language = useCardLanguage()
  const { steps, timeRule } = card
  const write = (next: readonly Step[]) => {
    const sum = next.reduce((all, { minutes }) => all + minutes, 0)
    const fixed = Math.max(
      0,
      sum - timeRule.perPerson * card.groupMin - timeRule.perRound * timeRule.rounds,
    )
    return change({ steps: [...next], timeRule: { ...timeRule, fixed: Math.min(1440, fixed) } })
  }
  const add = () =>
    void write([
      ...steps,
      {
        minutes: 5,
        who: { [language]: t('toolkit.blank.who') },
        text: { [language]: t('toolkit.blank.step') },
        silent: false,
        isRound: false,
      },
    ])
  return (
    <section className={styles.ownPart} aria-label={t('toolkit.steps')}>
      <h3>{t('toolkit.steps')}</h3>
      <ol className={styles.ownList}>
        {steps.map((_, index) => (
          <li key={index}>
            <OwnStep steps={steps} index={index} write={write} />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon={<Plus aria-hidden />}
        isDisabled={steps.length >= 60}
        onPress={add}
      >
        {t('toolkit.add-step')}
      </Button>
    </section>
  )
}

type StepProps = {
  steps: readonly Step[]
  index: number
  write: (next: readonly Step[]) => Promise<string | null>
}

function OwnStep({ steps, index, write }: StepProps) {
  const t = useText()
  const step = steps[index]
  if (!step) return null
  const change = (part: Partial<Step>) => write(steps.with(index, { ...step, ...part }))
  const number = index + 1
  return (
    <>
      <div className={styles.ownRow}>
        <NumberField
          label={t('toolkit.step-minutes', { number })}
          hideLabel
          compact
          unit={t('common.minutes-unit')}
          minValue={1}
          maxValue={1440}
          value={step.minutes}
          onChange={(minutes) => Number.isNaN(minutes) || void change({ minutes })}
        />
        <LocalField
          label={t('toolkit.step-who', { number })}
          hideLabel
          value={step.who}
          save={(who) => change(who ? { who } : {})}
        />
        <MoveButtons items={steps} index={index} write={(next) => void write(next)} />
      </div>
      <LocalField
        label={t('toolkit.step-text', { number })}
        hideLabel
        isLong
        value={step.text}
        save={(text) => change(text ? { text } : {})}
      />
      <div className={styles.ownMarks}>
        <Checkbox isSelected={step.silent} onChange={(silent) => void change({ silent })}>
          {t('toolkit.silent')}
        </Checkbox>
        <Checkbox isSelected={step.isRound} onChange={(isRound) => void change({ isRound })}>
          {t('toolkit.round')}
        </Checkbox>
      </div>
    </>
  )
}
