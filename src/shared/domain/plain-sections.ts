// A summary as plain paragraphs, for forms that take nothing else: the same words without tables,
// pictures and links. The annex stays in the Word file.
import type { ReportBlock, ReportModel } from './report-model'

export type PlainSection = {
  readonly key: ReportModel['sections'][number]['key']
  readonly heading: string
  readonly text: string
}

export function plainSections({ sections }: Pick<ReportModel, 'sections'>): PlainSection[] {
  return sections
    .filter(({ key }) => key !== 'annex')
    .map(({ key, heading, blocks }) => ({ key, heading, text: plainText(blocks) }))
    .filter(({ text }) => text !== '')
}

function plainText(blocks: readonly ReportBlock[]): string {
  const parts = blocks.flatMap(plain).map((part) => part.trim())
  return parts.filter((part) => part !== '').join('\n\n')
}

function plain(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'own':
      return block.paragraphs
    case 'heading':
    case 'paragraph':
      return [block.text.text]
    case 'list':
      return [
        block.items
          .map(({ text }, index) => `${block.ordered ? `${index + 1}.` : '-'} ${text}`)
          .join('\n'),
      ]
    case 'facts':
      return [block.items.map(({ value, label }) => `${value} ${label}`).join(', ')]
    case 'quote': {
      const { words, translation, shownAs } = block.quote
      return [[words.text, translation?.text ?? '', `(${shownAs})`].filter(Boolean).join('\n')]
    }
    case 'table':
    case 'chart':
    case 'entry':
      return []
  }
}

/** As a form counts them: what a reader sees as one character is one. */
export function characters(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length
}
