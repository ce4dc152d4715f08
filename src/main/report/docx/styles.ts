// Every appearance is a named style, so that a facilitator can restyle the whole document in Word.
import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx'
import type { ReportLanguage } from '../../../shared/contract/primitives'
import { wordLanguage, type Look } from './look'
import {
  annexStyles,
  brassRule,
  lines,
  pageStyles,
  tableStyles,
  titleStyles,
  type ParagraphStyle,
} from './page-styles'

export const lists = { bullet: 'soundings-bullets', number: 'soundings-numbers' } as const

export function styles(language: ReportLanguage, look: Look): IStylesOptions {
  const { colours, fonts, size } = look
  return {
    default: {
      document: {
        run: {
          font: fonts.body,
          size,
          color: colours.text,
          language: { value: wordLanguage(language) },
        },
        paragraph: { spacing: { after: 140, ...lines(288) } },
      },
      title: {
        run: { font: fonts.heading, size: 60, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 60, after: 120, ...lines(252) }, keepNext: true },
      },
      heading1: headingLook(look, 36, colours.ink, { before: 520, after: 140 }),
      heading2: headingLook(look, 27, colours.text, { before: 340, after: 100 }),
      heading3: headingLook(look, 24, colours.text, { before: 260, after: 80 }),
      hyperlink: {
        run: { color: colours.link, underline: { type: 'single', color: colours.link } },
      },
      caption: {
        run: { size: 20, bold: true, color: colours.quiet, italics: false },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      ...bodyStyles(size, look),
      ...titleStyles(look),
      ...pageStyles(look),
      ...tableStyles(size, look),
      ...annexStyles(size, look),
    ],
    characterStyles: [
      { id: 'RNumber', name: 'Reflection Number', run: { bold: true, color: colours.brassText } },
    ],
  }
}

/** A heading in the house's font. */
export function headingLook(
  { fonts }: Look,
  size: number,
  color: string,
  spacing: { before: number; after: number },
) {
  return {
    run: { font: fonts.heading, size, bold: true, italics: false, color },
    paragraph: { spacing: { ...spacing, ...lines(264) }, keepNext: true, keepLines: true },
  }
}

function bodyStyles(size: number, { colours, fonts }: Look): ParagraphStyle[] {
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
        border: { left: brassRule(colours) },
        indent: { left: 340 },
        spacing: { before: 160, after: 50, ...lines(280) },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: 'QuoteTranslation',
      name: 'Quote Translation',
      basedOn: 'Normal',
      run: { size: size - 2, color: colours.quiet },
      paragraph: {
        indent: { left: 340 },
        spacing: { after: 40, ...lines(264) },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: 'QuoteSource',
      name: 'Quote Attribution',
      basedOn: 'Normal',
      next: 'BodyText',
      run: { size: size - 3, color: colours.quiet },
      paragraph: { indent: { left: 340 }, spacing: { after: 220, ...lines(264) } },
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
      paragraph: { spacing: { after: 60 }, keepLines: true },
    },
  ]
}

export const numbering = ({ colours, fonts }: Look): INumberingOptions => ({
  config: [
    {
      reference: lists.bullet,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: {
            paragraph: { indent: { left: 397, hanging: 284 } },
            run: { color: colours.brassText },
          },
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
})
