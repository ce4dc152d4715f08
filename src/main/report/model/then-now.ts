// Then and now: how many moved and which way, and where the answers lay before and after. Never a
// significance: groups are small.
import type { ReportBlock } from '../../../shared/domain/report-model'
import { scaleSteps } from '../../../shared/domain/scale-steps'
import type { ReflectionFacts } from '../facts'
import { asked, countsTable, type Counted, type FigurePrompt } from './asked'
import { chart } from './charts'
import type { Context } from './context'
import { labelled } from './labels'
import { figure, numberFirst, numberInWords } from './numbers'
import { responseRate } from './response'
import { spreadWords, stepLabel } from './scales'

export function thenNow(
  context: Context,
  prompt: FigurePrompt,
  all: readonly ReflectionFacts[],
): ReportBlock[] {
  const { say, language } = context
  return asked(context, prompt, all, (counted, answers) => {
    const { up, same, down } = counted.moves ?? { up: 0, same: 0, down: 0 }
    const moves = [up, same, down]
    const names = (['up', 'same', 'down'] as const).map((way) =>
      say(`report-document.outcomes.${way}`),
    )
    const rate = responseRate(context, answers)
    const unit = say('report-document.column.answers')
    return {
      sentence: say('report-document.outcomes.pairs', {
        up: numberFirst(up, language),
        same: numberInWords(same, language),
        down: numberInWords(down, language),
      }),
      blocks: [
        ...chart(context, {
          shape: 'across',
          categories: names,
          series: [{ name: unit, values: moves }],
          unit,
          message: say('report-document.chart.moves', {
            up: figure(up, language),
            same: figure(same, language),
            down: figure(down, language),
            n: counted.n,
          }),
          n: counted.n,
          rate,
        }),
        countsTable(context, {
          caption: say('report-document.outcomes.caption-change', { n: counted.n }),
          head: [say('report-document.column.change'), unit],
          rows: names.map((name, index) => [name, figure(moves[index] ?? 0, language)]),
        }),
        ...steps(context, { prompt, counted, given: stepsTaken(prompt, answers), rate }),
      ],
    }
  })
}

type Then = {
  readonly prompt: FigurePrompt
  readonly counted: Counted
  /** One for each row of what was counted. */
  readonly given: readonly number[]
  readonly rate: number | null
}

const stepsTaken = (prompt: FigurePrompt, answers: readonly ReflectionFacts[]): number[] =>
  scaleSteps(
    prompt,
    answers.flatMap(({ answer }) => [answer?.then ?? 0, answer?.now ?? 0]),
  )

/** Every step then and now, so that the spread is seen and not only the move. */
function steps(context: Context, { prompt, counted, given, rate }: Then): ReportBlock[] {
  const { say, language } = context
  const { rows, n, spread, spreadThen } = counted
  if (!spread || !spreadThen) return []
  const before = spreadWords(context, spreadThen)
  const labels = labelled(context, prompt)
  const taken = given.map((step) => stepLabel(labels, step))
  const [then, now] = [say('report-document.column.then'), say('report-document.column.now')]
  return [
    ...chart(context, {
      shape: 'upright',
      categories: taken,
      series: [
        { name: then, values: rows.map((row) => row.before ?? 0) },
        { name: now, values: rows.map(({ count }) => count) },
      ],
      unit: say('report-document.column.answers'),
      message: say('report-document.chart.then-now', {
        ...spreadWords(context, spread),
        thenMiddle: before.middle,
        thenLower: before.lower,
        thenUpper: before.upper,
        n,
      }),
      n,
      rate,
    }),
    countsTable(context, {
      caption: say('report-document.outcomes.caption-then-now', { n }),
      head: [say('report-document.column.answer'), then, now],
      rows: rows.map((row, index) => [
        taken[index] ?? '',
        figure(row.before ?? 0, language),
        figure(row.count, language),
      ]),
      labels: labels.labelLanguage,
    }),
  ]
}
