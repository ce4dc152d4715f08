// Blocks that only papers about a session have: paragraphs, quotes, room to write, answer slips.
import { Bookmark, Paragraph, Tab, TextRun } from 'docx'
import { cleanText } from '../../../shared/domain/text'
import { createText } from '../../platform/text'
import type { PaperBlock, Slip } from '../paper/paper-model'
import { cleanRuns, runs, styled } from './runs'
import { bidi, words, type Sheet } from './sheet-words'

type Own = Extract<PaperBlock, { kind: 'paragraph' | 'quote' | 'room' | 'slip' }>
type QuoteBlock = Extract<PaperBlock, { kind: 'quote' }>

/** `leads`: what follows belongs to it. */
export function paperBlock(sheet: Sheet, block: Own, leads: boolean): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [styled('BodyText', words(sheet, block.text), block.text.text, leads)]
    case 'quote':
      return quote(sheet, block)
    case 'room':
      return [room(block.lines)]
    case 'slip':
      return slip(sheet, block)
  }
}

function quote(sheet: Sheet, { quote: one }: QuoteBlock): Paragraph[] {
  const said = { ...one.words, number: one.number }
  const paragraphs = [styled('Quote', words(sheet, said), said.text)]
  if (one.translation) {
    const text = cleanText(one.translation.text)
    const translation = createText(sheet.model.language)('report-document.translation', { text })
    const id = sheet.quoteName(one.number, 't')
    const children = [new Bookmark({ id, children: cleanRuns(translation) })]
    paragraphs.push(styled('QuoteTranslation', children))
  }
  return [...paragraphs, styled('QuoteSource', runs(`${one.shownAs} · R${one.number}`))]
}

/** Rules made by tabs: one paragraph, and nothing to read aloud. */
function room(lines: number): Paragraph {
  const rules = Array.from(
    { length: lines },
    (_, line) => new TextRun({ ...(line > 0 ? { break: 1 } : {}), children: [new Tab()] }),
  )
  return new Paragraph({ style: 'WriteRoom', children: rules })
}

/** Cut along the broken line above each. */
function slip(sheet: Sheet, { id, who, question, hint, lines, newPage }: Slip): Paragraph[] {
  const tab = new TextRun({ children: [new Tab()] })
  const number = cleanRuns(id, { style: 'SlipNumber' })
  const name = cleanRuns(`\u2003${createText(sheet.model.language)('paper.slips.name')} `)
  return [
    new Paragraph({
      style: who ? 'SlipHead' : 'SlipHeadBlank',
      children: who ? [...number, tab, ...words(sheet, who)] : [...number, ...name, tab],
      pageBreakBefore: newPage,
    }),
    new Paragraph({
      style: 'SlipQuestion',
      children: words(sheet, question),
      ...bidi(question.text),
    }),
    ...(hint.text === '' ? [] : [styled('SlipHint', words(sheet, hint), hint.text)]),
    room(lines),
  ]
}
