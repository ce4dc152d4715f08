// Every appearance is a named style, so that a facilitator can restyle the whole document in Word.
import {
  AlignmentType,
  BorderStyle,
  ImportedXmlComponent,
  LevelFormat,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'
import type { Edition, ReportLanguage } from '../../../shared/contract/primitives'
import { bodySize, colours, fonts, wordLanguage } from './look'

export const lists = { bullet: 'soundings-bullets', number: 'soundings-numbers' } as const

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

const brassRule = { style: BorderStyle.SINGLE, size: 18, color: colours.brass, space: 10 }

export function styles(edition: Edition, language: ReportLanguage): IStylesOptions {
  const size = bodySize[edition]
  return {
    default: {
      document: {
        run: {
          font: fonts.body,
          size,
          color: colours.text,
          language: { value: wordLanguage(language) },
        },
        paragraph: { spacing: { after: 140, line: 288 } },
      },
      title: {
        run: { font: fonts.heading, size: 60, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 60, after: 120, line: 252 }, keepNext: true },
      },
      heading1: heading(36, colours.ink, { before: 520, after: 140 }),
      heading2: heading(27, colours.text, { before: 340, after: 100 }),
      heading3: heading(24, colours.text, { before: 260, after: 80 }),
      hyperlink: { run: { color: colours.link, underline: { type: 'single', color: colours.link } } },
      caption: {
        run: { size: 20, bold: true, color: colours.quiet, italics: false },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [...bodyStyles(size), ...titleStyles(), ...tableStyles(size), ...annexStyles(size)],
    characterStyles: [
      { id: 'RNumber', name: 'Reflection Number', run: { bold: true, color: colours.brassText } },
    ],
    importedStyles: [tableStyle()],
  }
}

function heading(size: number, color: string, spacing: { before: number; after: number }) {
  return {
    run: { font: fonts.heading, size, bold: true, italics: false, color },
    paragraph: { spacing: { ...spacing, line: 264 }, keepNext: true, keepLines: true },
  }
}

function bodyStyles(size: number): ParagraphStyle[] {
  return [
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'QuoteSource',
      quickFormat: true,
      run: { font: fonts.heading, size: size - 1 },
      paragraph: {
        border: { left: brassRule },
        indent: { left: 340 },
        spacing: { before: 160, after: 50, line: 280 },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: 'QuoteTranslation',
      name: 'Quote Translation',
      basedOn: 'Normal',
      run: { size: size - 2, color: colours.quiet },
      paragraph: { indent: { left: 340 }, spacing: { after: 40, line: 264 }, keepNext: true, keepLines: true },
    },
    {
      id: 'QuoteSource',
      name: 'Quote Attribution',
      basedOn: 'Normal',
      next: 'BodyText',
      run: { size: size - 3, color: colours.quiet },
      paragraph: { indent: { left: 340 }, spacing: { after: 220, line: 264 } },
    },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { numbering: { reference: lists.bullet, level: 0 }, spacing: { after: 80 } },
    },
    {
      id: 'ListNumber',
      name: 'List Number',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { numbering: { reference: lists.number, level: 0 }, spacing: { after: 80 } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 } },
    },
  ]
}

function titleStyles(): ParagraphStyle[] {
  return [
    {
      id: 'Edition',
      name: 'Edition',
      basedOn: 'Normal',
      next: 'Title',
      run: { size: 21, bold: true, color: colours.brassText },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'TitleDate',
      quickFormat: true,
      run: { font: fonts.heading, size: 28, color: colours.quiet },
      paragraph: { spacing: { after: 240, line: 276 } },
    },
    {
      id: 'TitleDate',
      name: 'Title Date',
      basedOn: 'Normal',
      next: 'TitleDetail',
      run: { bold: true, size: 22, color: colours.ink },
      paragraph: { border: { top: { ...brassRule, space: 9 } }, spacing: { before: 160, after: 40 } },
    },
    {
      id: 'TitleDetail',
      name: 'Title Detail',
      basedOn: 'Normal',
      run: { size: 20, color: colours.quiet },
      paragraph: { spacing: { after: 40, line: 264 } },
    },
    {
      id: 'ContentsHeading',
      name: 'Contents Heading',
      basedOn: 'Normal',
      run: { font: fonts.heading, size: 28, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
    },
    {
      id: 'Running',
      name: 'Running Title',
      basedOn: 'Normal',
      run: { size: 18, color: colours.quiet },
      paragraph: { spacing: { after: 0 } },
    },
  ]
}

function tableStyles(size: number): ParagraphStyle[] {
  const cell = { spacing: { before: 40, after: 40, line: 252 } }
  const small = size - 3
  return [
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: small }, paragraph: cell },
    {
      id: 'TableNumber',
      name: 'Table Number',
      basedOn: 'TableText',
      paragraph: { ...cell, alignment: AlignmentType.RIGHT },
    },
    {
      id: 'TableHead',
      name: 'Table Heading',
      basedOn: 'TableText',
      run: { size: small, bold: true, color: colours.ink },
      paragraph: { ...cell, keepNext: true },
    },
    {
      id: 'TableHeadNumber',
      name: 'Table Heading Number',
      basedOn: 'TableHead',
      paragraph: { ...cell, alignment: AlignmentType.RIGHT, keepNext: true },
    },
    {
      id: 'FigureLabel',
      name: 'Figure Label',
      basedOn: 'Normal',
      run: { size: 21, color: colours.quiet },
      paragraph: { spacing: { before: 80, after: 0 }, keepNext: true },
    },
    {
      id: 'FigureValue',
      name: 'Figure Value',
      basedOn: 'Normal',
      run: { font: fonts.heading, size: 64, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 0, after: 40, line: 240 } },
    },
    {
      id: 'AfterTable',
      name: 'After Table',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { after: 100, line: 120 } },
    },
  ]
}

function annexStyles(size: number): ParagraphStyle[] {
  const indent = { left: 794 }
  return [
    {
      id: 'AnnexEntry',
      name: 'Annex Entry',
      basedOn: 'Normal',
      next: 'AnnexDetail',
      run: { size: size - 2 },
      paragraph: {
        indent: { ...indent, hanging: 794 },
        spacing: { before: 140, after: 30, line: 268 },
        keepNext: true,
      },
    },
    {
      id: 'AnnexTranslation',
      name: 'Annex Translation',
      basedOn: 'Normal',
      run: { size: size - 3, color: colours.quiet },
      paragraph: { indent, spacing: { after: 30, line: 260 }, keepNext: true },
    },
    {
      id: 'AnnexDetail',
      name: 'Annex Detail',
      basedOn: 'Normal',
      run: { size: size - 4, color: colours.quiet },
      paragraph: { indent, spacing: { after: 60, line: 252 } },
    },
  ]
}

/** A real table style: docx has none of its own to define. */
function tableStyle(): ImportedXmlComponent {
  const line = (side: string, size: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:customStyle="1" w:styleId="SoundingsTable"><w:name w:val="Soundings Table"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders>${line('top', 12, colours.brass)}${line('bottom', 4, colours.hairline)}${line('insideH', 4, colours.hairline)}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colours.tint}"/></w:tcPr></w:tblStylePr></w:style>`,
  )
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: lists.bullet,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 397, hanging: 284 } }, run: { color: colours.brassText } },
        },
      ],
    },
    {
      reference: lists.number,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: {
            paragraph: { indent: { left: 454, hanging: 454 } },
            run: { bold: true, color: colours.brassText, font: fonts.heading },
          },
        },
      ],
    },
  ],
}
