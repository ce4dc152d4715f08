// The facilitator's paper as a Word file, from the very model the page for printing shows.
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type FileChild,
  type INumberingOptions,
} from 'docx'
import type { Passage, SheetBlock } from '../../../shared/domain/run-sheet-model'
import { cleanLine } from '../../../shared/domain/text'
import { createText } from '../../platform/text'
import type { PaperBlock, PaperModel } from '../paper/paper-model'
import { finished } from './finish'
import { lookOf, type Look } from './look'
import { pageSetup } from './page-setup'
import { paperBlock } from './paper-blocks'
import { cleanRuns, runs, styled } from './runs'
import { sheetStyles } from './sheet-styles'
import { sheetTable } from './sheet-table'
import { bidi, createSheet, words, type Sheet } from './sheet-words'
import { lists, numbering } from './styles'
import { logoText } from '../logo-text'
import { logo } from './title-block'

const checks = 'soundings-checks'

export async function renderSheet(model: PaperModel): Promise<Uint8Array> {
  const look = lookOf(model)
  return finished(await Packer.toBuffer(compose(model, look)), model.language, look)
}

function compose(model: PaperModel, look: Look): Document {
  const sheet = createSheet(model)
  return new Document({
    title: `${cleanLine(model.title.text)}: ${cleanLine(model.name)}`,
    subject: cleanLine(model.name),
    creator: 'Soundings',
    lastModifiedBy: 'Soundings',
    description: cleanLine(model.dateAndPlace),
    styles: sheetStyles(model.language, look),
    numbering: withBoxes(numbering(look), look),
    sections: [
      {
        ...pageSetup(runningTitle(model), pageNumber(model), { look }),
        children: [
          ...title(sheet, look),
          ...model.blocks.flatMap((_, index) => children(sheet, index)),
        ],
      },
    ],
  })
}

/** A list whose bullets are boxes to tick: a real list, so that it is read as one. */
function withBoxes({ config }: INumberingOptions, { colours }: Look): INumberingOptions {
  const style = {
    paragraph: { indent: { left: 454, hanging: 454 } },
    run: { size: 26, color: colours.text },
  }
  const level = {
    level: 0,
    format: LevelFormat.BULLET,
    text: '☐',
    alignment: AlignmentType.LEFT,
    style,
  }
  return { config: [...config, { reference: checks, levels: [level] }] }
}

/** What is for others wears the logo; what one holds in the room does not need it. */
function title(sheet: Sheet, look: Look): Paragraph[] {
  const { model } = sheet
  const isOwn = model.paper === 'run-sheet' || model.paper === 'arrival-list'
  return [
    ...(isOwn ? [] : logo(look, logoText(createText(model.language), look.logoOf))),
    styled('Edition', runs(model.name)),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: words(sheet, model.title),
      ...bidi(model.title.text),
    }),
    ...(model.dateAndPlace === ''
      ? []
      : [styled(isOwn ? 'TitleDate' : 'PaperDate', runs(model.dateAndPlace))]),
  ]
}

/** What stands under one heading keeps together: an item is not turned over in mid-sentence. */
function children(sheet: Sheet, index: number): FileChild[] {
  const { model } = sheet
  const block = model.blocks[index] as PaperBlock
  const next = model.blocks[index + 1]
  const keepNext = next !== undefined && next.kind !== 'heading' && isInItem(model, index)
  switch (block.kind) {
    case 'heading':
      return [heading(sheet, block, model.blocks[index - 1]?.kind === 'heading')]
    case 'facts':
      return block.items.map(({ label, value }) => labelled(sheet, 'SheetFact', label, value))
    case 'line':
      return [
        styled('SheetLine', words(sheet, block.text), block.text.text, next?.kind !== 'heading'),
      ]
    case 'note':
      return [labelled(sheet, 'SheetNote', block.label, block.text, { ...block, keepNext })]
    case 'list':
      return [
        ...(block.label === '' ? [] : [styled('SheetListLabel', runs(block.label))]),
        ...block.items.map((item, at) =>
          listItem(sheet, item, 'ListBullet', lists.bullet, at < block.items.length - 1),
        ),
      ]
    case 'checks':
      return block.items.map((item) => listItem(sheet, item, 'SheetCheck', checks, false))
    case 'table':
      return [
        sheetTable(sheet, block, keepNext),
        // Word glues a table to the one after it, and adds a paragraph to one that stands last.
        ...(next === undefined || next.kind === 'table' ? [styled('AfterTable', [])] : []),
      ]
    case 'paragraph':
    case 'quote':
    case 'room':
    case 'slip':
      return paperBlock(sheet, block, next?.kind === 'quote' || next?.kind === 'table')
  }
}

/** Parts of the day may run over several pages; an item of it may not. */
function isInItem({ blocks }: PaperModel, index: number): boolean {
  const heading = blocks.slice(0, index).findLast((block) => block.kind === 'heading')
  return heading?.kind === 'heading' && heading.level === 2
}

function heading(
  sheet: Sheet,
  block: Extract<SheetBlock, { kind: 'heading' }>,
  isFirst: boolean,
): Paragraph {
  const time = block.time === '' ? [] : cleanRuns(`${block.time}  `, { style: 'SheetTime' })
  return new Paragraph({
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [...time, ...words(sheet, block.text)],
    ...(block.newPage ? { pageBreakBefore: true } : {}),
    ...(isFirst ? { spacing: { before: 140 } } : {}),
    ...bidi(block.text.text),
  })
}

function labelled(
  sheet: Sheet,
  style: string,
  label: string,
  text: Passage,
  { detail = null, keepNext = false }: { detail?: Passage | null; keepNext?: boolean } = {},
): Paragraph {
  const more = detail && [
    new TextRun({ break: 1 }),
    ...words(sheet, detail, { style: 'SheetDetail' }),
  ]
  return styled(
    style,
    [
      ...runs(label, { style: 'SheetLabel' }),
      new TextRun({ children: [new Tab()] }),
      ...words(sheet, text),
      ...(more ?? []),
    ],
    text.text,
    keepNext,
  )
}

function listItem(
  sheet: Sheet,
  item: Passage,
  style: string,
  reference: string,
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style,
    numbering: { reference, level: 0 },
    children: words(sheet, item),
    keepLines: true,
    keepNext,
    ...bidi(item.text),
  })
}

const runningTitle = (model: PaperModel) =>
  `${cleanLine(model.name)} · ${cleanLine(model.title.text)}`

function pageNumber({ language }: PaperModel) {
  const say = createText(language)
  return [
    `${say('run-sheet.page')} `,
    PageNumber.CURRENT,
    ` ${say('run-sheet.of')} `,
    PageNumber.TOTAL_PAGES,
  ]
}
