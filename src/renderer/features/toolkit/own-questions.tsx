import { Plus, X } from 'lucide-react'
import type { MethodCard } from '../../../shared/domain/toolkit-cards'
import { useText } from '../../app/text'
import { Button, IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { LocalField } from './local-field'
import type { Change } from './own-method-form'
import styles from './toolkit.module.css'
import { useCardLanguage } from './use-card-text'

type Field = MethodCard['capture'][number]
const kinds = ['text', 'two-part', 'word', 'choice', 'scale', 'then-now', 'dots'] as const

/** What is asked when the method is used. */
export function OwnQuestions({ card, change }: { card: MethodCard; change: Change }) {
  const t = useText()
  const language = useCardLanguage()
  const { capture } = card
  const write = (next: readonly Field[]) => change({ capture: [...next] })
  const set = (index: number, field: Field, part: Partial<Field>) =>
    write(capture.with(index, { ...field, ...part }))
  const blank: Field = {
    text: { [language]: t('toolkit.blank.question') },
    kind: 'text',
    isPrivate: false,
  }
  return (
    <section className={styles.ownPart} aria-label={t('toolkit.capture')}>
      <h3>{t('toolkit.capture')}</h3>
      <ul className={styles.ownList}>
        {capture.map((field, index) => (
          <li key={index}>
            <div className={styles.ownRow}>
              <LocalField
                label={t('toolkit.question', { number: index + 1 })}
                hideLabel
                value={field.text}
                save={(text) => set(index, field, text ? { text } : {})}
              />
              <IconButton
                label={t('toolkit.question-remove', { number: index + 1 })}
                icon={<X aria-hidden />}
                onPress={() => void write(capture.toSpliced(index, 1))}
              />
            </div>
            <div className={styles.ownMarks}>
              <Select
                label={t('toolkit.question-kind')}
                hideLabel
                options={kinds.map((id) => ({ id, label: t(`plan.kind.${id}`) }))}
                value={field.kind}
                onChange={(kind) => void set(index, field, { kind })}
              />
              <Checkbox
                isSelected={field.isPrivate}
                onChange={(isPrivate) => void set(index, field, { isPrivate })}
              >
                {t('toolkit.private')}
              </Checkbox>
            </div>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<Plus aria-hidden />}
        isDisabled={capture.length >= 20}
        onPress={() => void write([...capture, blank])}
      >
        {t('toolkit.add-question')}
      </Button>
    </section>
  )
}
