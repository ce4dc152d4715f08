import { useState } from 'react'
import type { Edition, ReportLanguage, SessionId } from '../../../shared/contract/primitives'
import type { SectionKey } from '../../../shared/domain/report-model'

export type Choice = {
  readonly edition: Edition
  readonly language: ReportLanguage
  readonly without: SectionKey[]
}

// Stays while the app is open, so that a look at Gather does not lose it.
const remembered = new Map<SessionId, Choice>()

/** Which edition, language and sections this session's summary is shown in. */
export function useChoice(sessionId: SessionId, language: ReportLanguage) {
  const [choice, setChoice] = useState<Choice>(
    () => remembered.get(sessionId) ?? { edition: 'participants', language, without: [] },
  )
  const change = (next: Partial<Choice>) => {
    const changed = { ...choice, ...next }
    remembered.set(sessionId, changed)
    setChoice(changed)
  }
  return [choice, change] as const
}
