import { FileText, Files } from 'lucide-react'
import { useState } from 'react'
import { ReviewPaper } from '../../../shared/contract/documents'
import type { ReportLanguage } from '../../../shared/contract/primitives'
import { useActions } from '../../app/commands'
import { useSayWritten } from '../../app/accessibility'
import { download } from '../../app/download'
import { useCommand, useStatus } from '../../app/host'
import { useText } from '../../app/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Toggle } from '../../ui/toggle'
import type { ReviewParts } from './use-review'
import styles from './findings.module.css'

const languages = ['en', 'sv'] as const

/** Every paper about the review, and why one has to wait. */
export function ReviewPapers({ parts }: { parts: ReviewParts }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const [language, setLanguage] = useState<ReportLanguage>(parts.review.language)
  const label = t('review.papers-open')
  const group = t('visit.group')
  useActions([{ id: 'review.papers', label, group, run: () => setOpen(true) }])
  return (
    <>
      <Button icon={<Files aria-hidden />} onPress={() => setOpen(true)}>
        {t('review.papers')}
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title={label} width="wide">
        <div className={styles.papers}>
          <Toggle
            label={t('review.papers-language')}
            options={languages.map((id) => ({
              id,
              label: t(`report.language.${id}`),
            }))}
            value={language}
            onChange={setLanguage}
          />
          <ul>
            {ReviewPaper.options.map((paper) => (
              <Paper key={paper} {...{ paper, parts, language }} />
            ))}
          </ul>
        </div>
      </Dialog>
    </>
  )
}

type PaperProps = { paper: ReviewPaper; parts: ReviewParts; language: ReportLanguage }

function Paper({ paper, parts, language }: PaperProps) {
  const t = useText()
  const { run, isRunning } = useCommand('documents.exportReview')
  const sayWritten = useSayWritten()
  const isBrowser = useStatus()?.shell === 'browser'
  const late = lateness(paper, parts)
  const save = async () => {
    const outcome = await run({ reviewId: parts.review.id, paper, language })
    if (!outcome.ok || outcome.value === null) return
    sayWritten(t('documents.saved', { path: outcome.value.path }), outcome.value.problems)
    if (isBrowser) download(`/documents/${outcome.value.id}`)
  }
  const name = t(`paper.name.${paper}`)
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className="meta">{t(`review.paper.${paper}`)}</p>
        {late !== null && <p className="meta">{t(`review.late.${late}`)}</p>}
      </div>
      <Button
        icon={<FileText aria-hidden />}
        isDisabled={late !== null || isRunning}
        onPress={() => void save()}
      >
        {t('review.paper-save')}
        <span className="hidden-visually">: {name}</span>
      </Button>
    </li>
  )
}

function lateness(paper: ReviewPaper, { slots, conclusions: { state } }: ReviewParts) {
  switch (paper) {
    case 'visit-programme':
    case 'interview-sheets':
      return slots.length === 0 ? 'no-slots' : null
    case 'fact-check':
      return state === 'fact-check' ? null : 'not-checking'
    case 'host-response':
      return state === 'draft' ? 'not-sent' : null
    case 'review-report':
      return state === 'final' ? null : 'not-final'
  }
}
