// Pictures and charts say in words what they show; charts have their numbers beside them.
import { contrast, leastContrast } from '../../../shared/domain/contrast'
import type { Paragraph } from './paragraph'
import type { Walk } from './walk'
import { child, within, type Node } from './xml-tree'

const longestAlt = 150
const emptyWords =
  /^(an? )?(image|picture|photo|graphic|chart|figure) of\b|^(en )?(bild|foto) (av|på)\b|\.(png|jpe?g|gif|svg|emf)$/i

export function checkPictures(paragraph: Paragraph, walk: Walk): void {
  if (paragraph.floats) walk.report('floating', paragraph.text)
  for (const properties of paragraph.pictures) {
    const { descr = '', title = '', name = '' } = properties.attributes
    const text = (descr || title).trim()
    if (isDecorative(properties)) continue
    if (text === '') walk.report('alt-text', name)
    else if (emptyWords.test(text)) walk.report('alt-text-words', text)
    else if (Array.from(text).length > longestAlt) walk.report('alt-text-long', text)
  }
  walk.charts += paragraph.charts
}

function isDecorative(properties: Node): boolean {
  return within(properties, 'adec:decorative').some(({ attributes }) =>
    /^(1|true)$/.test(attributes['val'] ?? ''),
  )
}

/** The colours of bars and lines on white, and of the words beside them. */
export function checkChart(chart: Node, walk: Walk): void {
  const pale = (node: Node | undefined, least: number) =>
    (node ? within(node, 'a:srgbClr') : []).some(({ attributes }) => {
      const colour = attributes['val'] ?? ''
      return /^[\dA-Fa-f]{6}$/.test(colour) && contrast(colour, 'FFFFFF') < least
    })
  const series = within(chart, 'c:ser')
  const isPale =
    series.some((one) => pale(child(child(one, 'c:spPr'), 'a:solidFill'), leastContrast.line)) ||
    within(chart, 'a:defRPr').some((one) => pale(one, leastContrast.text))
  if (isPale) walk.report('chart-contrast')
}
