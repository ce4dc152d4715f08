// A chart in the Word file: its caption, then a picture, or a chart that can be changed in Word. The
// table with the numbers follows in the text.
import { ImageRun, Paragraph, type FileChild } from 'docx'
import { ChartRun } from 'docx/charts'
import {
  chartHeight,
  chartOption,
  paperWidth,
  paperColours,
} from '../../../shared/domain/chart-option'
import type { ChartBlock, ReportModel } from '../../../shared/domain/report-model'
import { cleanLine } from '../../../shared/domain/text'
import { chartsOf, cleanChart } from '../charts-of'
import type { Rendering } from './blocks'
import { runs, styled } from './runs'

type Picture = { readonly svg: string; readonly png: Uint8Array; readonly height: number }
/** By the number of the figure; none where charts are Word's own. */
export type Pictures = ReadonlyMap<number, Picture>

/** The drawing library is only loaded for a document that has pictures. */
export async function drawCharts(model: ReportModel): Promise<Pictures> {
  const blocks = chartsOf(model)
  if (blocks.length === 0 || model.charts !== 'pictures') return new Map()
  const { chartPicture } = await import('../chart-picture')
  const { createRaster } = await import('../raster')
  const raster = await createRaster()
  const colours = paperColours(model.house)
  return new Map(
    blocks.map((block) => {
      const chart = cleanChart(block)
      const height = chartHeight(chart)
      const svg = chartPicture(chartOption(chart, 'paper', colours), { width: paperWidth, height })
      return [block.number, { svg, png: raster(svg), height }]
    }),
  )
}

export function chartChildren(rendering: Rendering, block: ChartBlock): FileChild[] {
  const { say, pictures, look } = rendering
  const name = say('report-document.figure', { number: block.number, message: block.message })
  const picture = pictures.get(block.number)
  // Twentieths of a point, as pixels of 96 to the inch.
  const width = Math.floor(Math.min(paperWidth, look.textWidth / 15))
  const run = picture
    ? pictureRun(picture, width, altText(block))
    : chartRun(block, { width, colours: paperColours(rendering.model.house) })
  return [styled('Caption', runs(name)), new Paragraph({ style: 'Figure', children: [run] })]
}

const altText = ({ number, alt }: ChartBlock) => ({
  name: `Figure ${number}`,
  description: cleanLine(alt),
})

function pictureRun(
  { svg, png, height }: Picture,
  width: number,
  alt: { name: string; description: string },
): ImageRun {
  const transformation = { width, height: Math.round((height * width) / paperWidth) }
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation,
    fallback: { type: 'png', data: png },
    altText: { ...alt, title: '' },
  })
}

type Drawn = { readonly width: number; readonly colours: readonly string[] }

function chartRun(block: ChartBlock, { width, colours }: Drawn): ChartRun {
  const chart = cleanChart(block)
  const { shape, series } = chart
  // Word draws the first category at the bottom.
  const lies = shape !== 'upright'
  const turned = <T>(values: readonly T[]) => (lies ? values.toReversed() : [...values])
  return new ChartRun({
    type: lies ? 'bar' : 'column',
    categories: turned(chart.categories),
    series: series.map(({ name, values }, index) => ({
      name,
      values: turned(values),
      color: (colours[index % colours.length] ?? '').slice(1),
    })),
    ...(shape === 'shares' ? { stacking: 'stacked' as const } : {}),
    ...(series.length === 1
      ? { legend: false as const }
      : { legend: { position: 'bottom' as const } }),
    dataLabels: { value: true },
    valueAxis: { visible: false, gridlines: false },
    chartArea: { border: 'none' },
    transformation: { width, height: chartHeight(chart) },
    altText: { ...altText(block), title: '' },
  })
}
