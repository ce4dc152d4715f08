// Charts as data for the drawing library: the same on screen, in a copied picture and in a document.
// Colour never stands alone: each series has its own pattern.
import { leastContrast, lightEnough, readable } from './contrast'
import { plainHouse } from './house-style'
import { wrapped } from './wrapped'

/** The tokens of day and night as every reader of SVG knows them. */
const looks = {
  day: {
    ground: '#fefcf8',
    ink: '#16243a',
    quiet: '#435163',
    line: '#dcd5c9',
    series: ['#1b4d78', '#9a4312', '#236436', '#664893', '#95385b', '#8f8477'],
    pattern: 'rgba(254, 252, 248, 0.5)',
  },
  night: {
    ground: '#192333',
    ink: '#f0ebe1',
    quiet: '#c4bdb0',
    line: '#303b4b',
    series: ['#80c1e6', '#f7b385', '#8ed09c', '#c7aff5', '#f3a3bb', '#6f7b8c'],
    pattern: 'rgba(25, 35, 51, 0.5)',
  },
  /** On the white of a document, in its ink and brass. */
  paper: {
    ground: '#ffffff',
    ink: '#1c2530',
    quiet: '#3d4752',
    line: '#d8d0bc',
    series: ['#1f3a5f', '#b8862e', '#236436', '#664893', '#95385b', '#6f7780'],
    pattern: 'rgba(255, 255, 255, 0.55)',
  },
} as const
export type ChartLook = keyof typeof looks
/** The house's two colours come first, as dark as a bar must be; `#rrggbb`. */
export function paperColours(house: {
  readonly colour: string
  readonly accent: string
}): string[] {
  const own = [house.colour, house.accent].map((one) => `#${readable(one, leastContrast.line)}`)
  return [...own, ...looks.paper.series.slice(own.length)]
}
/** The same two, light enough for a dark ground. */
export function nightColours(house: {
  readonly colour: string
  readonly accent: string
}): readonly string[] {
  const { ground, series } = looks.night
  if (house.colour === plainHouse.colour && house.accent === plainHouse.accent) return series
  const own = [house.colour, house.accent].map(
    (one) => `#${lightEnough(one, ground.slice(1), leastContrast.line)}`,
  )
  return [...own, ...series.slice(own.length)]
}
/** As wide as the text of a page, in pixels. */
export const paperWidth = 620

export type ChartSeries = { readonly name: string; readonly values: readonly number[] }
export type Chart = {
  /**
   * Across: long names, one bar after the other. Upright: steps and times. Shares: what each name's
   * answers are made of. Dots: a table by size.
   */
  readonly shape: 'across' | 'upright' | 'stacked' | 'shares' | 'dots'
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** What the numbers are: "people". */
  readonly unit: string
}
export type ChartSize = { readonly width: number; readonly height: number }

export type ChartOption = { readonly [key: string]: unknown }
type TextStyle = { readonly fontFamily: string; readonly fontSize: number; readonly color: string }

const font = "'Atkinson Hyperlegible Next', 'Segoe UI', Helvetica, Arial, sans-serif"
const longestName = 34
const longestSentence = 38
const patterns = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.785 },
  {
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [5, 0],
    symbolSize: 0.7,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4] },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0.785 },
  { symbol: 'rect', dashArrayX: [2, 4], dashArrayY: [2, 4] },
] as const

/** Many names stand in two rows. */
const legendHeight = (series: number): number => (series > 3 ? 64 : 34)

const lineHeight = 17
const linesOf = (names: readonly string[]) =>
  Math.max(1, ...names.map((name) => name.split('\n').length))

/** As tall as it has something to say. */
export function chartHeight(chart: Chart): number {
  const { shape, categories, series } = chart
  const legend = series.length > 1 && shape !== 'dots' ? legendHeight(series.length) : 0
  if (shape === 'dots') return 130 + series.length * 30
  const lines = linesOf(namesOf(chart))
  if (shape === 'upright' || shape === 'stacked') return 142 + lines * lineHeight + legend
  const bars = shape === 'shares' ? 26 : 12 + 16 * series.length
  return 44 + categories.length * Math.max(bars, lines * lineHeight + 6) + legend
}

/** In as many lines as they need beside or under the bars; a very long one ends in the table. */
function namesOf({ shape, categories }: Chart): string[] {
  if (shape === 'across' || shape === 'shares')
    return categories.map((name) =>
      wrapped(name, name.length > 60 ? longestSentence : longestName, 3),
    )
  if (shape === 'dots') return categories.map(short)
  const room = categories.length <= 5 ? 15 : categories.length <= 7 ? 11 : 9
  return categories.map((name) => wrapped(name, room, 4))
}

export function chartOption(
  chart: Chart,
  name: ChartLook,
  colours: readonly string[] = looks[name].series,
  /** At the left, for letters wider than those it is measured with; pixels. */
  spare = 0,
): ChartOption {
  const look = looks[name]
  const text = { fontFamily: font, fontSize: 14, color: look.quiet }
  const hasLegend = chart.series.length > 1 && chart.shape !== 'dots'
  return {
    animation: false,
    backgroundColor: look.ground,
    color: colours,
    textStyle: { fontFamily: font },
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: {
        show: hasLegend,
        decals: patterns.map((pattern) => Object.assign({ color: look.pattern }, pattern)),
      },
    },
    grid: {
      left: 12 + spare,
      right: 40,
      top: chart.shape === 'dots' ? 90 : chart.shape === 'upright' ? 30 : 16,
      bottom: hasLegend ? 10 + legendHeight(chart.series.length) : 10,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(hasLegend
      ? { legend: { bottom: 4, left: 8, itemWidth: 26, itemHeight: 14, textStyle: text } }
      : {}),
    ...axes(chart, text, look.line),
    series:
      chart.shape === 'dots'
        ? [dots(chart, text)]
        : chart.series.map((one) => bars(chart, one, look.ink)),
  }
}

function axes(chart: Chart, text: TextStyle, line: string): ChartOption {
  const names = {
    type: 'category',
    data: namesOf(chart),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: { ...text, interval: 0, lineHeight },
  }
  const numbers = {
    type: 'value',
    minInterval: 1,
    axisLabel: { show: false },
    splitLine: { show: false },
  }
  switch (chart.shape) {
    case 'across':
    case 'shares':
      return { xAxis: numbers, yAxis: { ...names, inverse: true } }
    case 'dots':
      return {
        xAxis: {
          ...names,
          position: 'top',
          axisLabel: { ...text, interval: 0, rotate: 40, width: 130, overflow: 'truncate' },
        },
        yAxis: { ...names, data: chart.series.map(({ name }) => short(name)), inverse: true },
      }
    case 'upright':
    case 'stacked':
      return {
        xAxis: {
          ...names,
          axisLabel: {
            ...text,
            interval: 0,
            lineHeight,
            hideOverlap: chart.categories.length > 11,
          },
        },
        yAxis: {
          ...numbers,
          axisLabel: { ...text, show: chart.shape === 'stacked' },
          splitLine: { show: chart.shape === 'stacked', lineStyle: { color: line } },
        },
      }
  }
}

function bars({ shape }: Chart, { name, values }: ChartSeries, ink: string): ChartOption {
  const isStacked = shape === 'stacked' || shape === 'shares'
  const label = { show: true, color: ink, fontSize: 14, fontFamily: font }
  return {
    type: 'bar',
    name,
    data: values,
    barMaxWidth: shape === 'across' ? 16 : shape === 'shares' ? 20 : 46,
    barGap: '18%',
    ...(isStacked
      ? { stack: 'all' }
      : { label: { ...label, position: shape === 'across' ? 'right' : 'top' } }),
  }
}

/** Area grows with the number, and the number stands in it. */
function dots({ series }: Chart, text: TextStyle): ChartOption {
  const most = Math.max(1, ...series.flatMap(({ values }) => values))
  const data = series.flatMap(({ values }, row) =>
    values.flatMap((value, column) =>
      value === 0
        ? []
        : [{ value: [column, row, value], symbolSize: 9 + 19 * Math.sqrt(value / most) }],
    ),
  )
  return {
    type: 'scatter',
    data,
    itemStyle: { opacity: 0.85 },
    label: { ...text, show: true, position: 'right', distance: 2, formatter: '{@[2]}' },
  }
}

const short = (name: string): string =>
  name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`
