// Annex entries as XML text. A funder's annex can hold thousands: as objects they would cost a
// hundred times what their deflate does.
import { bookmarkUniqueNumericId } from 'docx'
import type { ReportBlock } from '../../../shared/domain/report-model'
import { cleanText } from '../../../shared/domain/text'
import { shortTitle } from '../names'
import type { Rendering } from './blocks'
import { paragraph, run } from './xml-runs'

type EntryBlock = Extract<ReportBlock, { kind: 'entry' }>

export function entryXml(rendering: Rendering, block: EntryBlock): string {
  const { quote } = block
  const { names, say, model } = rendering
  const number = run(`R${quote.number}`, { style: 'RNumber' })
  const words = run(quote.words.text, { language: foreign(model.language, quote.words.language) })
  const parts = [
    paragraph(
      'AnnexEntry',
      bookmark(`R${quote.number}`, `${number}<w:r><w:tab/></w:r>${words}`),
      quote.words.text,
    ),
  ]
  if (quote.translation) {
    const text = say('report-document.translation', { text: cleanText(quote.translation.text) })
    parts.push(
      paragraph('AnnexTranslation', bookmark(names.next(quote.number, 't'), run(text, {})), ''),
    )
  }
  parts.push(paragraph('AnnexDetail', detail(rendering, block), ''))
  return parts.join('')
}

/** "Manager, host organisation · Themes: … · Cited in …" */
function detail({ names, say, model }: Rendering, block: EntryBlock): string {
  const pieces = [run(block.quote.shownAs, {})]
  if (block.themes.length > 0) {
    const themes = say('report-document.themes', {
      count: block.themes.length,
      themes: block.themes.map(cleanText).join(', '),
    })
    pieces.push(run(themes, { language: foreign(model.language, block.themesLanguage) }))
  }
  if (block.citedIn.length > 0) {
    const links = block.citedIn.map((title) => {
      const anchor = names.heading(title)
      const text = say('report-document.quote-marks', { text: shortTitle(cleanText(title)) })
      return anchor === null ? run(text, {}) : hyperlink(anchor, text)
    })
    pieces.push(
      `${run(`${say('report-document.cited-in')} `, {}, false)}${links.join(run(', ', {}, false))}`,
    )
  }
  return pieces.join(run(' · ', {}, false))
}

const foreign = (report: string, language: string) => (report === language ? undefined : language)

function bookmark(name: string, content: string): string {
  const id = bookmarkUniqueNumericId()
  return `<w:bookmarkStart w:name="${name}" w:id="${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`
}

function hyperlink(anchor: string, text: string): string {
  return `<w:hyperlink w:history="1" w:anchor="${anchor}">${run(text, { style: 'Hyperlink' })}</w:hyperlink>`
}
