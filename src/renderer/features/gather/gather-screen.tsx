import type { ReflectionId, SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { Page } from '../../ui/page'

export type GatherScreenProps = {
  sessionId: SessionId
  /** Where a link from the search wants to arrive. */
  reflectionId?: ReflectionId | undefined
}

export function GatherScreen(_props: GatherScreenProps) {
  const t = useText()
  return (
    <Page>
      <h2>{t('frame.gather')}</h2>
    </Page>
  )
}
