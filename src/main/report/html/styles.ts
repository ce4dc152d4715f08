// How the page looks: the house's colours and fonts by day, lighter ones by night, and on paper the
// same measure as the Word file.
import { leastContrast, lightEnough } from '../../../shared/domain/contrast'
import { logoSize, plainHouse } from '../../../shared/domain/house-style'
import type { PageSize } from '../../../shared/domain/report-model'
import type { Look } from '../docx/look'
import { cssString } from './markup'
import { pageRules } from './page-rules'

type OnPaper = {
  readonly runningTitle: string
  /** On every page, when there is something to say. */
  readonly mark: string
  readonly pageWord: string
  readonly page: PageSize
}

const night = { ground: '192333', text: 'ECE7DD', quiet: 'B9B3A8', line: '3A4555' } as const

export function pageStyles(look: Look, paper: OnPaper): string {
  const { colours, fonts, logo } = look
  const serif = `"${fonts.heading}", "Source Serif 4", Georgia, "Times New Roman", serif`
  const sans = `"${fonts.body}", Carlito, "Segoe UI", Helvetica, Arial, sans-serif`
  return `
:root {
  color-scheme: light dark;
  --ground: #ffffff;
  --text: #${colours.text};
  --quiet: #${colours.quiet};
  --head: #${colours.ink};
  --link: #${colours.link};
  --brass: #${colours.brass};
  --line: #${colours.hairline};
  --tint: #${colours.tint};
  --heading-font: ${serif};
  --body-font: ${sans};
}
${atNight(look)}
${logo ? `.logo img { width: ${logoSize(logo).width.toFixed(1)}mm; }` : ''}
${pageRules}
${onPaper(look, paper)}
`
}

/** Only on a screen: paper stays white. */
function atNight({ colours }: Look): string {
  const isPlain = colours.ink === plainHouse.colour
  const head = isPlain ? '9CCBEA' : lightEnough(colours.ink, night.ground)
  const link = isPlain ? '9CCBEA' : lightEnough(colours.link, night.ground)
  const brass = lightEnough(colours.brass, night.ground, leastContrast.line)
  return `@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #${night.ground};
    --text: #${night.text};
    --quiet: #${night.quiet};
    --head: #${head};
    --link: #${link};
    --brass: #${brass};
    --line: #${night.line};
    --tint: #222E41;
  }
  .chart .day { display: none; }
  .chart .night { display: block; }
  .logo img { padding: 8px; border-radius: 4px; background: #ffffff; }
}`
}

function onPaper({ size, colours, footer }: Look, paper: OnPaper): string {
  const small = `font: 9pt var(--body-font); color: #${colours.quiet};`
  const mark = paper.mark === '' ? 'none' : cssString(paper.mark)
  return `@page {
  size: ${paper.page === 'a4' ? 'A4' : 'letter'};
  margin: 24mm 23mm 22mm;
  @top-left { content: ${cssString(paper.runningTitle)}; text-align: left;${paper.mark === '' ? '' : ' width: 70%;'} ${small} }
  @top-right { content: ${mark}; text-align: right; font: bold 9pt var(--body-font); color: #${colours.ink}; }
  @bottom-left { content: ${cssString(footer)}; width: 80%; text-align: left; ${small} }
  @bottom-right { content: ${cssString(`${paper.pageWord} `)} counter(page); width: 20%; text-align: right; ${small} }
}
@page :first { @top-left { content: none; } }
@media print {
  html { font-size: ${size / 2}pt; }
  body { display: block; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip, footer, header .draft { display: none; }
  nav { display: none; }
  header { padding-top: 0; }
  main { padding: 0; }
  section.section-annex { break-before: page; }
  h2, h3, h4, caption, figcaption:first-child { break-after: avoid; }
  h2, h3, h4, tr, .quote, .facts, .chart, .entry, .short { break-inside: avoid; }
  .entry { display: block; }
  .entry > div { margin-inline-start: 3.4rem; }
  .r-number { float: inline-start; }
  .wide { overflow: visible; }
  p, li { orphans: 3; widows: 3; }
  a { text-decoration: none; }
}`
}
