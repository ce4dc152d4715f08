// XML read by a parser that knows no entities but XML's own: one block of a part at a time, so that
// an annex of ten thousand entries never stands in memory as a tree.
import { SaxesParser } from 'saxes'

export type Node = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
}

const deepest = 300

/** Whatever prefix a program chose, and in both editions of the standard. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

const named = (local: string, uri: string) => {
  const prefix = uri === '' ? '' : (prefixes[uri] ?? '?')
  return prefix === '' ? local : `${prefix}:${local}`
}

/** Calls `visit` with each outermost element that `isBlock` names; throws on what is not XML. */
export function readBlocks(
  xml: string,
  isBlock: (name: string) => boolean,
  visit: (node: Node) => void,
): void {
  const parser = new SaxesParser({ xmlns: true })
  const open: Node[] = []
  let depth = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type has no place in an Office file')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth += 1
    if (depth > deepest) throw new Error('nested too deeply')
    const name = named(local, uri)
    if (open.length === 0 && !isBlock(name)) return
    const values = Object.values(attributes).map((one) => [named(one.local, one.uri), one.value])
    const node: Node = {
      name,
      attributes: Object.fromEntries(values) as Record<string, string>,
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => {
    depth -= 1
    const node = open.pop()
    if (node && open.length === 0) visit(node)
  })
  parser.write(xml).close()
}

/** A small part as one tree. */
export function readTree(xml: string): Node {
  const roots: Node[] = []
  readBlocks(
    xml,
    () => true,
    (node) => roots.push(node),
  )
  const [root] = roots
  if (!root) throw new Error('no root element')
  return root
}

export const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name)

export const childrenOf = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((one) => one.name === name) ?? []

export const value = (node: Node | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val']

/** Of a switch like <w:b/>: on, off, or not said. */
export function flag(node: Node | undefined, name: string): boolean | undefined {
  const found = child(node, name)
  if (!found) return undefined
  return !/^(0|false|off|none)$/.test(found.attributes['w:val'] ?? '')
}

/** Every element of a name below, not looking into those of `except`. */
export function within(node: Node, name: string, except = ''): Node[] {
  return node.children.flatMap((one) => [
    ...(one.name === name ? [one] : []),
    ...(one.name === except ? [] : within(one, name, except)),
  ])
}
