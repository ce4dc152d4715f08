// What was chosen, and where dots were put: how many for each, most first.
import type { ReportBlock } from '../../../shared/domain/report-model'
import type { ReflectionFacts } from '../facts'
import { asked, countsTable, type FigurePrompt } from './asked'
import { barChart } from './charts'
import type { Context } from './context'
import { labelled } from './labels'
import { figure } from './numbers'
import { responseRate } from './response'

export function choices(
  context: Context,
  prompt: FigurePrompt,
  all: readonly ReflectionFacts[],
): ReportBlock[] {
  const { say, language } = context
  const ours = say('report-document.outcomes.other')
  const labels = labelled(context, prompt)
  const isDots = prompt.kind === 'dots'
  const names = isDots
    ? [say('report-document.column.dots'), say('report-document.column.heard')]
    : [say('report-document.column.answers')]
  return asked(context, prompt, all, ({ rows, n }, answers) => {
    // Words that somebody typed themselves are theirs, not a column of ours.
    const bars = rows.map(({ label, count, voters }, index) => ({
      label: label === null ? ours : (labels.options[index]?.text ?? label),
      isOwn: label === null,
      values: voters === null ? [count] : [count, voters],
      people: n,
    }))
    const ranked = bars.toSorted(
      (one, other) =>
        Number(one.isOwn) - Number(other.isOwn) || (other.values[0] ?? 0) - (one.values[0] ?? 0),
    )
    const given = rows.reduce((sum, { count }) => sum + count, 0)
    const caption = say(`report-document.outcomes.caption-${isDots ? 'dots' : 'choice'}`, { n })
    return {
      sentence: isDots || given <= answers.length ? '' : say('report-document.outcomes.several'),
      blocks: [
        ...barChart(context, {
          about: say(`report-document.chart.about-${isDots ? 'dots' : 'choice'}`),
          bars: ranked,
          names,
          unit: names[0] ?? '',
          n: isDots ? given : n,
          rate: responseRate(context, answers),
          joins: false,
        }),
        countsTable(context, {
          caption,
          head: [say('report-document.column.choice'), ...names],
          rows: ranked.map(({ label, values }) => [
            label,
            ...values.map((value) => figure(value, language)),
          ]),
          labels: labels.labelLanguage,
          ours,
        }),
      ],
    }
  })
}
