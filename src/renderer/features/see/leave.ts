// What leaves the screen: tables and pictures, to the clipboard or as files.
import { type Chart, chartHeight, chartOption } from '../../../shared/domain/chart-option'

/** Wide enough for a page of a document. */
const pictureWidth = 1100
/** Sharp also when printed. */
const scale = 2

export async function svgOf(chart: Chart): Promise<Blob> {
  const { chartPicture } = await import('../../ui/draw-chart')
  const size = { width: pictureWidth, height: chartHeight(chart) }
  // By day also at night: it is going onto paper.
  return new Blob([chartPicture(chartOption(chart, 'day'), size)], { type: 'image/svg+xml' })
}

export async function pngOf(chart: Chart): Promise<Blob> {
  const address = URL.createObjectURL(await svgOf(chart))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = pictureWidth * scale
    canvas.height = chartHeight(chart) * scale
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('no picture'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

export const fileName = (title: string, ending: string): string =>
  `${title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)}.${ending}`
