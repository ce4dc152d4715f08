// What every section builder works from: the facts, who will read them, and what may be shown to
// those readers. Consent is asked of shared/domain/consent here and nowhere else in the report.
import type { Edition, ReportLanguage } from '../../../shared/contract/primitives'
import type { ReportLayout } from '../../../shared/contract/reports'
import {
  ceilingOf,
  mayCount,
  mayName,
  mayQuote,
  mayReturn,
  readersOf,
  type ConsentFacts,
  type Readers,
} from '../../../shared/domain/consent'
import type { ReportBlock, SectionKey } from '../../../shared/domain/report-model'
import type { Text } from '../../platform/text'
import {
  translationKey,
  type CodingFacts,
  type PersonFacts,
  type PromptFacts,
  type ReflectionFacts,
  type SessionFacts,
} from '../facts'
import { numberInWords, sameLanguage, sentenceCase } from './numbers'
import { createQuoting, type Quotes } from './quoting'

export type Passage = { text: string; language: string }

/** Which summary; what is left out of the layout is as usual. */
export type ReportRequest = {
  readonly edition: Edition
  readonly language: ReportLanguage
  /** Those of the edition unless told. */
  readonly readers?: Readers
} & Partial<ReportLayout>

export type Counted =
  | 'reflections'
  | 'organisations'
  | 'countries'
  | 'languages'
  | 'people'
  | 'answers'
  | 'questions'
  | 'items'
  | 'more'
  | 'actions'
  | 'commitments'
  | 'themes'

export type Context = {
  readonly facts: SessionFacts
  readonly edition: Edition
  readonly language: ReportLanguage
  readonly readers: Readers
  readonly hasCharts: boolean
  readonly say: Text
  /** "fourteen reflections": for the middle of a sentence. */
  readonly count: (what: Counted, number: number) => string
  /** "Fourteen reflections": to begin a sentence. */
  readonly first: (what: Counted, number: number) => string
  readonly reflection: ReadonlyMap<string, ReflectionFacts>
  readonly prompt: ReadonlyMap<string, PromptFacts>
  readonly person: ReadonlyMap<string, PersonFacts>
  readonly counted: readonly ReflectionFacts[]
  readonly isCounted: (id: string) => boolean
  /** The themes of a reflection, without the mark that it is not about learning. */
  readonly themesOf: (id: string) => readonly CodingFacts[]
  /** Marked as no statement of learning, and as nothing else: counted, never evidence. */
  readonly isOutside: (id: string) => boolean
  /** Reflections with words that these readers may see, by number. */
  readonly releasable: readonly ReflectionFacts[]
  readonly isReleasable: (id: string) => boolean
  /** Its author may have these words back. */
  readonly mayReturn: (reflection: ReflectionFacts) => boolean
  /** Present people; everybody not known to be absent where nobody was ticked off. */
  readonly here: readonly PersonFacts[]
  /** A person may be named to these readers, in this export. */
  readonly mayName: (person: PersonFacts) => boolean
  readonly quote: Quotes['quote']
  readonly smallGroup: Quotes['smallGroup']
  /** The author's organisation, where there is one. */
  readonly organisationOf: (reflection: ReflectionFacts) => string | null
  /** The text in the report's language; else as written, with its own language. */
  readonly translate: (table: string, id: string, field: string, original: string) => Passage
  /** Texts that had no translation, or one made from an older wording. */
  readonly untranslated: ReadonlySet<string>
  readonly ownText: (section: SectionKey) => string
}

export function createContext(facts: SessionFacts, request: ReportRequest, say: Text): Context {
  const { edition, language } = request
  const { readers = readersOf[edition] } = request
  const ceiling = ceilingOf(edition, request.ceiling)
  const prompt = new Map(facts.prompts.map((one) => [one.id, one]))
  const consent = (reflection: ReflectionFacts): ConsentFacts => ({
    ...reflection,
    neverQuote:
      reflection.promptId !== null && (prompt.get(reflection.promptId)?.neverQuote ?? true),
    sharingRule: facts.session.sharingRule,
  })
  const counted = facts.reflections.filter(mayCount)
  const asked = (one: ReflectionFacts) =>
    one.promptId === null ? undefined : prompt.get(one.promptId)
  const releasable = counted.filter(
    (one) => hasWords(one, asked(one)) && mayQuote(consent(one), readers),
  )
  const countedIds = new Set(counted.map((one) => one.id))
  const releasableIds = new Set(releasable.map((one) => one.id))
  const here = peopleHere(facts.people)
  const { translate, untranslated } = createTranslating(facts, language)
  const person = new Map(facts.people.map((one) => [one.id, one]))
  return {
    facts,
    edition,
    language,
    readers,
    hasCharts: request.charts !== 'none',
    say,
    count: (what, number) =>
      say(`report-document.count.${what}`, {
        count: number,
        words: numberInWords(number, language),
      }),
    first: (what, number) => {
      const words = numberInWords(number, language, true)
      return sentenceCase(say(`report-document.count.${what}`, { count: number, words }), language)
    },
    reflection: new Map(facts.reflections.map((one) => [one.id, one])),
    prompt,
    person,
    counted,
    isCounted: (id) => countedIds.has(id),
    ...createReading(facts),
    releasable,
    isReleasable: (id) => releasableIds.has(id),
    mayReturn: (one) => hasWords(one, asked(one)) && mayReturn(consent(one)),
    here,
    mayName: (one) => mayName({ ...one, ...facts.session }, readers, ceiling),
    ...createQuoting({ facts, language, say, here, person, prompt, consent, ceiling }),
    organisationOf: (one) =>
      one.organisationId ?? person.get(one.participantId ?? '')?.organisationId ?? null,
    translate,
    untranslated,
    ownText: (section) =>
      facts.ownTexts.find(
        (own) => own.edition === edition && own.language === language && own.section === section,
      )?.text ?? '',
  }
}

/** What the themes say of a reflection. */
function createReading({ codings }: SessionFacts): Pick<Context, 'themesOf' | 'isOutside'> {
  return {
    themesOf: (id) => (codings.get(id) ?? []).filter((one) => !one.isOutside),
    isOutside: (id) => {
      const all = codings.get(id) ?? []
      return all.length > 0 && all.every((one) => one.isOutside)
    },
  }
}

/** The name of a step on a scale, as an import keeps it, is a rating and not words. */
export function hasWords(reflection: ReflectionFacts, asked: PromptFacts | undefined): boolean {
  const text = reflection.text.trim()
  const isLabel =
    reflection.answer !== null && (asked?.options ?? []).some((option) => option.text === text)
  return (text !== '' && !isLabel) || reflection.secondText.trim() !== ''
}

function peopleHere(people: readonly PersonFacts[]): readonly PersonFacts[] {
  const present = people.filter((one) => one.attendance === 'present')
  return present.length > 0 ? present : people.filter((one) => one.attendance !== 'absent')
}

function createTranslating(facts: SessionFacts, language: ReportLanguage) {
  const written = facts.session.languages[0] ?? 'en'
  const untranslated = new Set<string>()
  const translate = (table: string, id: string, field: string, original: string): Passage => {
    if (original.trim() === '' || sameLanguage(written, language))
      return { text: original, language }
    const translation = facts.translations.get(translationKey(table, id, field, language))
    if (!translation || translation.original !== original)
      untranslated.add(`${table} ${id} ${field}`)
    return translation
      ? { text: translation.text, language }
      : { text: original, language: written }
  }
  return { translate, untranslated }
}

/** The facilitator's own paragraphs, or nothing. */
export function ownBlocks(context: Context, section: SectionKey): ReportBlock[] {
  const paragraphs = context
    .ownText(section)
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return paragraphs.length > 0 ? [{ kind: 'own', paragraphs }] : []
}

export const paragraph = (context: Context, text: string): ReportBlock => ({
  kind: 'paragraph',
  text: { text, language: context.language },
  cites: [],
})

export const heading = (context: Context, text: string): ReportBlock => ({
  kind: 'heading',
  level: 2,
  text: { text, language: context.language },
})

/** Which labels in a table's first column stand in another language than the report's. */
export const foreignLabels = ({ language }: Context, labels: readonly Passage[]) =>
  labels.flatMap((label, row) =>
    label.language === language ? [] : [{ row, column: 0, language: label.language }],
  )
