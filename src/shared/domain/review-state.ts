// From draft through the fact check to the final report: what may follow what, and who may see what when.
import { z } from '../zod'

export const ReviewState = z.enum(['draft', 'fact-check', 'final'])
export type ReviewState = z.infer<typeof ReviewState>
export const ReviewMove = z.enum(['send', 'take-back', 'finish'])
export type ReviewMove = z.infer<typeof ReviewMove>
/** `partners`: whoever else the final report is given to. */
export const ReviewReader = z.enum(['reviewers', 'host', 'partners'])
export type ReviewReader = z.infer<typeof ReviewReader>
export const ConcludedKind = z.enum([
  'strength',
  'good-practice',
  'area-to-consider',
  'still-unanswered',
  'early-notice',
])
export type ConcludedKind = z.infer<typeof ConcludedKind>
/** Who may see a piece of evidence: anybody, the partners of the review, or only its reviewers. */
export const Sensitivity = z.enum(['open', 'partners', 'reviewers'])
export type Sensitivity = z.infer<typeof Sensitivity>
export const Confidence = z.enum(['low', 'medium', 'high'])
export type Confidence = z.infer<typeof Confidence>
/** Four words in their order, and two that are no place in it. */
export const Step = z.enum([
  'emerging',
  'developing',
  'established',
  'leading',
  'not-looked-at',
  'not-enough',
])
export type Step = z.infer<typeof Step>

const moves: Record<ReviewState, Partial<Record<ReviewMove, ReviewState>>> = {
  draft: { send: 'fact-check' },
  'fact-check': { 'take-back': 'draft', finish: 'final' },
  // A final report is never made unfinal; what was wrong in it is corrected beside it.
  final: {},
}

/** Null where that move is not open. */
export const afterMove = (state: ReviewState, move: ReviewMove): ReviewState | null =>
  moves[state][move] ?? null

export const openMoves = (state: ReviewState): ReviewMove[] =>
  ReviewMove.options.filter((move) => afterMove(state, move) !== null)

export type ReviewThing =
  | 'notes'
  | 'finding'
  | 'early-notice'
  | 'reaction'
  | 'take-home'
  | 'advice'
  | 'self-assessment'
  | `evidence-${Sensitivity}`

const never = { draft: false, 'fact-check': false, final: false }
const always = { draft: true, 'fact-check': true, final: true }
const sent = { ...always, draft: false }
const atLast = { ...never, final: true }

const sight: Record<
  Exclude<ReviewReader, 'reviewers'>,
  Record<ReviewThing, Record<ReviewState, boolean>>
> = {
  host: {
    notes: never,
    finding: sent,
    // The one thing that does not wait.
    'early-notice': always,
    reaction: sent,
    'take-home': atLast,
    advice: sent,
    'self-assessment': always,
    'evidence-open': always,
    'evidence-partners': always,
    'evidence-reviewers': never,
  },
  partners: {
    notes: never,
    finding: atLast,
    'early-notice': never,
    reaction: atLast,
    'take-home': atLast,
    advice: atLast,
    'self-assessment': never,
    'evidence-open': atLast,
    'evidence-partners': never,
    'evidence-reviewers': never,
  },
}

export const maySee = (reader: ReviewReader, state: ReviewState, thing: ReviewThing): boolean =>
  reader === 'reviewers' || sight[reader][thing][state]

/** Wording and evidence are the reviewers' until the report is final. */
export const mayReword = (state: ReviewState): boolean => state !== 'final'

type SightedFinding = { readonly kind: ConcludedKind }
export const seesFinding = (reader: ReviewReader, state: ReviewState, { kind }: SightedFinding) =>
  maySee(reader, state, kind === 'early-notice' ? 'early-notice' : 'finding')

const steps: readonly Step[] = ['emerging', 'developing', 'established', 'leading']

/** Steps by which the peers see it higher (or lower, below zero) than the host; null where one said nothing. */
export function gapOf(own: Step | null, peer: Step | null): number | null {
  const [from, to] = [own, peer].map((step) => (step === null ? -1 : steps.indexOf(step)))
  return from === undefined || to === undefined || from < 0 || to < 0 ? null : to - from
}

export type BasisKind = 'seen' | 'said' | 'papers' | 'pictures' | 'visitors' | 'things'
const basisKinds: Record<string, BasisKind> = {
  seen: 'seen',
  said: 'said',
  document: 'papers',
  data: 'papers',
  photo: 'pictures',
  'visitor-view': 'visitors',
  object: 'things',
}

/** Kinds of evidence among these kinds of notes and of pieces; a thought is none. Two are advised. */
export const basisKindsOf = (kinds: readonly string[]): ReadonlySet<BasisKind> =>
  new Set(kinds.flatMap((kind) => basisKinds[kind] ?? []))
