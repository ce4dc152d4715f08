import type { SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { Page } from '../../ui/page'

export type PlanScreenProps = {
  sessionId: SessionId
}

export function PlanScreen(_props: PlanScreenProps) {
  const t = useText()
  return (
    <Page>
      <h2>{t('frame.plan')}</h2>
    </Page>
  )
}
