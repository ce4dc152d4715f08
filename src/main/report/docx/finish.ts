// What docx cannot do, put into the package it has made: the language, a table style, bookmark
// numbers of its own; then the parts are zipped without times.
import type { ReportLanguage } from '../../../shared/contract/primitives'
import { readZip, writeZip } from '../zip'
import { wordLanguage, type Look } from './look'
import { tableStyleXml } from './page-styles'

export function finished(
  packed: Uint8Array,
  language: ReportLanguage,
  look: Look,
  changeBody: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const parts = readZip(packed)
  const change = (name: string, by: (xml: string) => string) =>
    parts.set(name, Buffer.from(by(Buffer.from(parts.get(name) ?? []).toString('utf8'))))
  change('word/document.xml', (body) => numberPictures(numberBookmarks(changeBody(body))))
  change('docProps/core.xml', (core) => withLanguage(core, wordLanguage(language)))
  change('word/styles.xml', (styles) =>
    styles.replace('</w:styles>', `${tableStyleXml(look)}</w:styles>`),
  )
  return writeZip(parts)
}

function withLanguage(core: string, language: string): string {
  return core.replace(
    '</cp:coreProperties>',
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
  )
}

/** The same for pictures and charts. */
function numberPictures(xml: string): string {
  let number = 0
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_, start: string) => {
    number += 1
    return `${start}${number}"`
  })
}

/** docx counts bookmarks over all documents it ever made; here each document counts its own. */
function numberBookmarks(xml: string): string {
  const ids = new Map<string, number>()
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g,
    (_, start: string, id: string) => {
      const number = ids.get(id) ?? ids.size + 1
      ids.set(id, number)
      return `${start}${number}"`
    },
  )
}
