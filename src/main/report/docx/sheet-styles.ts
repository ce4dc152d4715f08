// How the facilitator's paper differs from a summary: for arm's length, standing, in a hurry.
import { BorderStyle, type IStylesOptions } from 'docx'
import type { ReportLanguage } from '../../../shared/contract/primitives'
import type { Look } from './look'
import { lines, type ParagraphStyle } from './page-styles'
import { paperStyles } from './paper-styles'
import { headingLook, styles } from './styles'

const labelWidth = 1700

export function sheetStyles(language: ReportLanguage, look: Look): IStylesOptions {
  const { colours, fonts } = look
  const base = styles(language, look)
  return {
    ...base,
    default: {
      ...base.default,
      title: {
        run: { font: fonts.heading, size: 44, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 0, after: 60, ...lines(252) }, keepNext: true },
      },
      heading1: headingLook(look, 30, colours.ink, { before: 400, after: 80 }),
      heading2: {
        ...headingLook(look, 25, colours.text, { before: 300, after: 20 }),
        paragraph: {
          spacing: { before: 300, after: 20, ...lines(264) },
          border: {
            top: { style: BorderStyle.SINGLE, size: 4, color: colours.hairline, space: 8 },
          },
          keepNext: true,
          keepLines: true,
        },
      },
    },
    paragraphStyles: [
      ...(base.paragraphStyles ?? []),
      ...textStyles(look),
      ...cellStyles(look),
      ...paperStyles(look),
    ],
    characterStyles: [
      ...(base.characterStyles ?? []),
      { id: 'SheetTime', name: 'Sheet Time', run: { font: fonts.body, color: colours.brassText } },
      {
        id: 'SlipNumber',
        name: 'Slip Number',
        run: { bold: true, size: 28, color: colours.ink, font: fonts.body, characterSpacing: 20 },
      },
      { id: 'SheetLabel', name: 'Sheet Label', run: { bold: true, color: colours.ink } },
      { id: 'SheetDetail', name: 'Sheet Detail', run: { size: 20, color: colours.quiet } },
    ],
  }
}

function textStyles({ colours }: Look): ParagraphStyle[] {
  const hanging = { left: labelWidth, hanging: labelWidth }
  const labelled = { indent: hanging, tabStops: [{ type: 'left' as const, position: labelWidth }] }
  return [
    {
      id: 'SheetFact',
      name: 'Sheet Fact',
      basedOn: 'Normal',
      paragraph: { ...labelled, spacing: { after: 30, ...lines(264) }, keepLines: true },
    },
    {
      id: 'SheetLine',
      name: 'Sheet Line',
      basedOn: 'Normal',
      run: { color: colours.quiet },
      paragraph: { spacing: { after: 80, ...lines(264) } },
    },
    {
      id: 'SheetNote',
      name: 'Sheet Note',
      basedOn: 'Normal',
      paragraph: {
        ...labelled,
        spacing: { before: 80, after: 40, ...lines(268) },
        keepLines: true,
      },
    },
    {
      id: 'SheetListLabel',
      name: 'Sheet List Label',
      basedOn: 'Normal',
      run: { bold: true, color: colours.ink },
      paragraph: { spacing: { before: 100, after: 40 }, keepNext: true },
    },
    {
      id: 'SheetCheck',
      name: 'Sheet Check',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60, ...lines(264) }, keepLines: true },
    },
  ]
}

function cellStyles({ colours }: Look): ParagraphStyle[] {
  return [
    {
      id: 'TableQuiet',
      name: 'Table Quiet',
      basedOn: 'TableText',
      run: { color: colours.quiet },
    },
    {
      id: 'TableQuietNumber',
      name: 'Table Quiet Number',
      basedOn: 'TableNumber',
      run: { color: colours.quiet },
    },
    {
      id: 'TableTick',
      name: 'Table Tick',
      basedOn: 'TableText',
      run: { size: 22 },
      paragraph: { spacing: { before: 20, after: 20, ...lines(240) } },
    },
  ]
}
