import { useState } from 'react'
import type { SessionId } from '../../../shared/contract/primitives'
import type { ReflectionFilter } from '../../../shared/contract/reflections'

type Choice = Omit<ReflectionFilter, 'sessionId'>
export type Filters = {
  readonly filter: ReflectionFilter
  readonly isOn: boolean
  /** `undefined` takes a filter off. */
  change: (next: { [K in keyof Choice]?: Choice[K] | undefined }) => void
  clear: () => void
}

export function useFilters(sessionId: SessionId): Filters {
  const [choice, setChoice] = useState<Choice>({})
  const set = Object.fromEntries(
    Object.entries(choice).filter(([, value]) => value !== undefined && value !== ''),
  ) as Choice
  return {
    filter: { ...set, sessionId },
    isOn: Object.keys(set).length > 0,
    change: (next) => setChoice((before) => ({ ...before, ...next })),
    clear: () => setChoice({}),
  }
}
