import type { SessionId } from '../../../shared/contract/primitives'
import { useRead } from '../../app/host'

/** The language findings are written in here: the session's first. */
export function useWrittenLanguage(sessionId: SessionId): string | undefined {
  return useRead('sessions.get', { id: sessionId }).data?.languages[0]
}
