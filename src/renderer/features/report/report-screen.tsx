import { useNavigate } from '@tanstack/react-router'
import type { SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'
import { useErrorText, useText } from '../../app/text'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { InlineError } from '../../ui/message'
import { Panes } from '../../ui/page'
import { Waiting } from '../../ui/progress-bar'
import { BeforeExport } from './before-export'
import { useChoice } from './choice'
import { useExport } from './export-panel'
import { ReportOptionsPane } from './report-options'
import { Sheet } from './sheet'
import { useReportActions } from './report-actions'

export type ReportScreenProps = {
  sessionId: SessionId
}

/** Choose on the left, read and write in the middle, check and export on the right. */
export function ReportScreen({ sessionId }: ReportScreenProps) {
  const t = useText()
  const errorText = useErrorText()
  const [choice, change] = useChoice(sessionId, t.language)
  const preview = useRead('reports.preview', { sessionId, ...choice }, { keepPrevious: true })
  const exporting = useExport(sessionId, choice)
  useReportActions({ choice, change, model: preview.data, onExport: exporting.start })

  if (preview.error) return <InlineError>{errorText(preview.error)}</InlineError>
  if (!preview.data) return <Waiting>{t('report.waiting')}</Waiting>
  const model = preview.data
  return (
    <Panes
      ground="sunk"
      startLabel={t('report.options')}
      endLabel={t('report.before-export')}
      start={<ReportOptionsPane {...{ sessionId, model, choice, change }} />}
      end={<BeforeExport {...{ sessionId, model, exporting }} />}
    >
      {model.counted.length === 0 && <NothingYet sessionId={sessionId} />}
      <Sheet {...{ sessionId, model, choice }} />
    </Panes>
  )
}

function NothingYet({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const navigate = useNavigate()
  return (
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
  )
}
