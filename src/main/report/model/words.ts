import type { ReportBlock, ReportSection } from '../../../shared/domain/report-model'
import { wordsIn } from './numbers'

/** Everything a reader would read, headings and tables included. */
export function countWords(sections: readonly ReportSection[]): number {
  return sections.reduce(
    (sum, section) =>
      sum +
      wordsIn(section.heading) +
      section.blocks.reduce(
        (inner, block) => inner + textsOf(block).reduce((all, text) => all + wordsIn(text), 0),
        0,
      ),
    0,
  )
}

/** Every text of a block, in reading order. */
export function textsOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'own':
      return block.paragraphs
    case 'heading':
    case 'paragraph':
      return [block.text.text]
    case 'list':
      return block.items.map((item) => item.text)
    case 'facts':
      return block.items.flatMap((item) => [item.value, item.label])
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()]
    case 'chart':
      return [block.message]
    case 'quote':
      return [block.quote.words.text, block.quote.translation?.text ?? '', block.quote.shownAs]
    case 'entry':
      return [
        block.quote.words.text,
        block.quote.translation?.text ?? '',
        block.quote.shownAs,
        ...block.themes,
        ...block.citedIn,
      ]
  }
}
