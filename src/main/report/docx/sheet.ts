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
import type { Passage, SheetBlock, SheetModel } from '../../../shared/domain/run-sheet-model'
import { cleanLine } from '../../../shared/domain/text'
import { createText } from '../../platform/text'
import { finished } from './finish'
import { lookOf, type Look } from './look'
import { pageSetup } from './page-setup'
import { cleanRuns, isRightToLeft, runs, styled, type RunLook } from './runs'
import { sheetStyles } from './sheet-styles'
import { sheetTable } from './sheet-table'
import { lists, numbering } from './styles'

const checks = 'soundings-checks'

export async function renderSheet(model: SheetModel): Promise<Uint8Array> {
  const look = lookOf(model)
  return finished(await Packer.toBuffer(compose(model, look)), model.language, look)
}

function compose(model: SheetModel, look: Look): Document {
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
        children: [...title(model), ...model.blocks.flatMap((_, index) => children(model, index))],
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

function title(model: SheetModel): Paragraph[] {
  return [
    styled('Edition', runs(model.name)),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: passage(model, model.title),
      ...bidi(model.title.text),
    }),
    ...(model.dateAndPlace === '' ? [] : [styled('TitleDate', runs(model.dateAndPlace))]),
  ]
}

const bidi = (text: string) => (isRightToLeft(text) ? { bidirectional: true } : {})

const passage = ({ language }: SheetModel, { text, ...of }: Passage, look: RunLook = {}) =>
  runs(text, { ...look, language: of.language === language ? undefined : of.language })

/** What stands under one heading keeps together: an item is not turned over in mid-sentence. */
function children(model: SheetModel, index: number): FileChild[] {
  const block = model.blocks[index] as SheetBlock
  const next = model.blocks[index + 1]
  const keepNext = next !== undefined && next.kind !== 'heading' && isInItem(model, index)
  switch (block.kind) {
    case 'heading':
      return [heading(model, block, model.blocks[index - 1]?.kind === 'heading')]
    case 'facts':
      return block.items.map(({ label, value }) => labelled(model, 'SheetFact', label, value))
    case 'line':
      return [
        styled('SheetLine', passage(model, block.text), block.text.text, next?.kind !== 'heading'),
      ]
    case 'note':
      return [labelled(model, 'SheetNote', block.label, block.text, { ...block, keepNext })]
    case 'list':
      return [
        styled('SheetListLabel', runs(block.label)),
        ...block.items.map((item, at) =>
          listItem(model, item, 'ListBullet', lists.bullet, at < block.items.length - 1),
        ),
      ]
    case 'checks':
      return block.items.map((item) => listItem(model, item, 'SheetCheck', checks, false))
    case 'table':
      return [
        sheetTable(block, model.language, keepNext),
        // Word glues a table to the one after it, and adds a paragraph to one that stands last.
        ...(next === undefined || next.kind === 'table' ? [styled('AfterTable', [])] : []),
      ]
  }
}

/** Parts of the day may run over several pages; an item of it may not. */
function isInItem({ blocks }: SheetModel, index: number): boolean {
  const heading = blocks.slice(0, index).findLast((block) => block.kind === 'heading')
  return heading?.kind === 'heading' && heading.level === 2
}

function heading(
  model: SheetModel,
  block: Extract<SheetBlock, { kind: 'heading' }>,
  isFirst: boolean,
): Paragraph {
  const time = block.time === '' ? [] : cleanRuns(`${block.time}  `, { style: 'SheetTime' })
  return new Paragraph({
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [...time, ...passage(model, block.text)],
    ...(block.newPage ? { pageBreakBefore: true } : {}),
    ...(isFirst ? { spacing: { before: 140 } } : {}),
    ...bidi(block.text.text),
  })
}

function labelled(
  model: SheetModel,
  style: string,
  label: string,
  text: Passage,
  { detail = null, keepNext = false }: { detail?: Passage | null; keepNext?: boolean } = {},
): Paragraph {
  const more = detail && [
    new TextRun({ break: 1 }),
    ...passage(model, detail, { style: 'SheetDetail' }),
  ]
  return styled(
    style,
    [
      ...runs(label, { style: 'SheetLabel' }),
      new TextRun({ children: [new Tab()] }),
      ...passage(model, text),
      ...(more ?? []),
    ],
    text.text,
    keepNext,
  )
}

function listItem(
  model: SheetModel,
  item: Passage,
  style: string,
  reference: string,
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style,
    numbering: { reference, level: 0 },
    children: passage(model, item),
    keepLines: true,
    keepNext,
    ...bidi(item.text),
  })
}

const runningTitle = (model: SheetModel) =>
  `${cleanLine(model.name)} · ${cleanLine(model.title.text)}`

function pageNumber({ language }: SheetModel) {
  const say = createText(language)
  return [
    `${say('run-sheet.page')} `,
    PageNumber.CURRENT,
    ` ${say('run-sheet.of')} `,
    PageNumber.TOTAL_PAGES,
  ]
}
