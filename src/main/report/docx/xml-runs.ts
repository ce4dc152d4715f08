// Paragraphs and rows as XML text, for what can be there by the thousand: as objects they would cost a
// hundred times what their deflate does.
import { cleanText } from '../../../shared/domain/text'
import { escapeAttribute, escapeXml } from '../xml'
import { wordLanguage } from './look'
import { isRightToLeft } from './runs'

export function paragraph(style: string, content: string, text: string): string {
  const bidi = isRightToLeft(text) ? '<w:bidi/>' : ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${bidi}</w:pPr>${content}</w:p>`
}

type Look = { style?: string; language?: string | undefined }

export function run(raw: string, look: Look, trims = true): string {
  const text = trims ? cleanText(raw) : raw
  if (text === '') return ''
  const properties = [
    look.style ? `<w:rStyle w:val="${look.style}"/>` : '',
    isRightToLeft(text) ? '<w:rtl/>' : '',
    look.language ? `<w:lang w:val="${escapeAttribute(wordLanguage(look.language))}"/>` : '',
  ].join('')
  const content = escapeXml(text)
    .replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
    .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${content}</w:t></w:r>`
}

export type XmlCell = {
  readonly width: number
  readonly style: string
  readonly text: string
  readonly language: string | undefined
}

export function tableRow(cells: readonly XmlCell[]): string {
  const written = cells.map(({ width, style, text, language }) => {
    const words = text === '' ? '–' : text
    const size = `<w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>`
    return `<w:tc>${size}${paragraph(style, run(words, { language }), text)}</w:tc>`
  })
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join('')}</w:tr>`
}

/** No text that went through `cleanText` can hold these, so their places are found without doubt. */
export const marks = { entries: '\uFFFE', rows: '\uFFFF', paragraphs: '\uFDD0' } as const

/** Puts each group in the place of the paragraph or row that its mark stands in. */
export function fillMarks(
  xml: string,
  mark: string,
  groups: readonly string[],
  element: 'p' | 'tr' = 'p',
): string {
  const pieces = xml.split(mark)
  const [open, close] = [`<w:${element}>`, `</w:${element}>`]
  const filled = [pieces[0] ?? '']
  for (const [index, group] of groups.entries()) {
    const before = filled.pop() ?? ''
    const rest = pieces[index + 1] ?? ''
    filled.push(before.slice(0, before.lastIndexOf(open)), group)
    filled.push(rest.slice(rest.indexOf(close) + close.length))
  }
  return filled.join('')
}
