import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { ReportModel } from '../../../shared/domain/report-model'
import { useRead } from '../../app/host'
import { useErrorText, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { InlineError } from '../../ui/message'
import { Page, Panes } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { BeforeExport } from './before-export'
import { type Choice, useChoice } from './choice'
import { useExport } from './export-panel'
import { PortalTexts } from './portal-texts'
import { useReportActions } from './report-actions'
import { ReportOptionsPane } from './report-options'
import styles from './report-screen.module.css'
import { Sheets } from './sheet'

export type ReportScreenProps = {
  sessionId: SessionId
  /** Where the papers are that are not the summary. */
  documents: ReactNode
}

/** Choose on the left, read and write in the middle, check and export on the right. */
export function ReportScreen({ sessionId, documents }: ReportScreenProps) {
  const t = useText()
  const errorText = useErrorText()
  const [choice, change] = useChoice(sessionId, t.language)
  const wanted = choice ?? { edition: 'participants', language: t.language }
  const preview = useRead(
    'reports.preview',
    { sessionId, ...wanted },
    { keepPrevious: true, enabled: choice !== null },
  )
  // What was read last goes on being shown, and written in, while the host cannot be reached.
  if (choice && preview.data)
    return <Ready {...{ sessionId, choice, change, documents }} model={preview.data} />
  if (preview.error)
    return (
      <Page>
        <InlineError>{errorText(preview.error)}</InlineError>
      </Page>
    )
  return <Waiting>{t('report.waiting')}</Waiting>
}

type ReadyProps = {
  sessionId: SessionId
  model: ReportModel
  choice: Choice
  change: (next: Partial<Choice>) => void
  documents: ReactNode
}

function Ready({ sessionId, model, choice, change, documents }: ReadyProps) {
  const t = useText()
  const [areShown, show] = useState(false)
  const [isPortal, openPortal] = useState(false)
  const exporting = useExport(sessionId, choice)
  const onPortal = choice.edition === 'funder' ? () => openPortal(true) : null
  useReportActions({ choice, change, model, onExport: exporting.start, onPortal })
  return (
    <Panes
      ground="sunk"
      startLabel={t('report.options')}
      endLabel={t('report.before-export')}
      start={<ReportOptionsPane {...{ sessionId, model, choice, change }} />}
      end={
        <BeforeExport
          {...{ sessionId, model, exporting, onPortal, documents }}
          marks={{ areShown, show }}
        />
      }
    >
      {model.counted.length === 0 && <NothingYet sessionId={sessionId} />}
      <Sheets {...{ sessionId, model }} showsSuspects={areShown} />
      <PortalTexts {...{ model, choice, change }} isOpen={isPortal} onOpenChange={openPortal} />
    </Panes>
  )
}

function NothingYet({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const navigate = useNavigate()
  return (
    <div className={styles.nothing}>
      <EmptyState
        picture="page"
        action={
          <Button
            tone="primary"
            onPress={() =>
              void navigate({ to: '/sessions/$sessionId/gather', params: { sessionId } })
            }
          >
            {t('report.open-gather')}
          </Button>
        }
      >
        {t('report.empty')}
      </EmptyState>
    </div>
  )
}
