// A paragraph as the rules read it: its words with their look, its pictures, its links.
import { ownLook, type Look, type ParagraphLook, type Styles } from './word-styles'
import { child, value, within, type Node } from './xml-tree'

export type Piece = { readonly text: string; readonly look: Look; readonly own: Look }
export type Link = { readonly text: string; readonly anchor: string; readonly id: string }

export type Paragraph = ParagraphLook & {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly links: readonly Link[]
  /** The properties of each picture and chart. */
  readonly pictures: readonly Node[]
  readonly charts: number
  readonly floats: boolean
  readonly bookmarks: readonly string[]
  readonly language: string
}

type Gathered = { pieces: Piece[]; links: Link[] }

export function readParagraph(node: Node, styles: Styles): Paragraph {
  const properties = child(node, 'w:pPr')
  const gathered: Gathered = { pieces: [], links: [] }
  const style = value(properties, 'w:pStyle') ?? ''
  gather(node, { style, styles }, gathered)
  const words = gathered.pieces.filter(({ look }) => look.hidden !== true)
  const read = within(node, 'w:drawing', 'mc:Fallback')
  return {
    ...styles.paragraph(properties),
    text: words.map(({ text }) => text).join(''),
    pieces: words,
    links: gathered.links,
    pictures: read.flatMap((one) => within(one, 'wp:docPr', 'w:txbxContent')),
    charts: read.flatMap((one) => within(one, 'c:chart')).length,
    floats:
      child(properties, 'w:framePr') !== undefined ||
      ['wp:anchor', 'w:txbxContent', 'v:textbox', 'v:shape'].some(
        (name) => within(node, name).length > 0,
      ),
    bookmarks: within(node, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? ''),
    language: styles.look(style).language ?? '',
  }
}

type Place = { readonly style: string; readonly styles: Styles }

/** Words in their order; what stands in a text box is told of as a text box. */
function gather(node: Node, place: Place, into: Gathered): void {
  for (const one of node.children) {
    if (one.name === 'w:r') into.pieces.push(piece(one, place))
    else if (one.name === 'w:hyperlink') {
      const inside: Gathered = { pieces: [], links: [] }
      gather(one, place, inside)
      into.pieces.push(...inside.pieces)
      into.links.push({
        text: inside.pieces
          .map(({ text }) => text)
          .join('')
          .trim(),
        anchor: one.attributes['w:anchor'] ?? '',
        id: one.attributes['r:id'] ?? '',
      })
    } else if (!/^w:(pPr|del|moveFrom)$/.test(one.name)) gather(one, place, into)
  }
}

function piece(run: Node, { style, styles }: Place): Piece {
  const properties = child(run, 'w:rPr')
  const own = ownLook(properties)
  return {
    text: run.children.map(textOf).join(''),
    own,
    look: { ...styles.look(style, value(properties, 'w:rStyle')), ...own },
  }
}

function textOf({ name, text }: Node): string {
  if (name === 'w:t') return text
  if (name === 'w:tab') return '\t'
  if (name === 'w:br' || name === 'w:cr') return '\n'
  // A field shows something, a page number as a rule, that only Word knows.
  return name === 'w:instrText' || name === 'w:fldSimple' || name === 'w:sym' ? '\uFFFC' : ''
}
