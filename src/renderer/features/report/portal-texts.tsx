import { Copy } from 'lucide-react'
import { useMemo } from 'react'
import { characters, plainSections } from '../../../shared/domain/plain-sections'
import type { ReportModel } from '../../../shared/domain/report-model'
import { useIsReadOnly } from '../../app/host'
import { useDates, useText } from '../../app/text'
import { AutosaveField } from '../../ui/autosave-field'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { showToast } from '../../ui/toast'
import type { Choice } from './choice'
import styles from './portal-texts.module.css'

type Props = {
  model: ReportModel
  choice: Choice
  change: (next: Partial<Choice>) => void
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** For a funder's web form: each section as plain words, how long it is, and a button to copy it. */
export function PortalTexts({ isOpen, onOpenChange, ...rest }: Props) {
  const t = useText()
  return (
    <Dialog title={t('report.portal')} width="wide" {...{ isOpen, onOpenChange }}>
      <Texts {...rest} />
    </Dialog>
  )
}

function Texts({ model, choice, change }: Omit<Props, 'isOpen' | 'onOpenChange'>) {
  const t = useText()
  const dates = useDates()
  const isReadOnly = useIsReadOnly()
  const sections = useMemo(() => plainSections(model), [model])
  const all = [
    model.title,
    ...(choice.grant === '' ? [] : [choice.grant]),
    ...sections.map(({ heading, text }) => `${heading}\n\n${text}`),
  ].join('\n\n')
  const copy = useCopy()
  const length = (text: string) => {
    const count = characters(text)
    return t('report.characters', { count, figure: dates.number(count) })
  }
  return (
    <div className={styles.texts}>
      <p className="meta">{t('report.portal-about')}</p>
      <div className={styles.grant}>
        <AutosaveField
          label={t('report.grant')}
          description={t('report.grant-about')}
          value={choice.grant}
          maxLength={200}
          save={(grant) => {
            change({ grant })
            return Promise.resolve(null)
          }}
          isReadOnly={isReadOnly}
        />
        <Button
          icon={<Copy aria-hidden />}
          onPress={() => void copy(all, t('report.all-texts'))}
        >{`${t('report.copy-all')} (${length(all)})`}</Button>
      </div>
      {sections.map(({ key, heading, text }) => (
        <section key={key} className={styles.section} aria-labelledby={`portal-${key}`}>
          <header>
            <h3 id={`portal-${key}`} lang={model.language}>
              {heading}
            </h3>
            <span className="meta">{length(text)}</span>
            <Button
              size="small"
              icon={<Copy aria-hidden />}
              onPress={() => void copy(text, heading)}
            >
              {t('report.copy')}
              <span className="hidden-visually">: {heading}</span>
            </Button>
          </header>
          <p lang={model.language}>{text}</p>
        </section>
      ))}
    </div>
  )
}

function useCopy() {
  const t = useText()
  return async (text: string, name: string) => {
    try {
      await navigator.clipboard.writeText(text)
      showToast({ text: t('report.copied', { name }) })
    } catch {
      showToast({ text: t('report.not-copied'), tone: 'error' })
    }
  }
}
