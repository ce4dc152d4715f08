import type { ChartBlock, ReportModel } from '../../shared/domain/report-model'
import { cleanLine } from '../../shared/domain/text'

export const chartsOf = (model: ReportModel): ChartBlock[] =>
  model.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [block] : [])),
  )

/** Text that XML can hold. */
export function cleanChart({ chart }: ChartBlock): ChartBlock['chart'] {
  return {
    ...chart,
    categories: chart.categories.map(cleanLine),
    series: chart.series.map(({ name, values }) => ({ name: cleanLine(name), values })),
  }
}
