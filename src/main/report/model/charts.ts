// Charts as data: what each shows, its message in a sentence, and the same message for those who do
// not see it. Groups that stand for too few people are drawn as one.
import { smallGroup, fewestInFigures } from '../../../shared/domain/consent'
import type { ChartBlock, ReportBlock, ReportSection } from '../../../shared/domain/report-model'
import { gatherSmall } from '../../../shared/domain/small-columns'
import type { Context } from './context'
import { figure, inList } from './numbers'

type Series = { readonly name: string; readonly values: readonly number[] }
type Wanted = {
  readonly shape: ChartBlock['chart']['shape']
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  readonly unit: string
  readonly message: string
  readonly n: number
  readonly rate?: number | null
}

/** Nothing where the layout wants no charts, or where one bar would be all there is. */
export function chart(context: Context, wanted: Wanted): ReportBlock[] {
  const { shape, categories, series, unit, message, n, rate = null } = wanted
  if (!context.hasCharts || categories.length < 2) return []
  return [
    {
      kind: 'chart',
      number: 0,
      message,
      alt: altText(context, shape, message),
      n,
      rate,
      chart: {
        shape,
        categories: [...categories],
        series: series.map(({ name, values }) => ({ name, values: [...values] })),
        unit,
      },
    },
  ]
}

const longestAlt = 150

/** What is read aloud stays short: a long message stands above the chart anyway. */
function altText({ say }: Context, shape: Wanted['shape'], message: string): string {
  const texts = [
    say('report-document.chart.alt', { shape, message }),
    say('report-document.chart.alt-short', { shape, message }),
  ]
  const short = texts.find((text) => Array.from(text).length <= longestAlt)
  return short ?? say('report-document.chart.alt-table', { shape })
}

export type Bar = {
  readonly label: string
  /** One for each series. */
  readonly values: readonly number[]
  /** How many people it stands for. */
  readonly people: number
}

type Bars = {
  /** What is counted. */
  readonly about: string
  readonly bars: readonly Bar[]
  readonly names: readonly string[]
  readonly unit: string
  readonly n: number
  readonly rate?: number | null
  /** Bars of too few people are put together. */
  readonly joins: boolean
  /** Instead of who has most. */
  readonly message?: string
}

/** One bar for each, most first; its message is who has most. */
export function barChart(context: Context, wanted: Bars): ReportBlock[] {
  const { about, names, unit, n, rate = null } = wanted
  const others = context.say('report-document.chart.others')
  const joined = wanted.joins ? joinSmall(wanted.bars, others) : wanted.bars
  const single = joined.filter(({ label }) => label !== others)
  if (single.length === 0) return []
  return chart(context, {
    shape: 'across',
    categories: joined.map(({ label }) => label),
    series: names.map((name, index) => ({
      name,
      values: joined.map(({ values }) => values[index] ?? 0),
    })),
    unit,
    message: wanted.message ?? mostMessage(context, about, single, n),
    n,
    rate,
  })
}

const longestTie = 3

function mostMessage(
  { say, language }: Context,
  about: string,
  bars: readonly Bar[],
  n: number,
): string {
  const most = Math.max(...bars.map(({ values }) => values[0] ?? 0))
  const leading = bars.filter(({ values }) => values[0] === most)
  return say('report-document.chart.most', {
    about,
    labels: inList(
      leading.map(({ label }) => say('report-document.chart.quoted', { label })),
      language,
    ),
    count: figure(most, language),
    n: figure(n, language),
    leads: leading.length === 1 ? 'one' : leading.length <= longestTie ? 'some' : 'many',
  })
}

function joinSmall(bars: readonly Bar[], others: string): readonly Bar[] {
  const { alone, together } = gatherSmall(bars.map((bar) => ({ ...bar, id: bar.label })))
  if (together.length === 0) return alone
  const sum = (index: number) => together.reduce((all, { values }) => all + (values[index] ?? 0), 0)
  const people = together.reduce((all, bar) => all + bar.people, 0)
  const values = (bars[0]?.values ?? []).map((_, index) => sum(index))
  return [...alone, { label: others, values, people }]
}

/** "4", "1–2" for so few that they might be known, "–" where nobody is. */
export function peopleFigure({ language }: Context, people: number): string {
  if (people === 0) return '–'
  return people < smallGroup ? `1–${smallGroup - 1}` : figure(people, language)
}

export const isTooFew = (people: number): boolean => people < fewestInFigures

/** Figure 1, 2, 3 as they are read. */
export function numberedCharts(sections: readonly ReportSection[]): ReportSection[] {
  let number = 0
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'chart' ? { ...block, number: (number += 1) } : block,
    ),
  }))
}
