// One block of the model as paragraphs and tables. Annex entries are written as XML instead.
import { Bookmark, HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'
import type { Quote, ReportBlock, ReportModel } from '../../../shared/domain/report-model'
import type { Text } from '../../platform/text'
import { chartChildren, type Pictures } from './charts'
import type { Look } from './look'
import type { Names } from '../names'
import { citingRuns, cleanRuns, isRightToLeft, link, runs, styled, type Inline } from './runs'
import { cleanText } from '../../../shared/domain/text'
import { figures, table } from './tables'
import { lists } from './styles'
import { marks, paragraph, run } from './xml-runs'

export type Rendering = {
  readonly model: ReportModel
  readonly names: Names
  readonly look: Look
  readonly say: Text
  readonly pictures: Pictures
  /** XML for the marks in the body, in their order. */
  readonly written: { readonly rows: string[]; readonly paragraphs: string[] }
  /** Each numbered list counts from one. */
  readonly nextList: () => number
}

export function blockChildren(
  rendering: Rendering,
  block: Exclude<ReportBlock, { kind: 'entry' }>,
  /** What follows: a paragraph that introduces a table or a quote stays with it. */
  next?: ReportBlock,
): FileChild[] {
  const { model, names, look: ofPages } = rendering
  const foreign = (language: string) => (language === model.language ? undefined : language)
  switch (block.kind) {
    case 'own':
      return own(rendering, block.paragraphs)
    case 'heading':
      return [heading(rendering, block)]
    case 'paragraph': {
      const anchorOf = (number: number) =>
        block.cites.includes(number) ? names.entry(number) : null
      const look = { language: foreign(block.text.language) }
      const children = citingRuns(block.text.text, anchorOf, look)
      return [styled('BodyText', children, block.text.text, introduces(next))]
    }
    case 'list':
      return list(rendering, block)
    case 'facts':
      return figures(block, ofPages)
    case 'table':
      return table(block, model.language, ofPages, rendering.written.rows)
    case 'chart':
      return chartChildren(rendering, block)
    case 'quote':
      return quote(rendering, block.quote)
  }
}

const introduces = (next: ReportBlock | undefined) =>
  next?.kind === 'table' || next?.kind === 'quote' || next?.kind === 'chart'

const manyParagraphs = 40

function own({ written }: Rendering, texts: readonly string[]): Paragraph[] {
  if (texts.length < manyParagraphs)
    return texts.map((text) => styled('BodyText', runs(text), text))
  written.paragraphs.push(texts.map((text) => paragraph('BodyText', run(text, {}), text)).join(''))
  return [new Paragraph({ children: [new TextRun(marks.paragraphs)] })]
}

function heading(
  { model, names }: Rendering,
  block: Extract<ReportBlock, { kind: 'heading' }>,
): Paragraph {
  const { text, language } = block.text
  const children = runs(text, { language: language === model.language ? undefined : language })
  const name = names.defineHeading(text)
  return new Paragraph({
    heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
    children: name === null ? children : [new Bookmark({ id: name, children })],
  })
}

function list(
  { model, nextList }: Rendering,
  block: Extract<ReportBlock, { kind: 'list' }>,
): Paragraph[] {
  const instance = block.ordered ? nextList() : 0
  const last = block.items.length - 1
  return block.items.map(
    ({ text, language }, index) =>
      new Paragraph({
        style: block.ordered ? 'ListNumber' : 'ListBullet',
        numbering: { reference: block.ordered ? lists.number : lists.bullet, level: 0, instance },
        children: runs(text, { language: language === model.language ? undefined : language }),
        // Short lists stay whole; of long ones no item stands alone at either end.
        keepNext: index < last && (last < longestWhole || index === 0 || index === last - 1),
        ...(isRightToLeft(text) ? { bidirectional: true } : {}),
      }),
  )
}

const longestWhole = 5

/** The words in a bookmark with their R-number, so that they can be found in an edited file too. */
function quote({ model, names, say }: Rendering, one: Quote): Paragraph[] {
  const { text, language } = one.words
  const words = runs(text, { language: language === model.language ? undefined : language })
  const name = names.next(one.number, 'q')
  const paragraphs = [styled('Quote', [new Bookmark({ id: name, children: words })], text)]
  if (one.translation) {
    const translation = say('report-document.translation', {
      text: cleanText(one.translation.text),
    })
    const id = names.next(one.number, 't')
    const children = [new Bookmark({ id, children: cleanRuns(translation) })]
    paragraphs.push(styled('QuoteTranslation', children))
  }
  const anchor = names.entry(one.number)
  const number: Inline[] = anchor ? [link(`R${one.number}`, anchor)] : cleanRuns(`R${one.number}`)
  return [
    ...paragraphs,
    styled('QuoteSource', [...runs(one.shownAs), ...cleanRuns(' · '), ...number]),
  ]
}
