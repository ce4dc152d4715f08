// What a session holds, as plain data: everything a summary may need, and nothing decided yet.
import type { Attribution, Audience, Edition } from '../../shared/contract/primitives'
import type { HouseStyle } from '../../shared/domain/house-style'
import type { Agreement } from '../../shared/domain/agreement'
import type { ConsentFacts, SharingRule } from '../../shared/domain/consent'

export type SessionFacts = {
  readonly session: {
    readonly id: string
    readonly title: string
    readonly subtitle: string
    readonly startsAt: string | null
    readonly endsOn: string | null
    readonly timeZone: string
    readonly venue: string
    /** The first is what titles, questions and findings are written in. */
    readonly languages: readonly string[]
    readonly sharingRule: SharingRule
    readonly credit: string
  }
  readonly partners: readonly string[]
  readonly house: HouseStyle
  readonly aims: readonly AimFacts[]
  readonly blocks: readonly BlockFacts[]
  readonly prompts: readonly PromptFacts[]
  readonly people: readonly PersonFacts[]
  readonly groups: ReadonlyMap<
    string,
    { readonly name: string; readonly members: readonly string[] }
  >
  readonly organisations: ReadonlyMap<
    string,
    { readonly name: string; readonly country: string | null }
  >
  readonly reflections: readonly ReflectionFacts[]
  /** By reflection, in the order of the frame. */
  readonly codings: ReadonlyMap<string, readonly CodingFacts[]>
  readonly frames: readonly string[]
  readonly agreement: readonly AgreementFacts[]
  readonly findings: readonly FindingFacts[]
  readonly recommendations: readonly RecommendationFacts[]
  readonly actions: readonly ActionFacts[]
  readonly commitments: readonly CommitmentFacts[]
  readonly ownTexts: readonly OwnText[]
  /** By `translationKey`. */
  readonly translations: ReadonlyMap<string, TranslationFacts>
}

export type AimFacts = {
  readonly id: string
  readonly kind: 'aim' | 'learning-question'
  readonly text: string
}

export type BlockFacts = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly minutes: number
  readonly isBreak: boolean
  readonly pinTime: string | null
  readonly parallel?: boolean
  readonly mode: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly steps: readonly {
    readonly id: string
    readonly title: string
    readonly minutes: number
  }[]
}

export type PromptKind = 'text' | 'two-part' | 'choice' | 'scale' | 'then-now' | 'dots' | 'word'

export type PromptFacts = {
  readonly id: string
  readonly kind: PromptKind
  readonly text: string
  readonly secondText: string
  readonly options: readonly { readonly key: string; readonly text: string }[]
  readonly min: number
  readonly max: number
  readonly minLabel: string
  readonly maxLabel: string
  readonly neverQuote: boolean
}

export type PersonFacts = {
  readonly id: string
  readonly personId: string | null
  /** Null for somebody counted whom nobody has named. */
  readonly name: string | null
  readonly role: string | null
  readonly organisationId: string | null
  readonly part: 'host' | 'reviewer' | 'guest' | 'facilitator'
  readonly attendance: 'invited' | 'present' | 'absent'
  readonly audience: Audience
  readonly attribution: Attribution
}

export type ReflectionFacts = {
  readonly id: string
  readonly number: number
  readonly promptId: string | null
  readonly authorKind: 'participant' | 'group' | 'organisation' | 'unknown'
  readonly participantId: string | null
  readonly groupId: string | null
  readonly organisationId: string | null
  readonly text: string
  readonly secondText: string
  readonly answer: AnswerFacts | null
  readonly language: string | null
  readonly channel: 'phone' | 'facilitator' | 'paper' | 'import'
  readonly audience: Audience
  readonly attribution: Attribution
  readonly cleared: boolean
  readonly state: ConsentFacts['state']
  readonly starred: boolean
}

export type AnswerFacts = {
  readonly scale?: number
  readonly then?: number
  readonly now?: number
  readonly choice?: readonly string[]
  readonly dots?: Readonly<Record<string, number>>
}

/** How far two coders agreed on what both have read, by frame. */
export type AgreementFacts = Agreement & { readonly frame: string }

export type CodingFacts = {
  readonly themeId: string
  readonly title: string
  readonly polarity: '' | 'negative' | 'mixed'
  /** Says that the words are no statement of learning. */
  readonly isOutside: boolean
}

export type FindingKind =
  | 'learning'
  | 'strength'
  | 'area-to-consider'
  | 'good-practice'
  | 'still-unanswered'
  | 'early-notice'
  | 'minority-view'

export type FindingFacts = {
  readonly id: string
  readonly aimId: string | null
  readonly text: string
  readonly body: string
  readonly kind: FindingKind
  readonly confidence: 'low' | 'medium' | 'high'
  /** In the facilitator's order. */
  readonly evidence: readonly string[]
  /** By reflection: which of its words are meant, in UTF-16 units of all of them; else it is all. */
  readonly chosen: ReadonlyMap<string, ChosenSpan>
}

export type ChosenSpan = { readonly start: number; readonly end: number }

export type RecommendationFacts = {
  readonly id: string
  readonly text: string
  readonly addressee: 'partners' | 'funder' | 'others'
}

/** In the words of the reflection it was made in; without one, as somebody else noted it. */
export type CommitmentFacts = {
  readonly id: string
  readonly text: string
  readonly reflectionId: string | null
  readonly participantId: string | null
  readonly dueOn: string | null
  readonly status: ActionFacts['status']
}

export type ActionFacts = {
  readonly id: string
  readonly text: string
  readonly ownerPersonId: string | null
  readonly organisationId: string | null
  readonly dueOn: string | null
  readonly status: 'planned' | 'under-way' | 'done' | 'dropped'
}

export type OwnText = {
  readonly edition: Edition
  readonly language: string
  readonly section: string
  readonly text: string
}

export type TranslationFacts = {
  readonly text: string
  readonly original: string
  readonly translator: string
}

export function translationKey(table: string, id: string, field: string, language: string): string {
  return `${table} ${id} ${field} ${language}`
}
