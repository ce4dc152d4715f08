import { useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import type { TranslatableText } from '../../../shared/contract/translations'
import { useSave } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveArea } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Banner } from '../../ui/message'
import type { LanguageTexts } from './translations'
import styles from './languages-section.module.css'

type TranslationListProps = { session: Session; texts: LanguageTexts; isMissingOnly: boolean }

const keyOf = (text: TranslatableText) => `${text.table}/${text.rowId}/${text.field}`

export function TranslationList({ session, texts, isMissingOnly }: TranslationListProps) {
  const t = useText()
  // A text that has just got its translation stays where it is until the list is asked for again.
  const [asked] = useState(
    () =>
      new Set(
        texts.texts
          .filter((text) => !isMissingOnly || text.translation === null || text.stale)
          .map(keyOf),
      ),
  )
  const shown = isMissingOnly ? texts.texts.filter((text) => asked.has(keyOf(text))) : texts.texts
  const tables = [...new Set(shown.map(({ table }) => table))]
  if (shown.length === 0) return <Banner tone="good">{t('translate.all-there')}</Banner>
  return (
    <div className={styles.tables}>
      {tables.map((table) => (
        <section key={table} aria-label={t(`translate.table.${table}`)} className={styles.table}>
          <h3>{t(`translate.table.${table}`)}</h3>
          <ul className={styles.rows}>
            {shown
              .filter((text) => text.table === table)
              .map((text) => (
                <TranslationRow
                  key={keyOf(text)}
                  text={text}
                  language={texts.language}
                  main={session.languages[0] ?? 'en'}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type TranslationRowProps = { text: TranslatableText; language: string; main: string }

function TranslationRow({ text, language, main }: TranslationRowProps) {
  const t = useText()
  const dates = useDates()
  const write = useSave('translations.write')
  const { table, rowId, field, original } = text
  const put = (words: string) => write({ table, rowId, field, language, text: words })
  const name = t('translate.label', { language: dates.language(language), original })
  return (
    <li className={styles.row} data-missing={text.translation === null || undefined}>
      <p className={styles.original} lang={text.originalLanguage ?? main}>
        {original}
      </p>
      <div lang={language} className={styles.translation}>
        <AutosaveArea
          label={name}
          hideLabel
          placeholder={t('translate.placeholder', { language: dates.language(language) })}
          value={text.translation ?? ''}
          save={put}
        />
        {text.stale && (
          <div className={styles.stale} lang={t.language}>
            <span>{t('translate.stale')}</span>
            <Button size="small" onPress={() => void put(text.translation ?? '')}>
              {t('translate.still-right')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
