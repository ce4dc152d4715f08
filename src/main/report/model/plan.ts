// Which quotes stand where: spread over people, organisations and languages, starred ones first,
// a critical one where there is one, and nobody's words twice in the body.
import type { Context } from './context'
import type { CommitmentFacts, FindingFacts, FindingKind, ReflectionFacts } from '../facts'

export type Plan = {
  /** By finding, or by question where a session has no findings. */
  readonly quotes: ReadonlyMap<string, readonly ReflectionFacts[]>
  readonly isCritical: (reflection: ReflectionFacts) => boolean
  /** Reflections that get an entry in the annex, by number. */
  readonly annex: readonly ReflectionFacts[]
}

export const criticalKinds: readonly FindingKind[] = [
  'area-to-consider',
  'still-unanswered',
  'early-notice',
  'minority-view',
]

const perFinding = 2
const perQuestion = 4

export function planQuotes(
  context: Context,
  isIncluded: { learned: boolean; next: boolean; annex: boolean },
  wanted: number | null = null,
): Plan {
  const isCritical = criticalReflections(context)
  const quotes = new Map<string, readonly ReflectionFacts[]>()
  const taken = createTally()
  const promised = isIncluded.next ? shownCommitments(context).map(({ said }) => said) : []
  for (const one of promised) taken.used.add(one.id)
  if (isIncluded.learned)
    for (const [id, chosen] of spread(places(context), wanted, (place, before, isLast) =>
      nextQuote(
        context,
        { place, chosen: before, isLast, again: wanted !== null },
        taken,
        isCritical,
      ),
    ))
      quotes.set(id, chosen)
  const quoted = new Set([...[...quotes.values()].flat(), ...promised])
  const inAnnex = context.edition === 'funder' ? context.releasable : [...quoted].sort(byNumber)
  return { quotes, isCritical, annex: isIncluded.annex ? inAnnex : [] }
}

const byNumber = (one: ReflectionFacts, other: ReflectionFacts) => one.number - other.number

type Place = {
  readonly id: string
  readonly candidates: readonly ReflectionFacts[]
  readonly wanted: number
  /** Words of it were chosen by hand. */
  readonly isChosen: (reflection: ReflectionFacts) => boolean
}

function places(context: Context): Place[] {
  if (context.facts.findings.length > 0)
    return orderedFindings(context).map((finding) => ({
      id: finding.id,
      candidates: evidenceOf(context, finding).filter((one) => context.isReleasable(one.id)),
      wanted: perFinding,
      isChosen: ({ id }) => finding.chosen.has(id),
    }))
  return [...context.facts.prompts.map((prompt) => prompt.id), ''].map((id) => ({
    id,
    candidates: context.releasable.filter(
      (one) => (one.promptId ?? '') === id && !context.isOutside(one.id),
    ),
    wanted: perQuestion,
    isChosen: () => false,
  }))
}

type PickNext = (
  place: Place,
  chosen: readonly ReflectionFacts[],
  isLast: boolean,
) => ReflectionFacts | undefined

/** Each place by itself, or so many over all of them: each gets one before any gets a second. */
function spread(
  all: readonly Place[],
  wanted: number | null,
  pick: PickNext,
): Map<string, ReflectionFacts[]> {
  const quotes = new Map<string, ReflectionFacts[]>()
  let left = wanted ?? Number.POSITIVE_INFINITY
  const add = (place: Place, isLast: (count: number) => boolean): boolean => {
    const chosen = quotes.get(place.id) ?? []
    const next = left > 0 ? pick(place, chosen, isLast(chosen.length)) : undefined
    if (!next) return false
    quotes.set(place.id, [...chosen, next])
    left -= 1
    return true
  }
  if (wanted === null) {
    for (const place of all)
      for (let count = 0; count < place.wanted; count += 1)
        if (!add(place, (before) => before === place.wanted - 1)) break
    return quotes
  }
  // The second is where a critical one has its place, as in the usual two.
  let open = all
  while (open.length > 0) open = open.filter((place) => add(place, (before) => before === 1))
  return quotes
}

/** Findings by learning question, in the order of the questions; then those without one. */
export function orderedFindings({ facts }: Context): FindingFacts[] {
  const rank = new Map(facts.aims.map((aim, index) => [aim.id, index]))
  const last = facts.aims.length
  return facts.findings.toSorted(
    (one, other) => (rank.get(one.aimId ?? '') ?? last) - (rank.get(other.aimId ?? '') ?? last),
  )
}

/** The counted reflections a finding rests on, without those set apart as not about learning, in the facilitator's order. */
export function evidenceOf(context: Context, finding: FindingFacts): ReflectionFacts[] {
  return finding.evidence
    .flatMap((id) => context.reflection.get(id) ?? [])
    .filter((one) => context.isCounted(one.id) && !context.isOutside(one.id))
}

function criticalReflections({ facts }: Context): (reflection: ReflectionFacts) => boolean {
  const ids = new Set(
    facts.findings
      .filter((finding) => criticalKinds.includes(finding.kind))
      .flatMap((finding) => finding.evidence),
  )
  for (const [id, codings] of facts.codings)
    if (codings.some((one) => one.polarity !== '')) ids.add(id)
  return (reflection) => ids.has(reflection.id)
}

type Tally = { used: Set<string>; voices: Map<string, number>; organisations: Map<string, number> }

const createTally = (): Tally => ({ used: new Set(), voices: new Map(), organisations: new Map() })

const voiceOf = (one: ReflectionFacts) =>
  one.participantId ?? one.groupId ?? one.organisationId ?? one.id

type Choosing = {
  readonly place: Place
  readonly chosen: readonly ReflectionFacts[]
  /** The last chance for a critical one. */
  readonly isLast: boolean
  /** Where more are wanted than people spoke, somebody is heard again. */
  readonly again: boolean
}

function nextQuote(
  context: Context,
  { place, chosen, isLast, again }: Choosing,
  tally: Tally,
  isCritical: (reflection: ReflectionFacts) => boolean,
): ReflectionFacts | undefined {
  const heard = new Set(chosen.map(voiceOf))
  const unused = place.candidates.filter((one) => !tally.used.has(one.id))
  const others = unused.filter((one) => !heard.has(voiceOf(one)))
  const left = others.length > 0 || !again ? others : unused
  const critical = isLast && !chosen.some(isCritical) ? left.filter(isCritical) : []
  const from = critical.length > 0 ? critical : left
  const next = best(context, { ...tally, isChosen: place.isChosen, chosen }, from)
  if (next) take(context, next, tally)
  return next
}

function take(context: Context, one: ReflectionFacts, tally: Tally): void {
  const { used, voices, organisations } = tally
  used.add(one.id)
  voices.set(voiceOf(one), (voices.get(voiceOf(one)) ?? 0) + 1)
  const organisation = context.organisationOf(one)
  if (organisation) organisations.set(organisation, (organisations.get(organisation) ?? 0) + 1)
}

function best(
  context: Context,
  tally: Tally & Pick<Place, 'isChosen'> & { chosen: readonly ReflectionFacts[] },
  candidates: readonly ReflectionFacts[],
): ReflectionFacts | undefined {
  const { chosen } = tally
  const score = (one: ReflectionFacts) => {
    const length = one.text.length + one.secondText.length
    return (
      (one.starred ? 4 : 0) +
      (tally.isChosen(one) ? 4 : 0) -
      3 * (tally.voices.get(voiceOf(one)) ?? 0) -
      (tally.organisations.get(context.organisationOf(one) ?? '') ?? 0) +
      (chosen.length > 0 && chosen.every((other) => other.language !== one.language) ? 2 : 0) +
      (length >= 30 && length <= 320 ? 1 : 0)
    )
  }
  let found: { one: ReflectionFacts; points: number } | undefined
  for (const one of candidates) {
    const points = score(one)
    if (!found || points > found.points) found = { one, points }
  }
  return found?.one
}

/** Commitments that count: those whose words were taken back or hidden do not. */
export function countedCommitments({ facts, isCounted }: Context): readonly CommitmentFacts[] {
  return facts.commitments.filter(
    ({ reflectionId }) => reflectionId === null || isCounted(reflectionId),
  )
}

/** Commitments these readers may see: in the words of a reflection that may be quoted to them. */
export function shownCommitments(
  context: Context,
): readonly { commitment: CommitmentFacts; said: ReflectionFacts }[] {
  return countedCommitments(context).flatMap((commitment) => {
    const said = context.reflection.get(commitment.reflectionId ?? '')
    return said && context.isReleasable(said.id) ? [{ commitment, said }] : []
  })
}
