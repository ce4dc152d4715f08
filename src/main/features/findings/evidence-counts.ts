// How many reflections, people and organisations a finding rests on. Consent's own rule says who counts.
import type { EvidenceCounts, SpeakerPart } from '../../../shared/contract/findings'
import { countedStates, mayCount, type ConsentFacts } from '../../../shared/domain/consent'

export type CountedFacts = {
  readonly state: ConsentFacts['state']
  /** Written by a simulated phone: never counted. */
  readonly isRehearsed: boolean
  readonly participantId: string | null
  readonly organisationId: string | null
  readonly part: SpeakerPart
}

const parts: readonly SpeakerPart[] = [
  'host',
  'reviewer',
  'guest',
  'facilitator',
  'together',
  'unknown',
]
const reasons = ['hidden', 'withdrawn-count', 'undone', 'erased', 'rehearsed'] as const

export const isCounted = (one: Pick<CountedFacts, 'state' | 'isRehearsed'>): boolean =>
  mayCount(one) && !one.isRehearsed

/** The same where SQL asks, of a reflection `r` and the one whose phone sent it, `b`. */
export const countsSql = `r.state IN (${countedStates.map((state) => `'${state}'`).join(', ')})
  AND coalesce(b.is_rehearsal, 0) = 0`

export function evidenceCounts(cited: readonly CountedFacts[]): EvidenceCounts {
  const counted = cited.filter(isCounted)
  const left = cited.filter((one) => !isCounted(one))
  return {
    reflections: counted.length,
    people: distinct(counted.map((one) => one.participantId)),
    organisations: distinct(counted.map((one) => one.organisationId)),
    parts: parts.flatMap((part) => {
      const reflections = counted.filter((one) => one.part === part).length
      return reflections === 0 ? [] : [{ part, reflections }]
    }),
    leftOut: reasons.flatMap((state) => {
      const reflections = left.filter((one) => reasonOf(one) === state).length
      return reflections === 0 ? [] : [{ state, reflections }]
    }),
  }
}

const reasonOf = (one: CountedFacts) => (mayCount(one) ? 'rehearsed' : one.state)

const distinct = (ids: readonly (string | null)[]) => new Set(ids.filter((id) => id !== null)).size
