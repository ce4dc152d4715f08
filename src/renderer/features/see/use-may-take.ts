import type { SessionId } from '../../../shared/contract/primitives'
import type { SeeFilter } from '../../../shared/contract/see'
import { mayListOrganisations } from '../../../shared/domain/consent'
import { useRead } from '../../app/host'

/** Where the session hides its sources, what one organisation said stays on the screen. */
export function useMayTake(sessionId: SessionId, filter: SeeFilter): boolean {
  const session = useRead('sessions.get', { id: sessionId }).data
  return (
    filter.organisationId === undefined || (session !== undefined && mayListOrganisations(session))
  )
}
