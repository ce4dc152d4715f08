// How we know: where the words came from, who is heard in them, and what they cannot show.
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { AgreementFacts } from '../facts'
import { hasWords, ownBlocks, paragraph, type Context } from './context'
import { facilitators } from './meeting'
import {
  figure,
  inList,
  languageName,
  localeOf,
  numberFirst,
  numberInWords,
  percentage,
} from './numbers'
import { responseSentence } from './response'

const channels = ['phone', 'paper', 'facilitator', 'import'] as const

export function howWeKnow(context: Context): ReportBlock[] {
  const own = ownBlocks(context, 'how-we-know')
  if (context.counted.length === 0) return own
  return [
    ...own,
    paragraph(context, `${sources(context)} ${languages(context)}`.trim()),
    paragraph(context, `${responseSentence(context, context.counted)} ${limits(context)}`),
    paragraph(context, coding(context)),
    ...context.facts.agreement.map((one) => paragraph(context, coders(context, one))),
    paragraph(context, writers(context)),
    consentTable(context),
  ]
}

function sources({ counted, facts, say, count, first, language }: Context): string {
  const parts = channels.flatMap((channel) => {
    const number = counted.filter((one) => one.channel === channel).length
    if (number === 0) return []
    const words = numberInWords(number, language)
    return [say(`report-document.channel.${channel}`, { count: number, words })]
  })
  return say('report-document.how-we-know.sources', {
    reflections: first('reflections', counted.length),
    count: counted.length,
    questions: count('questions', facts.prompts.length),
    asked: facts.prompts.length,
    parts: inList(parts, language),
  })
}

function languages({ counted, say, language }: Context): string {
  const numbers = new Map<string, number>()
  for (const one of counted)
    if (one.language) numbers.set(one.language, (numbers.get(one.language) ?? 0) + 1)
  if (numbers.size < 2) return ''
  const parts = [...numbers]
    .sort(([, one], [, other]) => other - one)
    .map(([tag, number]) =>
      say('report-document.how-we-know.in-language', {
        words: numberInWords(number, language),
        language: languageName(tag, language),
      }),
    )
  const words = numberInWords(numbers.size, language)
  return say('report-document.how-we-know.languages', { words, parts: inList(parts, language) })
}

function limits({ say }: Context): string {
  return say('report-document.how-we-know.limits')
}

function coding({ counted, facts, isOutside, say, first, language }: Context): string {
  const read = counted.filter((one) => facts.codings.has(one.id)).length
  const outside = counted.filter((one) => isOutside(one.id)).length
  const coded = read - outside
  if (read === 0) return say('report-document.how-we-know.not-coded')
  return say('report-document.how-we-know.coded', {
    reflections: first('reflections', coded),
    count: coded,
    rest: numberInWords(counted.length - read, language),
    restCount: counted.length - read,
    outside,
    outsideWords: numberFirst(outside, language),
    frames: inList(
      facts.frames.map((text) => say('report-document.quote-marks', { text })),
      language,
    ),
  })
}

/** Two people read the same words: how often they saw the same, and how much of that chance explains. */
function coders(
  { say, language }: Context,
  { frame, shared, agreed, kappa }: AgreementFacts,
): string {
  const sentences = [
    say('report-document.how-we-know.coders', {
      frame,
      shared: figure(shared, language),
      count: shared,
      agreed: numberInWords(agreed, language),
      percent: percentage(agreed, shared),
    }),
    kappa === null
      ? say('report-document.how-we-know.no-kappa')
      : say('report-document.how-we-know.kappa', {
          kappa: kappa.toLocaleString(localeOf[language], {
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
          }),
        }),
  ]
  return sentences.join(' ')
}

function consentTable(context: Context): ReportBlock {
  const { counted, facts, say, releasable } = context
  const released = new Set(releasable.map((one) => one.id))
  const quotable = counted.filter((one) => released.has(one.id))
  const ratingOnly = counted.filter((one) => !hasWords(one, context.prompt.get(one.promptId ?? '')))
  const takenBack = counted.filter((one) => one.state === 'withdrawn-quote')
  const rest =
    counted.length -
    quotable.length -
    ratingOnly.length -
    takenBack.filter((one) => !ratingOnly.includes(one)).length
  const leftOut = facts.reflections.filter(
    (one) => one.state === 'hidden' || one.state === 'withdrawn-count',
  ).length
  const rows = [
    ['quotable', quotable.length],
    ['ratings', ratingOnly.length],
    ['counted-only', rest],
    ['taken-back', takenBack.filter((one) => !ratingOnly.includes(one)).length],
    ['left-out', leftOut],
  ] as const
  return {
    kind: 'table',
    caption: say('report-document.how-we-know.consent-caption'),
    head: [say('report-document.column.consent'), say('report-document.column.reflections')],
    numeric: [false, true],
    rows: rows
      .filter(([, number]) => number > 0)
      .map(([name, number]) => [
        say(`report-document.consent.${name}`),
        figure(number, context.language),
      ]),
    foreign: [],
  }
}

function writers(context: Context): string {
  const names = facilitators(context)
  return names === null
    ? context.say('report-document.how-we-know.written')
    : context.say('report-document.how-we-know.written-by', { names })
}
