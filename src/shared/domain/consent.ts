// The one place that decides whose words may be shown, to whom, and how they are signed.
// Every export and the big screen ask here; nothing else reads `audience` or `attribution`.
import type { Attribution, Audience, Edition } from '../contract/primitives'

/** Who will read it. The big screen and a participants' edition are read by those who were there. */
export type Readers = 'participants' | 'funder' | 'public'

export type SharingRule = 'open' | 'source-hidden' | 'stays-here'

export type ConsentFacts = {
  readonly audience: Audience
  readonly attribution: Attribution
  readonly cleared: boolean
  readonly state: 'kept' | 'hidden' | 'withdrawn-quote' | 'withdrawn-count' | 'undone' | 'erased'
  readonly neverQuote: boolean
  readonly sharingRule: SharingRule
}

const reach: Record<Audience, number> = { count: 0, participants: 1, funder: 2, public: 3 }
const needed: Record<Readers, number> = { participants: 1, funder: 2, public: 3 }
const strength: readonly Attribution[] = ['anonymous', 'organisation', 'role', 'named']

/** Fewer people than this behind a signature and it may be recognised: say so. */
export const smallGroup = 3
/** Fewer than this and it is a name: step back to a weaker signature unless they agreed to be named. */
export const aloneInGroup = 2

export const readersOf: Record<Edition, Readers> = {
  participants: 'participants',
  funder: 'funder',
}

/** The most precise signature an edition may carry, whatever its authors allowed. */
const editionCeiling: Record<Edition, Attribution> = { participants: 'named', funder: 'named' }

/** What one export may sign by at the most: its own choice, never above the edition's. */
export function ceilingOf(edition: Edition, chosen: Attribution = 'named'): Attribution {
  const level = Math.min(strength.indexOf(chosen), strength.indexOf(editionCeiling[edition]))
  return strength[level] ?? 'anonymous'
}

/** Counted in numbers. Hidden, taken-back and erased words are not; a withdrawn quote still is. */
export const countedStates: readonly ConsentFacts['state'][] = ['kept', 'withdrawn-quote']

export function mayCount(facts: Pick<ConsentFacts, 'state'>): boolean {
  return countedStates.includes(facts.state)
}

/** Words may appear before these readers. */
export function mayQuote(facts: ConsentFacts, readers: Readers): boolean {
  return mayReturn(facts) && reach[facts.audience] >= needed[readers]
}

/** Words may go back to the one who wrote them, in a letter of their own. */
export function mayReturn(facts: ConsentFacts): boolean {
  return (
    facts.state === 'kept' &&
    facts.cleared &&
    !facts.neverQuote &&
    facts.sharingRule !== 'stays-here'
  )
}

/**
 * Words may stand on the big screen: the facilitator released them, and the people in the room may
 * read them. Whatever is changed afterwards, they are gone the next time this is asked.
 */
export function mayShowOnWall(facts: ConsentFacts & { readonly isReleased: boolean }): boolean {
  return facts.isReleased && mayQuote(facts, 'participants')
}

/** With fewer answers than this, figures would point at people. */
export const fewestInFigures = 5

/** A person may be listed by name as having been there: their own choice at joining, for these readers. */
export function mayName(
  facts: Pick<ConsentFacts, 'audience' | 'attribution' | 'sharingRule'>,
  readers: Readers,
  ceiling: Attribution = 'named',
): boolean {
  return (
    facts.sharingRule === 'open' &&
    ceiling === 'named' &&
    facts.attribution === 'named' &&
    reach[facts.audience] >= needed[readers]
  )
}

/** Organisations may be listed as having been there: not where the source is hidden or nothing leaves. */
export function mayListOrganisations(facts: Pick<ConsentFacts, 'sharingRule'>): boolean {
  return facts.sharingRule === 'open'
}

export type Source = {
  readonly name: string | null
  readonly role: string | null
  readonly organisation: string | null
  /** "host museum" and so on, in the report's language. */
  readonly part: string
  /** "Participant" in the report's language. */
  readonly participant: string
  /** A group or organisation speaks for several people: no small-group rule. */
  readonly isCollective: boolean
}

export type Signature = {
  readonly shownAs: string
  readonly attribution: Attribution
  /** How many present people the signature fits; 0 when it fits everybody or a collective. */
  readonly people: number
}

function wording(level: Attribution, source: Source): string | null {
  switch (level) {
    case 'named':
      if (!source.name) return null
      return [source.name, source.role, source.organisation].filter(Boolean).join(', ')
    case 'role':
      return source.role ? `${source.role}, ${source.part}` : null
    case 'organisation':
      return source.organisation ? `${source.participant}, ${source.organisation}` : null
    case 'anonymous':
      return source.participant
  }
}

/**
 * How a quote is signed: the strongest wording the person allowed that the session's rule, the
 * ceiling and the small-group rule leave standing. `alike` counts present people a wording fits.
 */
export function signature(
  facts: Pick<ConsentFacts, 'attribution' | 'sharingRule'>,
  source: Source,
  alike: (level: 'role' | 'organisation') => number,
  ceiling: Attribution = 'named',
): Signature {
  const anonymous: Signature = { shownAs: source.participant, attribution: 'anonymous', people: 0 }
  if (facts.sharingRule === 'source-hidden') return anonymous
  const allowed = Math.min(strength.indexOf(facts.attribution), strength.indexOf(ceiling))
  if (source.isCollective) {
    const shownAs = allowed > 0 && source.name ? source.name : source.participant
    return { shownAs, attribution: strength[allowed] ?? 'anonymous', people: 0 }
  }
  for (let index = allowed; index > 0; index -= 1) {
    const level = strength[index] as Attribution
    const shownAs = wording(level, source)
    if (shownAs === null) continue
    if (level === 'named') return { shownAs, attribution: 'named', people: 1 }
    const people = alike(level as 'role' | 'organisation')
    if (people >= aloneInGroup) return { shownAs, attribution: level, people }
  }
  return anonymous
}

/** A recognisable signature that nobody agreed to be named by: shown before export. */
export function isSmallGroup(signed: Signature): boolean {
  return signed.attribution !== 'named' && signed.people > 0 && signed.people < smallGroup
}
