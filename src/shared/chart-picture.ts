// The drawing library with only what our charts need of it; loaded when there is a chart to draw.
import { BarChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption, ChartSize } from './domain/chart-option'

register([BarChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer])

/** A chart as a picture of its own; the same chart twice is the same text. */
export function chartPicture(option: ChartOption, size: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return plain(svg)
}

/**
 * Without the library's looks under a pointer, whose names count over a whole process; letters are
 * moved to the middle of their line in the way that Word understands as well.
 */
const plain = (svg: string): string =>
  svg
    .replaceAll(/<style\b[^>]*>[^]*?<\/style>/g, '')
    .replaceAll(/ class="zr\d+-cls-\d+"/g, '')
    .replaceAll(/\bzr\d+-/g, 'chart-')
    .replaceAll('dominant-baseline="central"', 'dy="0.35em"')

/** For charts that are drawn into a page. */
export const startChart = init
