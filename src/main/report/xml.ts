// Writing and checking XML text: what docx does one object at a time, for long annexes in one go.

/** Text between tags; the caller has cleaned it of characters XML cannot hold. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;')
}

const forbidden = /[[\p{Cc}--[\t\n\r\u{7F}-\u{9F}]]\p{Cs}\uFFFE\uFFFF]/v
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/
const tag =
  /<(?:\?[^>]*\?|!--[\s\S]*?--|(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y

/** Why a document is not well-formed, or null. Knows no DTDs, as Office files have none. */
export function xmlFault(xml: string): string | null {
  if (forbidden.test(xml)) return 'a character that XML cannot hold'
  if (strayAmpersand.test(xml)) return 'a stray ampersand'
  const open: string[] = []
  let roots = 0
  let at = xml.indexOf('<')
  while (at >= 0) {
    tag.lastIndex = at
    const match = tag.exec(xml)
    if (!match) return `a broken tag at ${at}`
    const [whole, closing, name, , selfClosing] = match
    if (name !== undefined) {
      if (closing === '/') {
        if (open.pop() !== name) return `</${name}> closes nothing`
      } else {
        if (open.length === 0) roots += 1
        if (selfClosing !== '/') open.push(name)
      }
    }
    at = xml.indexOf('<', at + whole.length)
  }
  if (open.length > 0) return `<${open.at(-1)}> stays open`
  return roots === 1 ? null : `${roots} root elements`
}
