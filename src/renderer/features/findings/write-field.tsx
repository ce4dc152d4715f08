import type { Finding } from '../../../shared/contract/findings'
import type { SessionId } from '../../../shared/contract/primitives'
import { useText } from '../../app/text'
import { AddField } from '../../ui/add-field'
import { openFinding } from './current-finding'
import { useWrite } from './use-cite'

export const writeFieldId = 'findings-write'

/** A sentence and Enter: the next finding. */
export function WriteField({ sessionId }: { sessionId: SessionId }) {
  const t = useText()
  const write = useWrite(sessionId, (finding: Finding) => openFinding(sessionId, finding.id))
  return (
    <AddField
      id={writeFieldId}
      label={t('findings.write')}
      placeholder={t('findings.write')}
      keepAs={`finding ${sessionId}`}
      onAdd={(text) => write(text)}
    />
  )
}
