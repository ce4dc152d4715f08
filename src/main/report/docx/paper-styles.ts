// Styles of what is written on by hand: rules, and slips to cut apart.
import { BorderStyle, LineRuleType } from 'docx'
import type { Look } from './look'
import { lines, type ParagraphStyle } from './page-styles'

/** From one rule to the next, in twentieths of a point: 9 mm, for a pen. */
const betweenRules = 510

export function paperStyles({ colours, textWidth, fonts }: Needs): ParagraphStyle[] {
  const right = { type: 'right' as const, position: textWidth }
  const ruled = { tabStops: [{ ...right, leader: 'underscore' as const }] }
  return [
    {
      id: 'PaperDate',
      name: 'Paper Date',
      basedOn: 'TitleDate',
      paragraph: { spacing: { before: 160, after: 220 } },
    },
    {
      id: 'WriteRoom',
      name: 'Room to Write',
      basedOn: 'Normal',
      run: { color: colours.hairline },
      paragraph: {
        ...ruled,
        spacing: { before: 0, after: 200, line: betweenRules, lineRule: LineRuleType.EXACT },
        keepLines: true,
      },
    },
    ...slipStyles({ colours, textWidth, fonts }),
  ]
}

type Needs = Pick<Look, 'colours' | 'textWidth' | 'fonts'>

function slipStyles({ colours, textWidth, fonts }: Needs): ParagraphStyle[] {
  const right = { type: 'right' as const, position: textWidth }
  const apart = { tabStops: [right] }
  const ruled = { tabStops: [{ ...right, leader: 'underscore' as const }] }
  return [
    {
      id: 'SlipHead',
      name: 'Slip Heading',
      basedOn: 'Normal',
      next: 'SlipQuestion',
      run: { size: 20, color: colours.quiet },
      paragraph: {
        border: {
          top: { style: BorderStyle.DASHED, size: 6, color: colours.quiet, space: 14 },
        },
        ...apart,
        spacing: { before: 380, after: 60, ...lines(252) },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: 'SlipHeadBlank',
      name: 'Slip Heading Without Name',
      basedOn: 'SlipHead',
      next: 'SlipQuestion',
      paragraph: { ...ruled, keepNext: true },
    },
    {
      id: 'SlipQuestion',
      name: 'Slip Question',
      // Each slip can be jumped to by its question.
      basedOn: 'Heading1',
      next: 'WriteRoom',
      run: { font: fonts.heading, size: 25, bold: true, color: colours.text },
      paragraph: {
        spacing: { before: 0, after: 20, ...lines(260) },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: 'SlipHint',
      name: 'Slip Hint',
      basedOn: 'Normal',
      run: { size: 19, color: colours.quiet },
      paragraph: { spacing: { after: 0, ...lines(252) }, keepNext: true, keepLines: true },
    },
  ]
}
