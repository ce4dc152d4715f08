// Styles of the title block, the tables and the annex, and the ones all others rest on.
import { AlignmentType, BorderStyle, LineRuleType, type IStylesOptions } from 'docx'
import type { Colours, Look } from './look'

export type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

/** Line spacing in 240ths of a line. LibreOffice reads it as a length unless the rule is told. */
export const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

export const brassRule = ({ brass }: Colours) => ({
  style: BorderStyle.SINGLE,
  size: 18,
  color: brass,
  space: 10,
})

export function titleStyles({ colours, fonts }: Look): ParagraphStyle[] {
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
      paragraph: { spacing: { after: 240, ...lines(276) } },
    },
    {
      id: 'TitleDate',
      name: 'Title Date',
      basedOn: 'Normal',
      next: 'TitleDetail',
      run: { bold: true, size: 22, color: colours.ink },
      paragraph: {
        border: { top: { ...brassRule(colours), space: 9 } },
        spacing: { before: 160, after: 40 },
      },
    },
    {
      id: 'TitleDetail',
      name: 'Title Detail',
      basedOn: 'Normal',
      run: { size: 20, color: colours.quiet },
      paragraph: { spacing: { after: 40, ...lines(264) } },
    },
  ]
}

/** What stands on pages and is none of their text: contents, marks, logo, running title. */
export function pageStyles({ colours, fonts }: Look): ParagraphStyle[] {
  return [
    {
      id: 'Logo',
      name: 'Logo',
      basedOn: 'Normal',
      next: 'Edition',
      paragraph: { spacing: { after: 120, ...lines(240) }, keepNext: true },
    },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { font: fonts.heading, size: 28, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
    },
    {
      id: 'DraftMark',
      name: 'Draft Mark',
      basedOn: 'Normal',
      run: { size: 20, bold: true, color: colours.brassText },
      paragraph: { spacing: { after: 40 } },
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

/** Of words in tables and the annex, in half-points: 10 points at the least for long passages. */
export const tableSize = (size: number) => Math.max(size - 3, 20)

export function tableStyles(size: number, { colours, fonts }: Look): ParagraphStyle[] {
  const cell = { spacing: { before: 40, after: 40, ...lines(252) } }
  const small = tableSize(size)
  return [
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: small },
      paragraph: cell,
    },
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
      paragraph: { spacing: { before: 0, after: 40, ...lines(240) } },
    },
    {
      id: 'Figure',
      name: 'Figure',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { spacing: { after: 60, ...lines(240) }, keepNext: true },
    },
    {
      id: 'AfterTable',
      name: 'After Table',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { after: 100, ...lines(120) } },
    },
  ]
}

export function annexStyles(size: number, { colours }: Look): ParagraphStyle[] {
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
        spacing: { before: 140, after: 30, ...lines(268) },
        keepNext: true,
      },
    },
    {
      id: 'AnnexTranslation',
      name: 'Annex Translation',
      basedOn: 'Normal',
      run: { size: tableSize(size), color: colours.quiet },
      paragraph: { indent, spacing: { after: 30, ...lines(260) }, keepNext: true },
    },
    {
      id: 'AnnexDetail',
      name: 'Annex Detail',
      basedOn: 'Normal',
      run: { size: size - 4, color: colours.quiet },
      paragraph: { indent, spacing: { after: 60, ...lines(252) } },
    },
  ]
}

/** A real table style, which docx cannot define. */
export function tableStyleXml({ colours }: Look): string {
  const line = (side: string, size: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
  const borders = `${line('top', 12, colours.brass)}${line('bottom', 4, colours.hairline)}${line('insideH', 4, colours.hairline)}`
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`
  const margins = [
    margin('top', 0),
    margin('left', 100),
    margin('bottom', 0),
    margin('right', 100),
  ].join('')
  return [
    '<w:style w:type="table" w:customStyle="1" w:styleId="SoundingsTable">',
    '<w:name w:val="Soundings Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>',
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colours.tint}"/></w:tcPr></w:tblStylePr>`,
    '</w:style>',
  ].join('')
}
