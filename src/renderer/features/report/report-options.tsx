import { ArrowRight } from 'lucide-react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { ReportModel, SectionKey } from '../../../shared/domain/report-model'
import { useRead } from '../../app/host'
import { useText } from '../../app/text'
import { IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Toggle } from '../../ui/toggle'
import type { Choice } from './choice'
import { goTo, sectionId } from './places'
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
    </div>
  )
}

/** What goes in, and the way to each section of a long summary. */
function Outline({ model, choice, change }: Omit<Props, 'sessionId'>) {
  const t = useText()
  const toggle = (key: SectionKey, isIn: boolean) =>
    change({
      without: isIn ? choice.without.filter((other) => other !== key) : [...choice.without, key],
    })
  return (
    <fieldset className={styles.sections}>
      <legend className={styles.legend}>{t('report.sections')}</legend>
      {model.outline.map(({ key, heading, included, empty }) => (
        <div key={key} className={styles.section} data-empty={empty || undefined}>
          <Checkbox
            isSelected={!choice.without.includes(key)}
            onChange={(isIn) => toggle(key, isIn)}
            {...(empty ? { description: t('report.nothing-yet') } : {})}
          >
            <span lang={model.language}>{heading}</span>
          </Checkbox>
          {included && !(empty && key === 'annex') && (
            <IconButton
              label={t('report.go-to', { section: heading })}
              icon={<ArrowRight aria-hidden />}
              onPress={() => goTo(sectionId(key))}
            />
          )}
        </div>
      ))}
    </fieldset>
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
