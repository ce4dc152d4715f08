// Loaded when there is a chart to draw, with the library.
import { startChart } from '../../shared/chart-picture'
import type { ChartOption, ChartSize } from '../../shared/domain/chart-option'

/** Draws into `place` until told to stop. */
export function drawChart(place: HTMLElement, option: ChartOption, size: ChartSize): () => void {
  const chart = startChart(place, null, { renderer: 'svg', ...size })
  chart.setOption(option)
  return () => chart.dispose()
}
