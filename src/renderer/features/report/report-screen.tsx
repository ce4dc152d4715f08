import type { SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { Page } from '../../ui/page'

export type ReportScreenProps = {
  sessionId: SessionId
}

export function ReportScreen(_props: ReportScreenProps) {
  const t = useText()
  return (
    <Page>
      <h2>{t('frame.report')}</h2>
    </Page>
  )
}
