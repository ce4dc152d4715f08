import type { Prompt } from '../../../shared/contract/agenda'
import { useCommand, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveArea, AutosaveField } from '../../ui/autosave-field'
import { HeldNumber, HeldSwitch } from './held-fields'
import { QuestionOptions } from './question-options'
import styles from './questions-section.module.css'

type FieldsProps = { prompt: Prompt; language: string }

/** What only this kind of question needs. */
export function QuestionKindFields({ prompt, language }: FieldsProps) {
  const t = useText()
  const { run } = useCommand('prompts.update')
  switch (prompt.kind) {
    case 'two-part':
      return <SecondStem prompt={prompt} />
    case 'choice':
      return (
        <>
          <QuestionOptions prompt={prompt} language={language} />
          <HeldSwitch
            value={prompt.multiple}
            save={(multiple) => run({ id: prompt.id, change: { multiple } })}
          >
            {t('plan.question.multiple')}
          </HeldSwitch>
        </>
      )
    case 'dots':
      return <QuestionOptions prompt={prompt} language={language} />
    case 'scale':
    case 'then-now':
      return <ScaleEnds prompt={prompt} />
    case 'text':
    case 'word':
      return null
  }
}

function SecondStem({ prompt }: { prompt: Prompt }) {
  const t = useText()
  const save = useSave('prompts.update')
  return (
    <AutosaveArea
      label={t('plan.question.second')}
      description={t('plan.question.second-help')}
      value={prompt.secondText}
      save={(secondText) => save({ id: prompt.id, change: { secondText } })}
    />
  )
}

function ScaleEnds({ prompt }: { prompt: Prompt }) {
  const t = useText()
  const save = useSave('prompts.update')
  const { run } = useCommand('prompts.update')
  const { id, min, max } = prompt
  return (
    <div className={styles.ends}>
      <HeldNumber
        label={t('plan.question.min')}
        minValue={0}
        maxValue={Math.min(10, max - 1)}
        value={min}
        save={(next) => run({ id, change: { min: next ?? min } })}
      />
      <AutosaveField
        label={t('plan.question.min-label')}
        value={prompt.minLabel}
        save={(minLabel) => save({ id, change: { minLabel } })}
      />
      <HeldNumber
        label={t('plan.question.max')}
        minValue={min + 1}
        maxValue={100}
        value={max}
        save={(next) => run({ id, change: { max: next ?? max } })}
      />
      <AutosaveField
        label={t('plan.question.max-label')}
        value={prompt.maxLabel}
        save={(maxLabel) => save({ id, change: { maxLabel } })}
      />
    </div>
  )
}
