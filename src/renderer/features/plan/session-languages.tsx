import { ArrowUp, X } from 'lucide-react'
import { useMemo } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { interpretations } from '../../../shared/domain/bilingual-time'
import { useCommand } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { ComboBox } from '../../ui/combo-box'
import { HeldSelect } from './held-fields'
import { standalone } from './standalone'
import { useHeld } from '../../ui/use-held'
import styles from './session-section.module.css'

// Those one meets in museums, archives and libraries of northern Europe; any other tag is kept as it is.
const common =
  'en sv da nb nn fi is fo se de nl fr es it pt pl cs uk et lv lt ga cy gd hu ro el tr ar fa ku so ti zh ja'.split(
    ' ',
  )

/** The first language is the one the facilitator writes in; the others get translations. */
export function SessionLanguages({ session }: { session: Session }) {
  const t = useText()
  const { run } = useCommand('sessions.update')
  const [languages, choose] = useHeld(session.languages, (next) =>
    run({ id: session.id, change: { languages: next } }),
  )
  return (
    <section aria-label={t('plan.session.languages')}>
      <h3>{t('plan.session.languages')}</h3>
      <ul className={styles.languages}>
        {languages.map((language, index) => (
          <LanguageRow
            key={language}
            language={language}
            isFirst={index === 0}
            onFirst={() => choose([language, ...languages.filter((one) => one !== language)])}
            onRemove={
              languages.length > 1
                ? () => choose(languages.filter((one) => one !== language))
                : null
            }
          />
        ))}
      </ul>
      <AddLanguage chosen={languages} onAdd={(language) => choose([...languages, language])} />
      {languages.length > 1 && (
        <HeldSelect
          label={t('plan.session.interpretation')}
          options={interpretations.map((each) => ({
            id: each,
            label: t(`plan.interpretation.${each}`),
          }))}
          value={session.interpretation}
          save={(interpretation) => run({ id: session.id, change: { interpretation } })}
        />
      )}
    </section>
  )
}

type LanguageRowProps = {
  language: string
  isFirst: boolean
  onFirst: () => void
  onRemove: (() => void) | null
}

function LanguageRow({ language, isFirst, onFirst, onRemove }: LanguageRowProps) {
  const t = useText()
  const name = standalone(useDates().language(language))
  return (
    <li className={styles.language}>
      <span>
        {name}
        {isFirst && <span className={styles.note}>{t('plan.session.first-language')}</span>}
      </span>
      {!isFirst && (
        <IconButton
          label={t('plan.session.make-first', { language: name })}
          icon={<ArrowUp aria-hidden />}
          onPress={onFirst}
        />
      )}
      {onRemove && (
        <IconButton
          label={t('plan.remove-named', { name })}
          icon={<X aria-hidden />}
          onPress={onRemove}
        />
      )}
    </li>
  )
}

function AddLanguage(props: { chosen: readonly string[]; onAdd: (language: string) => void }) {
  const t = useText()
  const dates = useDates()
  const { chosen, onAdd } = props
  const options = useMemo(
    () =>
      common
        .filter((tag) => !chosen.includes(tag))
        .map((tag) => ({ id: tag, label: standalone(dates.language(tag)) }))
        .sort((a, b) => a.label.localeCompare(b.label, t.language)),
    [chosen, dates, t.language],
  )
  return (
    <ComboBox
      key={chosen.join(' ')}
      label={t('plan.session.add-language')}
      hideLabel
      placeholder={t('plan.session.add-language')}
      options={options}
      value={null}
      onChange={(tag) => tag !== null && onAdd(tag)}
      none={t('plan.session.no-language')}
    />
  )
}
