import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { Prompt } from '../../../shared/contract/agenda'
import { useCommand, useSave } from '../../app/host'
import { useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { IconButton } from '../../ui/button'
import { AddField } from '../../ui/add-field'
import { HeldNumber } from './held-fields'
import styles from './questions-section.module.css'

type OptionsProps = { prompt: Prompt; language: string }

/** What one may choose between, and how many of them or how many dots. */
export function QuestionOptions({ prompt, language }: OptionsProps) {
  const t = useText()
  const save = useSave('prompts.update')
  const { run } = useCommand('prompts.update')
  const { id, options, kind, max } = prompt
  return (
    <section aria-label={t('plan.question.options')} className={styles.options}>
      <span className="label">{t('plan.question.options')}</span>
      <ol lang={language}>
        {options.map((option, index) => (
          <OptionRow key={option.key} prompt={prompt} index={index} />
        ))}
      </ol>
      <AddField
        id={`plan-add-option-${id}`}
        label={t('plan.question.add-option')}
        placeholder={t('plan.question.add-option')}
        onAdd={(text) =>
          save({ id, change: { options: [...options, { key: crypto.randomUUID(), text }] } })
        }
      />
      <div className={styles.most}>
        <HeldNumber
          label={t(kind === 'dots' ? 'plan.question.dots' : 'plan.question.most')}
          minValue={1}
          maxValue={100}
          value={max}
          save={(next) => run({ id, change: { max: next ?? max } })}
        />
      </div>
    </section>
  )
}

function OptionRow({ prompt, index }: { prompt: Prompt; index: number }) {
  const t = useText()
  const save = useSave('prompts.update')
  const { run } = useCommand('prompts.update')
  const { id, options } = prompt
  const option = options[index]
  if (!option) return null
  const name = { name: option.text }
  const write = (next: Prompt['options'], done?: string) =>
    void run({ id, change: { options: next } }, done === undefined ? {} : { done })
  const moved = (to: number) => options.toSpliced(index, 1).toSpliced(to, 0, option)
  return (
    <li className={styles.option}>
      <AutosaveField
        label={t('plan.question.option', { number: index + 1 })}
        hideLabel
        look="bare"
        value={option.text}
        save={(text) => save({ id, change: { options: options.with(index, { ...option, text }) } })}
      />
      <IconButton
        label={t('plan.move-up', name)}
        icon={<ArrowUp aria-hidden />}
        isDisabled={index === 0}
        onPress={() => write(moved(index - 1))}
      />
      <IconButton
        label={t('plan.move-down', name)}
        icon={<ArrowDown aria-hidden />}
        isDisabled={index === options.length - 1}
        onPress={() => write(moved(index + 1))}
      />
      <IconButton
        label={t('plan.remove-named', name)}
        icon={<X aria-hidden />}
        onPress={() => write(options.toSpliced(index, 1), t('plan.question.option-removed'))}
      />
    </li>
  )
}
