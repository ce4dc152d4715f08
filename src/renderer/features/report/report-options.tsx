import type { SessionId } from '../../../shared/contract/primitives'
import type { ReportModel } from '../../../shared/domain/report-model'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
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

function Untranslated({ sessionId, language }: { sessionId: SessionId; language: 'en' | 'sv' }) {
  const t = useText()
  const texts = useRead('translations.list', { sessionId, language }).data ?? []
  const missing = texts.filter((text) => text.translation === null).length
  if (missing === 0) return null
  return (
    <div className={styles.note}>
      <p>{t('report.untranslated', { count: missing, language: t(`report.in.${language}`) })}</p>
      <a href={`#/sessions/${sessionId}/plan?part=languages`}>{t('report.translate')}</a>
    </div>
  )
}
