// Outcomes: what was rated and chosen, always with n and the response rate, and what people wrote
// about. Fewer than five answers are not broken down: in a small room they would point at somebody.
import { fewestInFigures } from '../../../shared/domain/consent'
import type { ReportBlock } from '../../../shared/domain/report-model'
import { asked, countsTable, hasFigures } from './asked'
import { chart } from './charts'
import { choices } from './choices'
import { codedThemes } from './coded'
import { ownBlocks, type Context } from './context'
import { labelled } from './labels'
import { figure } from './numbers'
import { responseRate } from './response'
import {
  countOf,
  middleSentence,
  ratedBy,
  sharedScales,
  sharedTable,
  spreadWords,
  stepLabel,
  type Rated,
} from './scales'
import { thenNow } from './then-now'

export function outcomes(context: Context): ReportBlock[] {
  const blocks: ReportBlock[] = []
  let scales: Rated[] = []
  const flush = () => {
    for (const group of sharedScales(scales, fewestInFigures))
      blocks.push(
        ...(group.length > 1
          ? sharedTable(context, group)
          : group.flatMap((one) => scale(context, one))),
      )
    scales = []
  }
  for (const prompt of context.facts.prompts.filter(hasFigures)) {
    const answers = context.counted.filter((one) => one.promptId === prompt.id)
    if (prompt.kind === 'scale') {
      scales.push(ratedBy(labelled(context, prompt), answers))
      continue
    }
    flush()
    blocks.push(
      ...(prompt.kind === 'then-now'
        ? thenNow(context, prompt, answers)
        : choices(context, prompt, answers)),
    )
  }
  flush()
  return [...ownBlocks(context, 'outcomes'), ...blocks, ...codedThemes(context)]
}

function scale(context: Context, rated: Rated): ReportBlock[] {
  const { prompt, steps } = rated
  const { say, language } = context
  return asked(context, { ...prompt, kind: 'scale' }, rated.answers, ({ n, spread }, answers) => {
    const labels = steps.map((step) => stepLabel(prompt, step))
    const unit = say('report-document.column.answers')
    const numbers = steps.map((step) => countOf(rated, step))
    return {
      sentence: middleSentence(context, rated),
      blocks: [
        ...chart(context, {
          shape: 'upright',
          categories: labels,
          series: [{ name: unit, values: numbers }],
          unit,
          message: spread
            ? say('report-document.chart.spread', { ...spreadWords(context, spread), n })
            : '',
          n,
          rate: responseRate(context, answers),
        }),
        countsTable(context, {
          caption: say('report-document.outcomes.caption-answer', { n }),
          head: [say('report-document.column.answer'), unit],
          rows: labels.map((label, index) => [label, figure(numbers[index] ?? 0, language)]),
          labels: prompt.labelLanguage,
        }),
      ],
    }
  })
}
