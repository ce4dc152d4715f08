// How a summary looks: ink blue and brass on white, Georgia over Calibri. Sizes are half-points,
// lengths twentieths of a point, as Word counts them.
import { leastContrast, readable, tinted } from '../../../shared/domain/contrast'
import { plainHouse, type HouseStyle, type Logo } from '../../../shared/domain/house-style'
import type { PageSize } from '../../../shared/domain/report-model'
import type { Edition } from '../../../shared/contract/primitives'

const colours = {
  ink: plainHouse.colour,
  text: '1C2530',
  quiet: '55606E',
  brass: plainHouse.accent,
  /** Brass dark enough to read: 6.3:1 on white. */
  brassText: '7A5410',
  link: '1B4F7D',
  tint: 'F5F0E3',
  hairline: 'D8D0BC',
} as const

const fonts = { heading: plainHouse.headingFont, body: plainHouse.bodyFont } as const

const bodySize: Record<Edition, number> = { participants: 24, funder: 22 }

/** 23 mm at the sides. */
export const margins = { side: 1304, top: 1361, bottom: 1247 } as const
const papers = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
} as const

export type Colours = Readonly<Record<keyof typeof colours, string>>
type Fonts = Readonly<Record<keyof typeof fonts, string>>

/** What one document's pages have in common: its paper and the house it comes from. */
export type Look = {
  readonly paper: { readonly width: number; readonly height: number }
  readonly textWidth: number
  /** Of the text, in half-points. */
  readonly size: number
  readonly colours: Colours
  readonly fonts: Fonts
  readonly footer: string
  readonly logo: Logo | null
  readonly logoOf: string
}

/** A4 in the plain house style unless told. */
export function lookOf({
  page = 'a4',
  house = plainHouse,
  edition = 'funder',
}: {
  readonly page?: PageSize
  readonly house?: HouseStyle | undefined
  readonly edition?: Edition
} = {}): Look {
  const paper = papers[page]
  const { footer, logo, logoOf, headingFont, bodyFont } = house
  return {
    paper,
    textWidth: paper.width - 2 * margins.side,
    size: bodySize[edition],
    colours: coloursOf(house),
    fonts: { heading: headingFont, body: bodyFont },
    footer,
    logo,
    logoOf,
  }
}

export const usualLook = lookOf()

/** Dark enough for what each is used for, whatever was chosen. */
function coloursOf({ colour, accent }: HouseStyle): Colours {
  const ink = colour === plainHouse.colour ? {} : { ink: readable(colour), link: readable(colour) }
  if (accent === plainHouse.accent) return { ...colours, ...ink }
  return {
    ...colours,
    ...ink,
    brass: readable(accent, leastContrast.line),
    brassText: readable(accent),
    tint: tinted(accent, 0.1),
    hairline: tinted(accent, 0.35),
  }
}

/** About how many words of the body fit a page: decides on a contents list, promises nothing. */
export const wordsPerPage: Record<Edition, number> = { participants: 300, funder: 380 }
export const longestWithoutContents = 8

const regions: Record<string, string> = {
  en: 'en-GB',
  sv: 'sv-SE',
  da: 'da-DK',
  de: 'de-DE',
  es: 'es-ES',
  et: 'et-EE',
  fi: 'fi-FI',
  fr: 'fr-FR',
  is: 'is-IS',
  it: 'it-IT',
  lv: 'lv-LV',
  lt: 'lt-LT',
  nb: 'nb-NO',
  nn: 'nn-NO',
  no: 'nb-NO',
  nl: 'nl-NL',
  pl: 'pl-PL',
  pt: 'pt-PT',
}

/** Word checks spelling by region: "sv" alone means nothing to it. */
export function wordLanguage(tag: string): string {
  return regions[tag] ?? tag
}
