// What a run looks like in the end: the document's defaults, the styles it rests on, its own look.
import { child, childrenOf, flag, value, type Node } from './xml-tree'

export type Look = {
  readonly colour?: string
  /** Behind the words. */
  readonly fill?: string
  /** In half-points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly capitals?: boolean
  readonly hidden?: boolean
  readonly language?: string
}

export type ParagraphLook = {
  /** 1 for Heading 1; null for what is none. */
  readonly heading: number | null
  readonly name: string
  readonly listed: boolean
  readonly alignment: string
  readonly fill: string | undefined
  /** Rules to write on are drawn by tabs that have a leader. */
  readonly ruled: boolean
}

type Style = {
  readonly name: string
  readonly basedOn: string | undefined
  readonly run: Node | undefined
  readonly paragraph: Node | undefined
  readonly headFill: string | undefined
}

export type Styles = {
  readonly defaults: Look
  /** Of words in a paragraph of this style with this character style. */
  readonly look: (paragraph: string, character?: string) => Look
  readonly paragraph: (properties: Node | undefined) => ParagraphLook
  /** Behind the first row of a table of this style. */
  readonly headFill: (table: string) => string | undefined
}

const highlights: Readonly<Record<string, string>> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
  black: '000000',
}

const isColour = (text: string | undefined): text is string =>
  text !== undefined && /^[\dA-Fa-f]{6}$/.test(text)

export function shading(node: Node | undefined): string | undefined {
  const fill = child(node, 'w:shd')?.attributes['w:fill']
  return isColour(fill) ? fill : undefined
}

const said = <T extends object>(look: T): Partial<T> =>
  Object.fromEntries(Object.entries(look).filter(([, one]) => one !== undefined)) as Partial<T>

/** What one <w:rPr> says itself. */
export function ownLook(properties: Node | undefined): Look {
  if (!properties) return {}
  const colour = value(properties, 'w:color')
  const size = Number(value(properties, 'w:sz'))
  return said({
    colour: isColour(colour) || colour === 'auto' ? colour : undefined,
    fill: highlights[value(properties, 'w:highlight') ?? ''] ?? shading(properties),
    size: size > 0 ? size : undefined,
    bold: flag(properties, 'w:b'),
    italic: flag(properties, 'w:i'),
    capitals: flag(properties, 'w:caps'),
    hidden: flag(properties, 'w:vanish'),
    language: value(properties, 'w:lang'),
  }) as Look
}

function readStyle(node: Node): Style {
  const head = childrenOf(node, 'w:tblStylePr').find(
    ({ attributes }) => attributes['w:type'] === 'firstRow',
  )
  return {
    name: value(node, 'w:name') ?? '',
    basedOn: value(node, 'w:basedOn'),
    run: child(node, 'w:rPr'),
    paragraph: child(node, 'w:pPr'),
    headFill: shading(child(head, 'w:tcPr')),
  }
}

export function createStyles(part: Node | undefined): Styles {
  const nodes = childrenOf(part, 'w:style')
  const styles = new Map(nodes.map((node) => [node.attributes['w:styleId'] ?? '', readStyle(node)]))
  const normal = nodes.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )
  const usual = normal?.attributes['w:styleId'] ?? 'Normal'
  const chains = new Map<string, Style[]>()
  /** A style and what it rests on, itself last; a ring ends where it closes. */
  const chain = (id: string): Style[] => {
    const known = chains.get(id)
    if (known) return known
    const found: Style[] = []
    const seen = new Set<string>()
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at)
      const style = styles.get(at)
      if (style) found.unshift(style)
      at = style?.basedOn
    }
    chains.set(id, found)
    return found
  }
  const ownDefaults = child(child(child(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const looks = new Map<string, Look>()
  const look = (paragraph: string, character = ''): Look => {
    const key = `${paragraph} ${character}`
    const known = looks.get(key)
    if (known) return known
    const layers = [...chain(paragraph || usual), ...chain(character)].map((one) =>
      ownLook(one.run),
    )
    const whole = layers.reduce((under, over) => ({ ...under, ...over }), ownLook(ownDefaults))
    looks.set(key, whole)
    return whole
  }
  return {
    defaults: look(usual),
    look,
    paragraph: (properties) =>
      paragraphLook(chain(value(properties, 'w:pStyle') ?? usual), properties),
    headFill: (table) =>
      chain(table).reduce<string | undefined>((fill, one) => one.headFill ?? fill, undefined),
  }
}

function paragraphLook(chain: readonly Style[], properties: Node | undefined): ParagraphLook {
  const layers = [...chain.map((style) => style.paragraph), properties]
  const last = <T>(read: (node: Node | undefined) => T | undefined) =>
    layers.reduce<T | undefined>((under, node) => read(node) ?? under, undefined)
  const list = last((node) => value(child(node, 'w:numPr'), 'w:numId'))
  const level = chain.map(({ name }) => /^heading ([1-9])$/i.exec(name)?.[1])
  return {
    heading: Number(level.findLast((one) => one !== undefined)) || null,
    name: chain.at(-1)?.name ?? '',
    listed: list !== undefined && list !== '0',
    alignment: last((node) => value(node, 'w:jc')) ?? 'left',
    fill: last(shading),
    ruled: layers.some((node) =>
      childrenOf(child(node, 'w:tabs'), 'w:tab').some(
        ({ attributes }) => (attributes['w:leader'] ?? 'none') !== 'none',
      ),
    ),
  }
}
