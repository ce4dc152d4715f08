// Two pages for others who are starting out: who, why, what happened, what came of it, what we would
// tell them. The facilitator's own words first, what was gathered after them.
import { mayListOrganisations } from '../../../shared/domain/consent'
import type { SectionKey } from '../../../shared/domain/report-model'
import type { Passage } from '../../../shared/domain/run-sheet-model'
import type { FindingFacts } from '../facts'
import { findingTitle, longestQuote } from '../model/learned'
import { inList, numberInWords } from '../model/numbers'
import { criticalKinds, evidenceOf, orderedFindings, planQuotes, type Plan } from '../model/plan'
import { dayOf, hoursOf } from '../run-sheet/sheet-model'
import { heading, paperModel, paragraph, paragraphs, part, type Basis, type Paper } from './paper'
import type { PaperBlock } from './paper-model'

/** Two pages have room for so many; the summary has them all. */
const mostFindings = { good: 4, critical: 2 } as const
const mostQuotes = 4
const mostItems = 15

export function caseStudy(basis: Basis): Paper {
  const { ours, say, report } = basis
  const plan = planQuotes(report, { learned: true, next: false, annex: false })
  const named = (name: Parts) => ours(say(`paper.case-study.${name}`))
  const blocks = [
    facts(basis),
    ...part(named('aims'), aims(basis)),
    ...part(named('what-happened'), whatHappened(basis)),
    ...part(named('impact'), [...own(basis, 'outcomes'), ...learned(basis, plan, false)]),
    ...part(named('not-worked'), [
      ...own(basis, 'what-did-not-work'),
      ...learned(basis, plan, true),
    ]),
    ...part(named('advice'), advice(basis)),
  ]
  const quoted = blocks.flatMap((one) => (one.kind === 'quote' ? [one.quote.reflectionId] : []))
  const cited = report.facts.findings.flatMap((finding) => evidenceOf(report, finding))
  const counted = new Set([...quoted, ...cited.map(({ id }) => id)])
  const shown = blocks.length > 1 ? blocks : [...blocks, paragraph(named('none'))]
  return { model: paperModel(basis, shown), quoted, counted: [...counted] }
}

type Parts = 'aims' | 'what-happened' | 'impact' | 'not-worked' | 'advice' | 'none'

/** As written for the participants' edition; where nothing was, for the funder's. */
function own({ report, request, ours }: Basis, section: SectionKey): PaperBlock[] {
  const written = (['participants', 'funder'] as const).flatMap(
    (edition) =>
      report.facts.ownTexts.find(
        (one) =>
          one.edition === edition && one.language === request.language && one.section === section,
      )?.text ?? [],
  )
  return paragraphs(ours(written.find((text) => text.trim() !== '') ?? ''))
}

function facts(basis: Basis): PaperBlock {
  const { report, sheet, say, ours, request } = basis
  const { session, partners, organisations } = report.facts
  const present = [...new Set(report.here.flatMap(({ organisationId }) => organisationId ?? []))]
  const museums = [
    ...new Set([...partners, ...present.flatMap((id) => organisations.get(id)?.name ?? [])]),
  ]
  const dates = session.startsAt === null ? [] : [dayOf(sheet), hoursOf(sheet)]
  const rows = [
    ['museums', mayListOrganisations(session) ? inList(museums, request.language) : ''],
    ['contact', request.contact.trim()],
    ['dates', dates.filter((each) => each !== '').join(', ')],
    ['place', session.venue],
    ['people', report.here.length === 0 ? '' : String(report.here.length)],
  ] as const
  return {
    kind: 'facts',
    items: rows
      .filter(([, text]) => text !== '')
      .map(([name, text]) => ({ label: say(`paper.fact.${name}`), value: ours(text) })),
  }
}

function list(items: readonly Passage[], label = ''): PaperBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', label, items: [...items] }]
}

function aims(basis: Basis): PaperBlock[] {
  const { report } = basis
  return [
    ...own(basis, 'why-we-met'),
    ...list(report.facts.aims.map(({ id, text }) => report.translate('aim', id, 'text', text))),
  ]
}

function whatHappened(basis: Basis): PaperBlock[] {
  const { report, say, ours, request } = basis
  const said = report.counted.length
  const sentence = say('paper.case-study.effort', {
    people: report.first('people', report.here.length),
    some: report.here.length,
    reflections: numberInWords(said, request.language),
    count: said,
  })
  return [
    ...own(basis, 'what-we-did'),
    ...(report.here.length > 0 ? [paragraph(ours(sentence))] : []),
    ...programme(basis),
  ]
}

/** "Welcome · World Café · My next step". */
function programme({ report, sheet, say, ours }: Basis): PaperBlock[] {
  const titles = report.facts.blocks
    .filter(({ isBreak }) => !isBreak)
    .map(({ id, title }) => report.translate('agenda_block', id, 'title', title))
  if (titles.length === 0) return []
  const shown = titles.slice(0, mostItems).map((title) => title.text)
  const text = [...shown, ...(titles.length > mostItems ? ['…'] : [])].join(' · ')
  const isOurs = titles.every(({ language }) => language === report.language)
  return [
    {
      kind: 'note',
      label: say('paper.programme'),
      text: isOurs ? ours(text) : sheet.written(text),
      detail: null,
    },
  ]
}

/** The findings, each with its first quote; without findings, quotes from the answers. */
function learned(basis: Basis, plan: Plan, isCritical: boolean): PaperBlock[] {
  const { report } = basis
  const written = isCritical ? [] : own(basis, 'what-we-learned')
  if (report.facts.findings.length === 0) {
    const quotes = isCritical ? [] : [...plan.quotes.values()].flat().slice(0, mostQuotes)
    return [
      ...written,
      ...quotes.map((one): PaperBlock => ({
        kind: 'quote',
        quote: report.quote(one, longestQuote),
      })),
    ]
  }
  const findings = orderedFindings(report).filter(
    ({ kind }) => criticalKinds.includes(kind) === isCritical,
  )
  return [
    ...written,
    ...findings
      .slice(0, mostFindings[isCritical ? 'critical' : 'good'])
      .flatMap((finding) => findingBlocks(basis, plan, finding)),
  ]
}

function findingBlocks({ report }: Basis, plan: Plan, finding: FindingFacts): PaperBlock[] {
  const quotes = plan.quotes.get(finding.id)?.slice(0, 1) ?? []
  return [
    heading(findingTitle(report, finding), { level: 2 }),
    ...quotes.map((one): PaperBlock => ({
      kind: 'quote',
      quote: report.quote(one, longestQuote, finding.chosen.get(one.id)),
    })),
  ]
}

function advice(basis: Basis): PaperBlock[] {
  const { report } = basis
  const items = report.facts.recommendations
    .filter(({ addressee }) => addressee === 'others')
    .map(({ id, text }) => report.translate('recommendation', id, 'text', text))
  return [...own(basis, 'recommendations'), ...list(items), ...own(basis, 'legacy')]
}
