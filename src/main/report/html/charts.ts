// A chart on a page that is read by day and by night: one picture for each.
import {
  chartHeight,
  chartOption,
  nightColours,
  paperColours,
  paperWidth,
} from '../../../shared/domain/chart-option'
import type { ChartBlock, ReportModel } from '../../../shared/domain/report-model'
import { cleanLine } from '../../../shared/domain/text'
import { chartsOf, cleanChart } from '../charts-of'
import { markup, type Markup } from './markup'

/** Pixels: the reader's letters may be wider than those it was measured with. */
const spare = 36

type Picture = { readonly day: string; readonly night: string; readonly height: number }
/** By the number of the figure. */
export type Pictures = ReadonlyMap<number, Picture>

/** The drawing library is only loaded for a page that has charts. */
export async function drawForScreens(model: ReportModel): Promise<Pictures> {
  const blocks = chartsOf(model)
  if (blocks.length === 0) return new Map()
  const { chartPicture } = await import('../chart-picture')
  const colours = { day: paperColours(model.house), night: nightColours(model.house) }
  return new Map(
    blocks.map((block) => {
      const chart = cleanChart(block)
      const height = chartHeight(chart)
      const size = { width: paperWidth, height }
      const day = address(chartPicture(chartOption(chart, 'paper', colours.day, spare), size))
      const night = address(chartPicture(chartOption(chart, 'night', colours.night, spare), size))
      return [block.number, { day, night, height }]
    }),
  )
}

const address = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

export function chartMarkup(
  { number, alt }: ChartBlock,
  caption: string,
  pictures: Pictures,
): Markup {
  const picture = pictures.get(number)
  if (!picture) throw new Error(`figure ${number} was not drawn`)
  // Two pictures, not a <picture>: one that was chosen by night would be printed by night.
  const image = (time: 'day' | 'night') =>
    markup`<img class="${time}" src="${picture[time]}" width="${paperWidth}" height="${picture.height}" alt="${cleanLine(alt)}" />`
  return markup`<figure class="chart">
<figcaption dir="auto">${caption}</figcaption>
${image('day')}${image('night')}
</figure>
`
}
