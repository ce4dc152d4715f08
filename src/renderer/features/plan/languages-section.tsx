import { useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { useDates, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Toggle } from '../../ui/toggle'
import { SectionHead } from '../../ui/section-head'
import { TranslationList } from './translation-list'
import { type LanguageTexts, useTranslations } from './translations'
import { usePlanPlace } from './plan-places'
import styles from './languages-section.module.css'

/** Every text that is read in another language than the one it was written in, beside its translation. */
export function LanguagesSection({ session }: { session: Session }) {
  const t = useText()
  const all = useTranslations(session)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissingOnly, setMissingOnly] = useState(false)
  const shown = all.find(({ language }) => language === chosen) ?? preferred(all, session)
  if (!shown) return <NothingToTranslate session={session} />
  return (
    <>
      <SectionHead
        title={t('plan.place.languages')}
        lead={<MissingSentence shown={shown} />}
        actions={
          <>
            {all.length > 1 && (
              <LanguageChoice all={all} value={shown.language} onChange={setChosen} />
            )}
            <Toggle
              label={t('translate.show')}
              hideLabel
              options={[
                { id: 'all', label: t('translate.show.all') },
                { id: 'missing', label: t('translate.show.missing', { count: shown.missing }) },
              ]}
              value={isMissingOnly ? 'missing' : 'all'}
              onChange={(id) => setMissingOnly(id === 'missing')}
            />
          </>
        }
      />
      <TranslationList
        key={`${shown.language}/${isMissingOnly}`}
        session={session}
        texts={shown}
        isMissingOnly={isMissingOnly}
      />
    </>
  )
}

/** The one with most left to do, the facilitator's own language last. */
function preferred(all: readonly LanguageTexts[], session: Session): LanguageTexts | undefined {
  return all.find(({ language }) => language !== session.languages[0]) ?? all[0]
}

function MissingSentence({ shown }: { shown: LanguageTexts }) {
  const t = useText()
  const language = useDates().language(shown.language)
  return <>{t('translate.missing', { count: shown.missing, language })}</>
}

type LanguageChoiceProps = {
  all: readonly LanguageTexts[]
  value: string
  onChange: (language: string) => void
}

function LanguageChoice({ all, value, onChange }: LanguageChoiceProps) {
  const t = useText()
  const dates = useDates()
  return (
    <div className={styles.choice}>
      <Toggle
        label={t('translate.into')}
        hideLabel
        options={all.map(({ language }) => ({
          id: language,
          label: t('translate.into-language', { language: dates.language(language) }),
        }))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}

function NothingToTranslate({ session }: { session: Session }) {
  const t = useText()
  const [, open] = usePlanPlace(session.id)
  const isAlone = session.languages.length === 1
  return (
    <>
      <SectionHead title={t('plan.place.languages')} />
      <EmptyState
        picture="cards"
        action={
          isAlone && <Button onPress={() => open('session')}>{t('translate.add-language')}</Button>
        }
      >
        {t(isAlone ? 'translate.one-language' : 'translate.nothing')}
      </EmptyState>
    </>
  )
}
