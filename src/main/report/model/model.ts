// From facts to the report model: pure, so that the pages on screen and the Word file cannot differ.
import type { Edition, ReflectionId } from '../../../shared/contract/primitives'
import { toWallClock } from '../../../shared/domain/agenda-times'
import {
  SectionKey,
  type ReportBlock,
  type ReportModel,
  type ReportSection,
} from '../../../shared/domain/report-model'
import { cleanLine } from '../../../shared/domain/text'
import type { Text } from '../../platform/text'
import type { SessionFacts } from '../facts'
import { annex } from './annex'
import { benefits } from './benefits'
import { inBrief } from './brief'
import { numberedCharts } from './charts'
import { createContext, ownBlocks, type Context, type ReportRequest } from './context'
import { gate } from './gate'
import { whatWeLearned } from './learned'
import { whoTookPart, whyWeMet } from './meeting'
import { howWeKnow } from './method'
import { money } from './money'
import { whatHappensNext } from './next'
import { dateRange, longDate, sameLanguage } from './numbers'
import { outcomes } from './outcomes'
import { planQuotes, type Plan } from './plan'
import { recommendations } from './recommendations'
import { whatWeDid } from './programme'
import { countWords } from './words'

/** `say` speaks the report's language. */
export function buildReportModel(
  facts: SessionFacts,
  request: ReportRequest,
  say: Text,
): ReportModel {
  const context = createContext(facts, request, say)
  const isIn = (key: SectionKey) => !request.without?.includes(key)
  const included = {
    learned: isIn('what-we-learned'),
    next: isIn('what-happens-next'),
    annex: isIn('annex'),
  }
  const plan = planQuotes(context, included, request.quotes)
  const all = inOrder(request.edition, request.order).map((key): ReportSection => ({
    key,
    heading: say(`report-document.section.${key}`),
    blocks: blocksOf(context, plan, key, isIn),
  }))
  const sections = numberedCharts(
    all.filter((section) => isIn(section.key) && section.blocks.length > 0),
  )
  const quoted = quotedIn(sections)
  const smallGroups = [...quoted]
    .flatMap((id) => context.reflection.get(id) ?? [])
    .flatMap((one) => context.smallGroup(one) ?? [])
    .sort((one, other) => one.number - other.number)
  const bodyWords = countWords(sections.filter((section) => section.key !== 'annex'))
  return {
    ...titleBlock(context),
    grant: cleanLine(request.grant ?? ''),
    draft: request.draft ?? false,
    page: request.page ?? 'a4',
    house: facts.house,
    charts: request.charts ?? 'pictures',
    sections,
    outline: all.map(({ key, heading, blocks }) => ({
      key,
      heading,
      included: isIn(key),
      empty: blocks.length === 0,
      ownText: context.ownText(key),
    })),
    gate: gate(context, plan, {
      sections,
      bodyWords,
      smallGroups: smallGroups.length,
      untranslatedQuotes: untranslatedQuotes(sections, request.language),
      isQuoted: (id) => quoted.has(id),
    }),
    smallGroups,
    counted: context.counted.map((one) => one.id as ReflectionId),
    quoted: [...quoted] as ReflectionId[],
    words: countWords(sections),
  }
}

/** Those named first, the others as usual; the annex is always last, where links lead to. */
function inOrder(edition: Edition, wanted: readonly SectionKey[] = []): SectionKey[] {
  const keys = [...new Set([...wanted, ...SectionKey.options])].filter(
    (key) => edition === 'funder' || key !== 'money',
  )
  return [...keys.filter((key) => key !== 'annex'), 'annex']
}

function blocksOf(
  context: Context,
  plan: Plan,
  key: SectionKey,
  isIn: (key: SectionKey) => boolean,
): ReportBlock[] {
  switch (key) {
    case 'in-brief':
      return inBrief(context)
    case 'why-we-met':
      return whyWeMet(context)
    case 'who-took-part':
      return whoTookPart(context)
    case 'what-we-did':
      return whatWeDid(context)
    case 'what-we-learned':
      return whatWeLearned(context, plan)
    case 'outcomes':
      return outcomes(context)
    case 'benefits':
      return benefits(context)
    case 'money':
      return money(context)
    case 'what-did-not-work':
    case 'legacy':
      return ownBlocks(context, key)
    case 'what-happens-next':
      return whatHappensNext(context)
    case 'recommendations':
      return recommendations(context)
    case 'how-we-know':
      return howWeKnow(context)
    case 'annex':
      return annex(context, plan, isIn('what-we-learned'))
  }
}

function titleBlock(context: Context) {
  const { facts, edition, language, say } = context
  const { session } = facts
  const title = context.translate('session', session.id, 'title', session.title)
  const subtitle = context.translate('session', session.id, 'subtitle', session.subtitle)
  const credit = context.translate('session', session.id, 'credit', session.credit)
  const date =
    session.startsAt === null ? null : toWallClock(session.startsAt, session.timeZone).date
  return {
    edition,
    language,
    title: title.text,
    subtitle: subtitle.text,
    titleLanguages: {
      title: title.language,
      subtitle: subtitle.language,
      credit: credit.language,
    },
    dateAndPlace: [date === null ? '' : dates(context, date), session.venue]
      .filter(Boolean)
      .join(' · '),
    date,
    partners: [...facts.partners],
    credit: credit.text,
    editionLine: say(`report-document.edition.${edition}`),
  }
}

function dates({ facts, language }: Context, from: string): string {
  const to = facts.session.endsOn
  return to === null || to <= from ? longDate(from, language) : dateRange(from, to, language)
}

/** Quotes in the body that a reader of this language may not understand. */
function untranslatedQuotes(sections: readonly ReportSection[], language: string): number {
  const quotes = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : [])),
  )
  return quotes.filter(
    (quote) => quote.translation === null && !sameLanguage(quote.words.language, language),
  ).length
}

function quotedIn(sections: readonly ReportSection[]): Set<string> {
  return new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'quote' || block.kind === 'entry'
          ? [block.quote.reflectionId as string]
          : [],
      ),
    ),
  )
}
