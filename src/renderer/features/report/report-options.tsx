import { useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { ReportModel } from '../../../shared/domain/report-model'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Toggle } from '../../ui/toggle'
import type { Choice } from './choice'
import { LayoutOptions } from './layout-options'
import { Outline } from './outline'
import styles from './report-options.module.css'

type Props = {
  sessionId: SessionId
  model: ReportModel
  choice: Choice
  change: (next: Partial<Choice>) => void
}

export function ReportOptionsPane({ sessionId, model, choice, change }: Props) {
  const t = useText()
  return (
    <div className={styles.pane}>
      <Toggle
        label={t('report.edition')}
        options={[
          { id: 'participants', label: t('report.edition.participants') },
          { id: 'funder', label: t('report.edition.funder') },
        ]}
        value={choice.edition}
        onChange={(edition) => change({ edition })}
      />
      <Toggle
        label={t('report.language')}
        options={[
          { id: 'en', label: t('report.language.en'), language: 'en' },
          { id: 'sv', label: t('report.language.sv'), language: 'sv' },
        ]}
        value={choice.language}
        onChange={(language) => change({ language })}
      />
      <Untranslated sessionId={sessionId} language={choice.language} />
      <Outline model={model} choice={choice} change={change} />
      <LayoutOptions model={model} choice={choice} change={change} />
    </div>
  )
}

const fewTexts = 3

/** What would stand in another language than the rest, before anybody exports it. */
function Untranslated({ sessionId, language }: { sessionId: SessionId; language: 'en' | 'sv' }) {
  const t = useText()
  const [showsAll, setShowsAll] = useState(false)
  const texts = useRead('translations.list', { sessionId, language }).data ?? []
  const missing = texts.filter((text) => text.translation === null)
  if (missing.length === 0) return null
  const shown = showsAll ? missing : missing.slice(0, fewTexts)
  return (
    <div className={styles.note}>
      <p>
        {t('report.untranslated', { count: missing.length, language: t(`report.in.${language}`) })}
      </p>
      <ul className={styles.texts}>
        {shown.map(({ table, rowId, field, original, originalLanguage }) => (
          <li key={`${table} ${rowId} ${field}`} lang={originalLanguage ?? undefined}>
            {original}
          </li>
        ))}
      </ul>
      {shown.length < missing.length && (
        <Button tone="plain" size="small" onPress={() => setShowsAll(true)}>
          {t('report.all-untranslated', { count: missing.length })}
        </Button>
      )}
      <a href={`#/sessions/${sessionId}/plan?part=languages`}>{t('report.translate')}</a>
    </div>
  )
}
