// Reading a Word file back: parts, texts and what they point at.
import { readZip } from '../../src/main/report/zip'

export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    [...readZip(bytes)].map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  )
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function unescape(xml: string): string {
  return xml.replace(/&(#x[\dA-Fa-f]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return entities[name] ?? whole
  })
}

/** The text of each paragraph, line breaks and tabs as characters. */
export function paragraphTexts(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([\s\S]*?)<\/w:t>|<w:(br|tab)\/>/g)]
      .map(([, text, element]) =>
        element === undefined ? unescape(text ?? '') : element === 'br' ? '\n' : '\t',
      )
      .join(''),
  )
}

export function attributes(xml: string, element: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\b[^>]*?\\b${name}="([^"]*)"`, 'g'))].map(
    ([, value]) => value ?? '',
  )
}
