// Scale questions: the steps, the middle, and one table for questions that share a scale.
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { Spread } from '../../../shared/domain/paired-counts'
import { scaleSteps } from '../../../shared/domain/scale-steps'
import type { PromptFacts, ReflectionFacts } from '../facts'
import { chart } from './charts'
import type { Labelled } from './labels'
import { foreignLabels, heading, paragraph, type Context } from './context'
import { figure, numberFirst } from './numbers'

const longestShared = 7
const fewestSharing = 3

export type Rated = {
  readonly prompt: Labelled
  readonly answers: readonly ReflectionFacts[]
  /** In ascending order. */
  readonly values: readonly number[]
  readonly steps: readonly number[]
}

export function ratedBy(prompt: Labelled, all: readonly ReflectionFacts[]): Rated {
  const answers = all.filter((one) => one.answer?.scale !== undefined)
  const values = answers.map((one) => one.answer?.scale ?? 0).sort((one, other) => one - other)
  return { prompt, answers, values, steps: scaleSteps(prompt, values) }
}

export function stepLabel(prompt: PromptFacts, step: number): string {
  const named = prompt.options.find((option) => option.key === String(step))
  if (named) return named.text
  const label = step === prompt.min ? prompt.minLabel : step === prompt.max ? prompt.maxLabel : ''
  return label === '' ? String(step) : `${step} (${label})`
}

/** "The middle answer was “Agree”.", or a number and where its scale ends. */
export function middleSentence({ say, language }: Context, { prompt, values }: Rated): string {
  const middle = (at(values, (values.length - 1) / 2) + at(values, values.length / 2)) / 2
  const named = prompt.options.find((option) => option.key === String(middle))
  return say('report-document.outcomes.middle', {
    named: named ? 'yes' : 'no',
    middle: named ? named.text : figure(middle, language),
    max: prompt.max,
  })
}

/** Half of the answers lie between the lower and the upper of these. */
export function spreadWords({ language }: Context, spread: Spread) {
  return {
    middle: figure(spread.median, language),
    lower: figure(spread.lowerQuartile, language),
    upper: figure(spread.upperQuartile, language),
    same: spread.lowerQuartile === spread.upperQuartile ? 'yes' : 'no',
  }
}

/** The lower index for x.5, the upper for the other half: the two middle values. */
const at = (values: readonly number[], index: number) => values[Math.floor(index)] ?? 0

export const countOf = ({ values }: Rated, step: number): number =>
  values.filter((value) => value === step).length

/** Neighbouring questions on one scale, when there are enough of them to be read together. */
export function sharedScales(rated: readonly Rated[], fewestShown: number): Rated[][] {
  const keyOf = ({ prompt, steps }: Rated) =>
    steps.map((step) => stepLabel(prompt, step)).join('\n')
  const groups: Rated[][] = []
  for (const one of rated) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (last && first && keyOf(first) === keyOf(one)) last.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group) => {
    const fits = group.every(
      (one) => one.answers.length >= fewestShown && one.steps.length <= longestShared,
    )
    return fits && group.length >= fewestSharing ? [group] : group.map((one) => [one])
  })
}

/** One row for each question, one column for each step; n stands beside the question. */
export function sharedTable(context: Context, group: readonly Rated[]): ReportBlock[] {
  const { say, here, language } = context
  const [{ prompt, steps } = { prompt: undefined, steps: [] }] = group
  if (!prompt) return []
  const labels = steps.map((step) => stepLabel(prompt, step))
  const titles = group.map((one) =>
    context.translate('prompt', one.prompt.id, 'text', one.prompt.text),
  )
  const numbers = group.map((one) => one.answers.length)
  const [from = '', to = ''] = [labels[0], labels.at(-1)]
  return [
    heading(context, say('report-document.outcomes.shared-heading', { from, to })),
    paragraph(
      context,
      say('report-document.outcomes.shared', {
        questions: numberFirst(group.length, language),
        least: figure(Math.min(...numbers), language),
        most: figure(Math.max(...numbers), language),
        same: Math.min(...numbers) === Math.max(...numbers) ? 'yes' : 'no',
        present: here.length,
        known: here.length > 0 ? 'yes' : 'no',
      }),
    ),
    ...chart(context, {
      shape: 'shares',
      categories: titles.map(({ text }) => text),
      series: steps.map((step, index) => ({
        name: labels[index] ?? '',
        values: group.map((one) => countOf(one, step)),
      })),
      unit: say('report-document.column.answers'),
      message: say('report-document.chart.shares', { questions: group.length, from, to }),
      n: Math.max(...numbers),
    }),
    {
      kind: 'table',
      caption: say('report-document.outcomes.caption-shared'),
      head: [say('report-document.column.question'), say('report-document.column.n'), ...labels],
      numeric: [false, true, ...labels.map(() => true)],
      rows: group.map((one, row) => [
        titles[row]?.text ?? one.prompt.text,
        figure(one.answers.length, language),
        ...steps.map((step) => figure(countOf(one, step), language)),
      ]),
      foreign: foreignLabels(context, titles),
    },
  ]
}
