// One reflection as a quote: its own words in its own language, our translation, its signature.
import type { Attribution, ReportLanguage } from '../../../shared/contract/primitives'
import {
  isSmallGroup,
  signature,
  type ConsentFacts,
  type Source,
} from '../../../shared/domain/consent'
import type { Quote } from '../../../shared/domain/report-model'
import { spokenWords } from '../../../shared/domain/spoken-words'
import type { Text } from '../../platform/text'
import {
  translationKey,
  type ChosenSpan,
  type PersonFacts,
  type PromptFacts,
  type ReflectionFacts,
  type SessionFacts,
} from '../facts'
import { sameLanguage } from './numbers'

type Quoting = {
  readonly facts: SessionFacts
  readonly language: ReportLanguage
  readonly say: Text
  readonly here: readonly PersonFacts[]
  readonly person: ReadonlyMap<string, PersonFacts>
  readonly prompt: ReadonlyMap<string, PromptFacts>
  readonly consent: (reflection: ReflectionFacts) => ConsentFacts
  /** No signature in this export says more. */
  readonly ceiling: Attribution
}

type SmallGroup = { number: number; shownAs: string; people: number }

export type Quotes = {
  /**
   * Shortened with […] when longer than `longest` UTF-16 units. Of `chosen` words only those, unless a
   * translation of all of them stands beside.
   */
  readonly quote: (reflection: ReflectionFacts, longest?: number, chosen?: ChosenSpan) => Quote
  /** A signature that fits fewer than three present people. */
  readonly smallGroup: (reflection: ReflectionFacts) => SmallGroup | null
}

export function createQuoting(quoting: Quoting): Quotes {
  const { facts, language } = quoting
  const alike = createAlike(quoting)
  const written = facts.session.languages[0] ?? 'en'
  const sign = (reflection: ReflectionFacts) =>
    signature(
      quoting.consent(reflection),
      sourceOf(reflection, quoting),
      (level) => alike(reflection, level),
      quoting.ceiling,
    )
  const quote: Quotes['quote'] = (reflection, longest = Number.POSITIVE_INFINITY, chosen) => {
    const spoken = reflection.language ?? written
    const shorten = (text: string) => shortened(text, longest)
    const signed = sign(reflection)
    const translation = sameLanguage(spoken, language) ? null : translated(reflection, quoting)
    const words =
      chosen && !translation
        ? chosenWords(reflection, chosen)
        : wordsOf(reflection, spoken, quoting)
    return {
      reflectionId: reflection.id as Quote['reflectionId'],
      number: reflection.number,
      words: { text: shorten(words), language: spoken },
      translation: translation && { ...translation, text: shorten(translation.text) },
      shownAs: signed.shownAs,
      attribution: signed.attribution,
    }
  }
  const smallGroup: Quotes['smallGroup'] = (reflection) => {
    const signed = sign(reflection)
    const { shownAs, people } = signed
    return isSmallGroup(signed) ? { number: reflection.number, shownAs, people } : null
  }
  return { quote, smallGroup }
}

type Alike = (reflection: ReflectionFacts, level: 'role' | 'organisation') => number

/** How many present people a signature would fit, which the small-group rule counts. */
function createAlike(quoting: Pick<Quoting, 'here' | 'person'>): Alike {
  const roles = new Map<string, number>()
  const organisations = new Map<string, number>()
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const one of quoting.here) {
    if (one.role) add(roles, roleKey(one))
    if (one.organisationId) add(organisations, one.organisationId)
  }
  return (reflection, level) => {
    const person = reflection.participantId
      ? quoting.person.get(reflection.participantId)
      : undefined
    if (!person) return 0
    return level === 'role'
      ? (roles.get(roleKey(person)) ?? 0)
      : (organisations.get(person.organisationId ?? '') ?? 0)
  }
}

const roleKey = (person: PersonFacts) =>
  `${person.part} ${(person.role ?? '').trim().toLowerCase()}`

function sourceOf(reflection: ReflectionFacts, { facts, say, person }: Quoting): Source {
  const participant = say('report-document.participant')
  const nobody = { name: null, role: null, organisation: null, part: '', participant }
  const organisation = (id: string | null) => facts.organisations.get(id ?? '')?.name ?? null
  if (reflection.authorKind === 'group') {
    const name = facts.groups.get(reflection.groupId ?? '')?.name ?? null
    const aGroup = say('report-document.collective.group')
    return { ...nobody, name, participant: aGroup, isCollective: true }
  }
  if (reflection.authorKind === 'organisation') {
    const name = organisation(reflection.organisationId)
    const anOrganisation = say('report-document.collective.organisation')
    return { ...nobody, name, participant: anOrganisation, isCollective: true }
  }
  const one = person.get(reflection.participantId ?? '')
  if (reflection.authorKind === 'unknown' || !one) return { ...nobody, isCollective: false }
  return {
    name: one.name,
    role: one.role,
    organisation: organisation(one.organisationId),
    part: say(`report-document.part-in-signature.${one.part}`),
    participant,
    isCollective: false,
  }
}

function wordsOf(reflection: ReflectionFacts, spoken: string, quoting: Quoting): string {
  return joined(reflection.text, reflection.secondText, stems(reflection, spoken, quoting))
}

function translated(reflection: ReflectionFacts, quoting: Quoting): Quote['translation'] {
  const find = (field: string) =>
    quoting.facts.translations.get(
      translationKey('reflection', reflection.id, field, quoting.language),
    )
  const first = find('text')
  const second = find('second_text')
  if (!first && !second) return null
  const text = joined(
    first?.text ?? '',
    second?.text ?? '',
    stems(reflection, quoting.language, quoting),
  )
  return { text, translator: first?.translator ?? second?.translator ?? '' }
}

type Stems = { readonly first: string; readonly second: string }

function joined(first: string, second: string, stem: Stems): string {
  const line = (start: string, text: string) =>
    text.trim() === '' ? '' : [start, text.trim()].filter(Boolean).join(' ')
  return [line(stem.first, first), line(stem.second, second)].filter(Boolean).join('\n')
}

/** "I used to think…" and "Now I think…", in the language of the answer where we have them. */
function stems(reflection: ReflectionFacts, language: string, { facts, prompt }: Quoting): Stems {
  const asked = reflection.promptId ? prompt.get(reflection.promptId) : undefined
  if (asked?.kind !== 'two-part') return { first: '', second: '' }
  const inLanguage = (field: string, original: string) =>
    facts.translations.get(translationKey('prompt', asked.id, field, primary(language)))?.text ??
    original
  const opening = inLanguage('text', asked.text)
  return {
    first: /[^:.!?…]*(?:…|\.\.\.)\s*$/u.exec(opening)?.[0].trim() ?? '',
    second: inLanguage('second_text', asked.secondText).trim(),
  }
}

const primary = (tag: string) => tag.split('-')[0] ?? tag

/** The words somebody chose, with […] where others were left out. */
function chosenWords(reflection: ReflectionFacts, { start, end }: ChosenSpan): string {
  const all = spokenWords(reflection)
  const before = all.slice(0, start).trim() === '' ? '' : '[…] '
  const after = all.slice(end).trim() === '' ? '' : ' […]'
  return `${before}${all.slice(start, end)}${after}`
}

/** Whole sentences up to `longest` characters, then […]: shortened, never reworded. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const start = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
  const sentence = Math.max(
    ...['. ', '! ', '? ', '.\n', '!\n', '?\n'].map((end) => start.lastIndexOf(end)),
  )
  if (sentence > longest / 3) return `${start.slice(0, sentence + 1)} […]`
  const space = start.search(/\s+\S*$/u)
  return `${(space > longest / 3 ? start.slice(0, space) : start).trimEnd()} […]`
}
