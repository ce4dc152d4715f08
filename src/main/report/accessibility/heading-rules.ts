// Headings are styles, in order, short; what only looks like one is none.
import type { Paragraph } from './paragraph'
import { countWords, type Walk } from './walk'

/** Questions and findings are headings here, whole sentences: two lines of them. */
const longest = 150
const longestFake = 80
/** Styles that stand out and are told to a screen reader as what they are. */
const titles = /^(title|subtitle|caption|toc heading)$/i

export function checkHeading(paragraph: Paragraph, walk: Walk): void {
  const { heading, text } = paragraph
  if (heading === null) {
    if (looksLikeHeading(paragraph, walk)) walk.report('heading-fake', text)
    return
  }
  walk.headings += 1
  if (heading > walk.level + 1) walk.report('heading-order', text)
  walk.level = heading
  walk.under = text
  if (text.trim() === '') walk.report('heading-empty')
  if (Array.from(text).length > longest) walk.report('heading-long', text)
}

/** A short line, all of it bold: made so by hand, or by a style larger than the text's. */
function looksLikeHeading({ name, text, pieces, listed }: Paragraph, { styles }: Walk): boolean {
  if (titles.test(name) || listed || countWords(text) === 0 || text.length > longestFake)
    return false
  if (/[.:;,!?…]\s*$/u.test(text)) return false
  const written = pieces.filter((one) => one.text.trim() !== '')
  const body = styles.defaults.size ?? 20
  return written.every(
    ({ own, look }) => look.bold === true && (own.bold === true || (look.size ?? 0) > body),
  )
}
