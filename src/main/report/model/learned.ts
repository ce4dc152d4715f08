// What we learned: by learning question, each finding with its evidence and a quote or two; without
// findings, by question, what people answered.
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { FindingFacts, PromptFacts, ReflectionFacts } from '../facts'
import { barChart, isTooFew, peopleFigure } from './charts'
import { foreignLabels, heading, ownBlocks, paragraph, type Context } from './context'
import { figure, inList } from './numbers'
import { evidenceOf, orderedFindings, type Plan } from './plan'
import { peopleIn, responseSentence, voicesIn } from './response'

/** A quote in the body longer than this is shortened; the annex has all of it. */
export const longestQuote = 420
const citedNumbers = 3

export function whatWeLearned(context: Context, plan: Plan): ReportBlock[] {
  const own = ownBlocks(context, 'what-we-learned')
  const gathered =
    context.facts.findings.length > 0
      ? [...byLearningQuestion(context, plan), ...restingOn(context)]
      : byQuestion(context, plan)
  return [...own, ...gathered, ...setApart(context)]
}

/** Thanks and practical remarks are somebody's words too: counted, and said to be no evidence. */
function setApart(context: Context): ReportBlock[] {
  const { counted, isOutside, first, say } = context
  const number = counted.filter((one) => isOutside(one.id)).length
  if (number === 0) return []
  const sentence = say('report-document.learned.set-apart', {
    reflections: first('reflections', number),
    count: number,
  })
  return [
    heading(context, say('report-document.learned.set-apart-heading')),
    paragraph(context, sentence),
  ]
}

const fewestCompared = 3

/** How much each finding rests on, side by side. */
function restingOn(context: Context): ReportBlock[] {
  const { say, language } = context
  const findings = orderedFindings(context).map((finding) => {
    const cited = evidenceOf(context, finding)
    const title = findingTitle(context, finding)
    return { title, reflections: cited.length, people: peopleIn(cited), cited }
  })
  const all = new Set(findings.flatMap(({ cited }) => cited))
  if (findings.length < fewestCompared || isTooFew(voicesIn([...all]))) return []
  const [statements, people] = [
    say('report-document.column.reflections'),
    say('report-document.column.heard'),
  ]
  return [
    heading(context, say('report-document.learned.resting')),
    ...barChart(context, {
      about: '',
      message: say('report-document.chart.findings', {
        least: Math.min(...findings.map(({ reflections }) => reflections)),
        most: Math.max(...findings.map(({ reflections }) => reflections)),
        n: all.size,
      }),
      bars: findings.map(({ title, reflections, cited }) => ({
        label: title.text,
        values: [reflections],
        people: voicesIn(cited),
      })),
      names: [statements],
      unit: statements,
      n: all.size,
      joins: false,
    }),
    {
      kind: 'table',
      caption: say('report-document.learned.caption-findings'),
      head: [say('report-document.column.finding'), statements, people],
      numeric: [false, true, true],
      rows: findings.map((one) => [
        one.title.text,
        figure(one.reflections, language),
        peopleFigure(context, one.people),
      ]),
      foreign: foreignLabels(
        context,
        findings.map(({ title }) => title),
      ),
    },
  ]
}

function byLearningQuestion(context: Context, plan: Plan): ReportBlock[] {
  const { facts, say, language } = context
  const findings = orderedFindings(context)
  const known = new Set(facts.aims.map((aim) => aim.id))
  const blocks: ReportBlock[] = []
  for (const aim of facts.aims) {
    const its = findings.filter((finding) => finding.aimId === aim.id)
    if (its.length === 0 && aim.kind === 'aim') continue
    blocks.push({
      kind: 'heading',
      level: 2,
      text: context.translate('aim', aim.id, 'text', aim.text),
    })
    if (its.length === 0) blocks.push(paragraph(context, say('report-document.learned.no-finding')))
    for (const finding of its) blocks.push(...findingBlocks(context, plan, finding, 3))
  }
  const others = findings.filter((finding) => !known.has(finding.aimId ?? ''))
  if (others.length === 0) return blocks
  const hasGroups = blocks.length > 0
  if (hasGroups) {
    const text = say('report-document.learned.beyond')
    blocks.push({ kind: 'heading', level: 2, text: { text, language } })
  }
  return [
    ...blocks,
    ...others.flatMap((one) => findingBlocks(context, plan, one, hasGroups ? 3 : 2)),
  ]
}

function findingBlocks(
  context: Context,
  plan: Plan,
  finding: FindingFacts,
  level: 2 | 3,
): ReportBlock[] {
  const body = context.translate('finding', finding.id, 'body', finding.body)
  const quotes = plan.quotes.get(finding.id) ?? []
  return [
    { kind: 'heading', level, text: findingTitle(context, finding) },
    ...body.text
      .split(/\n\s*\n/u)
      .filter((part) => part.trim() !== '')
      .map((text): ReportBlock => ({
        kind: 'paragraph',
        text: { text: text.trim(), language: body.language },
        cites: [],
      })),
    evidence(context, plan, finding, quotes.length),
    ...quoteBlocks(context, quotes, finding.chosen),
  ]
}

export function findingTitle(context: Context, finding: FindingFacts) {
  return context.translate('finding', finding.id, 'text', finding.text)
}

const quoteBlocks = (
  context: Context,
  quotes: readonly ReflectionFacts[],
  chosen?: FindingFacts['chosen'],
): ReportBlock[] =>
  quotes.map((one) => ({
    kind: 'quote',
    quote: context.quote(one, longestQuote, chosen?.get(one.id)),
  }))

function evidence(
  context: Context,
  plan: Plan,
  finding: FindingFacts,
  quotes: number,
): ReportBlock {
  const { say, count, first, language } = context
  const cited = evidenceOf(context, finding)
  const numbers = citedFirst(plan, cited)
  const sentences = [kindSentence(context, finding)]
  if (cited.length === 0) sentences.push(say('report-document.evidence.none'))
  else {
    const organisations = new Set(cited.flatMap((one) => context.organisationOf(one) ?? [])).size
    const languages = new Set(cited.flatMap((one) => one.language ?? [])).size
    sentences.push(
      say('report-document.evidence.rests', {
        reflections: first('reflections', cited.length),
        count: cited.length,
        from: organisations > 1 ? 'several' : 'one',
        organisations: count('organisations', organisations),
        in: languages > 1 ? 'several' : 'one',
        languages: count('languages', languages),
        numbers: inText(context, numbers, cited.length),
      }),
    )
    if (quotes === 0) sentences.push(say('report-document.evidence.not-quoted'))
  }
  if (context.edition === 'funder')
    sentences.push(say(`report-document.confidence.${finding.confidence}`))
  return {
    kind: 'paragraph',
    text: { text: sentences.filter(Boolean).join(' '), language },
    cites: numbers,
  }
}

/** "R12, R31, R47 and eleven more". */
function inText(
  { say, count, language }: Context,
  numbers: readonly number[],
  all: number,
): string {
  const named = numbers.map((number) => `R${number}`)
  if (all === named.length) return inList(named, language)
  return say('report-document.evidence.and-more', {
    numbers: named.join(', '),
    more: count('more', all - named.length),
  })
}

/** Those that a reader can look up in the annex come first. */
function citedFirst(plan: Plan, cited: readonly ReflectionFacts[]): number[] {
  const linked = new Set(plan.annex.map((one) => one.id))
  const quoted = new Set([...plan.quotes.values()].flat().map((one) => one.id))
  const rank = (one: ReflectionFacts) => (quoted.has(one.id) ? 0 : linked.has(one.id) ? 1 : 2)
  return cited
    .toSorted((one, other) => rank(one) - rank(other) || one.number - other.number)
    .slice(0, citedNumbers)
    .map((one) => one.number)
    .sort((one, other) => one - other)
}

function kindSentence({ say }: Context, finding: FindingFacts): string {
  return finding.kind === 'learning' ? '' : say(`report-document.kind.${finding.kind}`)
}

const openKinds: readonly PromptFacts['kind'][] = ['text', 'two-part', 'word']

function byQuestion(context: Context, plan: Plan): ReportBlock[] {
  const asked = context.facts.prompts
    .filter((prompt) => openKinds.includes(prompt.kind))
    .flatMap((prompt) => {
      const answers = context.counted.filter((one) => one.promptId === prompt.id)
      if (answers.length === 0) return []
      const text = context.translate('prompt', prompt.id, 'text', prompt.text)
      return questionBlocks(
        context,
        text,
        answers,
        plan.quotes.get(prompt.id) ?? [],
        prompt.neverQuote,
      )
    })
  const unasked = context.counted.filter((one) => one.promptId === null)
  if (unasked.length === 0) return asked
  const title = { text: context.say('report-document.unprompted'), language: context.language }
  return [...asked, ...questionBlocks(context, title, unasked, plan.quotes.get('') ?? [], false)]
}

function questionBlocks(
  context: Context,
  title: { text: string; language: string },
  answers: readonly ReflectionFacts[],
  quotes: readonly ReflectionFacts[],
  neverQuote: boolean,
): ReportBlock[] {
  const sentences = [responseSentence(context, answers)]
  if (neverQuote) sentences.push(context.say('report-document.learned.room-only'))
  else if (quotes.length === 0) sentences.push(context.say('report-document.learned.not-cleared'))
  return [
    { kind: 'heading', level: 2, text: title },
    paragraph(context, sentences.join(' ')),
    ...quoteBlocks(context, quotes),
  ]
}
