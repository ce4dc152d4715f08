// The drawing library with only what our charts need of it; loaded when there is a chart to draw.
import { BarChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption, ChartSize } from '../../shared/domain/chart-option'
import { plainSvg } from '../../shared/domain/plain-svg'

register([BarChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer])

/** Draws into `place` until told to stop. */
export function drawChart(place: HTMLElement, option: ChartOption, size: ChartSize): () => void {
  const chart = init(place, null, { renderer: 'svg', ...size })
  chart.setOption(option)
  // So that a style sheet can make it smaller as a whole.
  place.querySelector('svg')?.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  return () => chart.dispose()
}

/** The same as a picture of its own. */
export function chartPicture(option: ChartOption, size: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return plainSvg(svg)
}
