// The drawing library with only what a document's charts need; loaded when there is one to draw.
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption, ChartSize } from '../../shared/domain/chart-option'
import { plainSvg } from '../../shared/domain/plain-svg'

register([BarChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer])

export function chartPicture(option: ChartOption, size: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return plainSvg(svg)
}
