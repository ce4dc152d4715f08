import { useState } from 'react'
import type { Action, Commitment } from '../../../shared/contract/next-steps'
import type { SessionId } from '../../../shared/contract/primitives'
import { toWallClock } from '../../../shared/domain/agenda-times'
import { useRead } from '../../app/host'

export type Step = ({ kind: 'actions' } & Action) | ({ kind: 'commitments' } & Commitment)

/** Actions and commitments of a session in one list, and which day it is where the session was held. */
export function useSteps(sessionId: SessionId): { steps: Step[] | undefined; today: string } {
  const { data: session } = useRead('sessions.get', { id: sessionId })
  const { data: actions } = useRead('actions.list', { sessionId })
  const { data: commitments } = useRead('commitments.list', { sessionId })
  const [now] = useState(() => new Date().toISOString())
  const today = toWallClock(now, session?.timeZone ?? 'UTC').date
  if (!actions || !commitments || !session) return { steps: undefined, today }
  const steps: Step[] = [
    ...actions.map((action) => ({ kind: 'actions' as const, ...action })),
    ...commitments.map((commitment) => ({ kind: 'commitments' as const, ...commitment })),
  ]
  return { steps, today }
}
