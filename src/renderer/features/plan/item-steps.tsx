import { ArrowDown, ArrowUp, Scissors, X } from 'lucide-react'
import type { Block } from '../../../shared/contract/agenda'
import { useCommand, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { IconButton } from '../../ui/button'
import { AddField } from '../../ui/add-field'
import { HeldNumber } from './held-fields'
import { StepMarks } from './step-marks'
import { typedItem } from './typed-item'
import styles from './programme-section.module.css'

type Step = Block['steps'][number]
const fresh = { who: '', silent: false, isRound: false, dropped: false }

/** The steps or rounds inside an item. Their minutes are a guide and need not fill it. */
export function ItemSteps({ block }: { block: Block }) {
  const t = useText()
  const save = useSave('agenda.update')
  const { steps } = block
  const sum = steps.reduce((total, step) => total + step.minutes, 0)
  const put = (next: readonly Step[]) => save({ id: block.id, change: { steps: [...next] } })
  return (
    <section aria-label={t('plan.item.steps')} className={styles.steps}>
      <header className={styles.stepsHead}>
        <span className="label">{t('plan.item.steps')}</span>
        {steps.length > 0 && (
          <span className="label num">
            {t('plan.item.steps-sum', { sum, minutes: block.minutes })}
          </span>
        )}
      </header>
      <ol>
        {steps.map((step, index) => (
          <StepRow key={index} block={block} index={index} step={step} />
        ))}
      </ol>
      <AddField
        id={`plan-add-step-${block.id}`}
        label={t('plan.item.add-step')}
        placeholder={t('plan.item.add-step')}
        hint={(words) => t('plan.item.add-hint', typedItem(words, 5))}
        onAdd={(words) => put([...steps, { ...fresh, ...typedItem(words, 5) }])}
      />
    </section>
  )
}

function StepRow({ block, index, step }: { block: Block; index: number; step: Step }) {
  const t = useText()
  const save = useSave('agenda.update')
  const { run } = useCommand('agenda.update')
  const { run: split } = useCommand('agenda.split')
  const { id, steps } = block
  const name = { name: step.title }
  const changed = (change: Partial<Step>) => steps.with(index, { ...step, ...change })
  const moved = (to: number) => {
    const rest = steps.toSpliced(index, 1)
    return rest.toSpliced(to, 0, step)
  }
  const write = (next: readonly Step[], done?: string) =>
    run({ id, change: { steps: [...next] } }, done === undefined ? {} : { done })
  return (
    <li className={styles.step}>
      <AutosaveField
        label={t('plan.item.step', { number: index + 1 })}
        hideLabel
        look="bare"
        value={step.title}
        save={(title) => save({ id, change: { steps: changed({ title }) } })}
      />
      <HeldNumber
        label={t('plan.item.minutes', { title: step.title })}
        hideLabel
        compact
        unit={t('common.minutes-unit')}
        minValue={1}
        maxValue={1440}
        value={step.minutes}
        save={(minutes) => write(changed({ minutes: minutes ?? step.minutes }))}
      />
      <StepMarks step={step} onChange={(change) => void write(changed(change))} />
      {index > 0 && (
        <IconButton
          label={t('plan.item.split-before', name)}
          icon={<Scissors aria-hidden />}
          onPress={() => void split({ id, step: index }, { done: t('plan.item.was-split') })}
        />
      )}
      <MoveStep
        step={step}
        index={index}
        count={steps.length}
        onMove={(to) => void write(moved(to))}
      />
      <IconButton
        label={t('plan.remove-named', name)}
        icon={<X aria-hidden />}
        onPress={() => void write(steps.toSpliced(index, 1), t('plan.item.step-removed'))}
      />
    </li>
  )
}

type MoveProps = { step: Step; index: number; count: number; onMove: (to: number) => void }

function MoveStep({ step, index, count, onMove }: MoveProps) {
  const t = useText()
  const name = { name: step.title }
  return (
    <>
      <IconButton
        label={t('plan.move-up', name)}
        icon={<ArrowUp aria-hidden />}
        isDisabled={index === 0}
        onPress={() => onMove(index - 1)}
      />
      <IconButton
        label={t('plan.move-down', name)}
        icon={<ArrowDown aria-hidden />}
        isDisabled={index === count - 1}
        onPress={() => onMove(index + 1)}
      />
    </>
  )
}
