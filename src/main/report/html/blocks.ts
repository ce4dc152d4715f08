// One block of the model as HTML.
import type { Quote, ReportBlock } from '../../../shared/domain/report-model'
import { cleanLine, cleanText } from '../../../shared/domain/text'
import type { Text } from '../../platform/text'
import { shortTitle, type Names } from '../names'
import { chartMarkup, type Pictures } from './charts'
import { joined, markup, nothing, type Markup } from './markup'

export type Writing = {
  readonly language: string
  readonly names: Names
  readonly say: Text
  readonly pictures: Pictures
}

type Kind<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>

export function blockMarkup(writing: Writing, block: ReportBlock): Markup {
  switch (block.kind) {
    case 'own':
      return markup`${block.paragraphs.map((text) => markup`<p dir="auto">${cleanText(text)}</p>\n`)}`
    case 'heading':
      return heading(writing, block)
    case 'paragraph':
      return markup`<p${lang(writing, block.text.language)} dir="auto">${citing(writing, block)}</p>\n`
    case 'list':
      return list(writing, block)
    case 'facts':
      return markup`<dl class="facts">
${block.items.map(({ label, value }) => markup`<div><dt>${cleanLine(label)}</dt><dd>${cleanLine(value)}</dd></div>\n`)}</dl>
`
    case 'table':
      return table(writing, block)
    case 'chart': {
      const { number, message } = block
      const caption = writing.say('report-document.figure', { number, message })
      return chartMarkup(block, cleanLine(caption), writing.pictures)
    }
    case 'quote':
      return quote(writing, block.quote)
    case 'entry':
      return entry(writing, block)
  }
}

const lang = ({ language: own }: Writing, language: string | undefined): Markup =>
  language === undefined || language === own ? nothing : markup` lang="${language}"`

function heading(writing: Writing, { level, text }: Kind<'heading'>): Markup {
  const name = writing.names.defineHeading(text.text)
  const id = name === null ? nothing : markup` id="${name}"`
  const words = markup`${id}${lang(writing, text.language)} dir="auto">${cleanLine(text.text)}`
  return level === 2 ? markup`<h3${words}</h3>\n` : markup`<h4${words}</h4>\n`
}

/** Each cited R-number that the annex holds leads there. */
function citing({ names }: Writing, { text, cites }: Kind<'paragraph'>): Markup {
  const pieces = cleanText(text.text).split(/\b(R\d+)\b/u)
  return markup`${pieces.map((piece, index) => {
    const number = index % 2 === 1 ? Number(piece.slice(1)) : Number.NaN
    const place = cites.includes(number) ? names.entry(number) : null
    return place === null ? piece : markup`<a href="#${place}">${piece}</a>`
  })}`
}

function list(writing: Writing, { ordered, items }: Kind<'list'>): Markup {
  const lines = items.map(
    ({ text, language }) =>
      markup`<li${lang(writing, language)} dir="auto">${cleanText(text)}</li>\n`,
  )
  return ordered ? markup`<ol>\n${lines}</ol>\n` : markup`<ul>\n${lines}</ul>\n`
}

const fewRows = 9
const longestOfLine = 16

/** A date, a time or a number of something is not broken. */
const isOneLine = (words: string) => words.length <= longestOfLine && /\d/.test(words)

/** The first column names its row, unless it is a number itself. */
function table(writing: Writing, block: Kind<'table'>): Markup {
  const { caption, head, numeric, rows } = block
  const languages = new Map(
    block.foreign.map(({ row, column, language }) => [`${row} ${column}`, language]),
  )
  const kind = (column: number, words = '') => {
    const kinds = [numeric[column] ? 'number' : '', isOneLine(words) ? 'line' : ''].filter(Boolean)
    return kinds.length === 0 ? nothing : markup` class="${kinds.join(' ')}"`
  }
  const cell = (text: string, row: number, column: number) => {
    const words = cleanText(text)
    const inside = markup`${kind(column, words)}${lang(writing, languages.get(`${row} ${column}`))} dir="auto">${words === '' ? '–' : words}`
    return column === 0 && !numeric[0]
      ? markup`<th scope="row"${inside}</th>`
      : markup`<td${inside}</td>`
  }
  const name = cleanLine(caption)
  return markup`<div class="${rows.length > fewRows ? 'wide' : 'wide short'}" role="region" aria-label="${name}" tabindex="0"><table>
<caption dir="auto">${name}</caption>
<thead><tr>${head.map((text, column) => markup`<th scope="col"${kind(column)}>${cleanLine(text)}</th>`)}</tr></thead>
<tbody>
${rows.map((cells, row) => markup`<tr>${cells.map((text, column) => cell(text, row, column))}</tr>\n`)}</tbody>
</table></div>
`
}

function words(writing: Writing, { words: passage, translation }: Quote): Markup {
  const translated = translation
    ? markup`\n<p class="translation">${writing.say('report-document.translation', { text: cleanText(translation.text) })}</p>`
    : nothing
  return markup`<blockquote${lang(writing, passage.language)} dir="auto"><p dir="auto">${cleanText(passage.text)}</p></blockquote>${translated}`
}

function quote(writing: Writing, one: Quote): Markup {
  const place = writing.names.entry(one.number)
  const number = `R${one.number}`
  const id = writing.names.next(one.number, 'q')
  return markup`<figure class="quote" id="${id}">
${words(writing, one)}
<figcaption><bdi>${cleanLine(one.shownAs)}</bdi> · ${place === null ? number : markup`<a href="#${place}">${number}</a>`}</figcaption>
</figure>
`
}

/** A reflection of the annex: in full, with its themes and the findings that rest on it. */
function entry(
  writing: Writing,
  { quote: one, themes, themesLanguage, citedIn }: Kind<'entry'>,
): Markup {
  const { say, names } = writing
  const details = [markup`<bdi>${cleanLine(one.shownAs)}</bdi>`]
  if (themes.length > 0) {
    const named = { count: themes.length, themes: themes.map(cleanLine).join(', ') }
    const text = say('report-document.themes', named)
    details.push(markup`<span${lang(writing, themesLanguage)} dir="auto">${text}</span>`)
  }
  if (citedIn.length > 0) {
    const links = citedIn.map((title) => {
      const place = names.heading(title)
      const text = say('report-document.quote-marks', { text: shortTitle(cleanLine(title)) })
      return place === null
        ? markup`<bdi>${text}</bdi>`
        : markup`<a href="#${place}"><bdi>${text}</bdi></a>`
    })
    details.push(markup`${say('report-document.cited-in')} ${joined(links, ', ')}`)
  }
  return markup`<figure class="entry" id="R${one.number}">
<p class="r-number">R${one.number}</p>
<div>${words(writing, one)}
<figcaption>${joined(details, ' · ')}</figcaption></div>
</figure>
`
}
