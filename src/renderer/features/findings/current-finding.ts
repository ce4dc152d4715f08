// The finding one is at, the same beside the cards and on the findings' own page.
import { useSyncExternalStore } from 'react'
import type { FindingId, SessionId } from '../../../shared/contract/primitives'

const current = new Map<SessionId, FindingId>()
const listeners = new Set<() => void>()

export function openFinding(sessionId: SessionId, id: FindingId): void {
  current.set(sessionId, id)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The chosen one while it is there, else the first. */
export function useCurrentFinding<T extends { id: FindingId }>(
  sessionId: SessionId,
  findings: readonly T[],
): T | undefined {
  const id = useSyncExternalStore(subscribe, () => current.get(sessionId))
  return findings.find((finding) => finding.id === id) ?? findings[0]
}
