// The parts of a Word file that the checker reads, from bytes that nobody vouches for.
import { readZip } from '../zip'
import { child, readTree, type Node } from './xml-tree'

export type WordParts = {
  readonly body: string
  /** Headers, footers, footnotes and endnotes, by name. */
  readonly besides: readonly string[]
  readonly charts: readonly Node[]
  readonly styles: Node | undefined
  readonly core: Node | undefined
  /** Where links out of the document lead, by their id. */
  readonly targets: ReadonlyMap<string, string>
}

/** Unpacked. Nothing a person writes comes near it; a bomb does. */
const mostBytes = 400_000_000

/** The Word files of a zip of letters, or that it is one itself, whole or not. */
export function wordFilesIn(bytes: Uint8Array): [string, Uint8Array][] | 'itself' {
  try {
    const parts = readZip(bytes, mostBytes)
    if (parts.has('[Content_Types].xml') || parts.has('word/document.xml')) return 'itself'
    return [...parts].filter(([name]) => name.endsWith('.docx'))
  } catch {
    return 'itself'
  }
}

/** Throws on anything that is not a whole Word file. */
export function wordParts(bytes: Uint8Array): WordParts {
  const parts = readZip(bytes, mostBytes)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const text = (name: string) => {
    const part = parts.get(name)
    return part && decoder.decode(part)
  }
  const tree = (name: string) => {
    const xml = text(name)
    return xml === undefined ? undefined : readTree(xml)
  }
  const named = (pattern: RegExp) => [...parts.keys()].filter((name) => pattern.test(name))
  const body = text('word/document.xml')
  if (body === undefined) throw new Error('no word/document.xml')
  const links = tree('word/_rels/document.xml.rels')?.children ?? []
  return {
    body,
    besides: named(/^word\/(header|footer|footnotes|endnotes)\d*\.xml$/).map(
      (name) => text(name) ?? '',
    ),
    charts: named(/^word\/charts\/chart[^/]*\.xml$/).flatMap((name) => tree(name) ?? []),
    styles: tree('word/styles.xml'),
    core: tree('docProps/core.xml'),
    targets: new Map(
      links.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
    ),
  }
}

export const property = (core: Node | undefined, name: string): string =>
  child(core, name)?.text.trim() ?? ''
