import { useState } from 'react'
import type { CodingFilter } from '../../../shared/contract/coding'
import type { ReflectionId } from '../../../shared/contract/primitives'

export type Choice = Pick<CodingFilter, 'state' | 'promptId' | 'part' | 'themeId'>
export type Filters = {
  readonly choice: Choice
  /** `undefined` takes a filter off. */
  change: (next: { [K in keyof Choice]?: Choice[K] | undefined }) => void
}

export function useFilters(): Filters {
  const [choice, setChoice] = useState<Choice>({})
  return {
    choice,
    change: (next) =>
      setChoice((before) => {
        const all = Object.entries({ ...before, ...next })
        return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Choice
      }),
  }
}

/** What was in the list stays in it until other filters are chosen, also when it no longer matches. */
export function useHeldIds(
  ids: readonly ReflectionId[] | undefined,
  key: string,
): readonly ReflectionId[] {
  const [held, setHeld] = useState<{ key: string; ids: readonly ReflectionId[] }>({ key, ids: [] })
  const before = held.key === key ? held.ids : []
  const known = new Set(before)
  const added = (ids ?? []).filter((id) => !known.has(id))
  if (held.key !== key || added.length > 0) setHeld({ key, ids: [...before, ...added] })
  return held.key === key ? held.ids : before
}
