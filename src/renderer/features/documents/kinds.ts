import type { PaperKind, PaperOptions } from '../../../shared/contract/documents'
import type { SoundingsContract } from '../../../shared/contract'
import type { z } from '../../../shared/zod'

export type Kind = PaperKind
export type State = z.output<SoundingsContract['documents']['state']['output']>

/** In the order of the days around a session: before it, after it, long after it. */
export const kinds: readonly Kind[] = [
  'handout',
  'answer-slips',
  'action-list',
  'letters',
  'case-study',
]

export type Choices = Pick<PaperOptions, 'language' | 'readers' | 'order' | 'contact'> & {
  readonly named: boolean
  readonly blank: number
}

/** Why there is nothing to write yet; null where there is. */
export function missing(
  kind: Kind,
  { steps, letters, questions, people }: State,
  { named }: Choices,
): 'no-steps' | 'no-letters' | 'no-slips' | 'no-people' | null {
  switch (kind) {
    case 'action-list':
      return steps === 0 ? 'no-steps' : null
    case 'letters':
      return letters === 0 ? 'no-letters' : null
    case 'answer-slips':
      if (questions === 0) return 'no-slips'
      return named && people === 0 ? 'no-people' : null
    case 'handout':
    case 'case-study':
      return null
  }
}
