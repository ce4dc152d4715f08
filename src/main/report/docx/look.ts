// How a summary looks: ink blue and brass on white, Georgia over Calibri. Sizes are half-points,
// lengths twentieths of a point, as Word counts them.
import type { Edition } from '../../../shared/contract/primitives'

export const colours = {
  ink: '1F3A5F',
  text: '1C2530',
  quiet: '55606E',
  brass: 'B8862E',
  /** Brass dark enough to read: 6.3:1 on white. */
  brassText: '7A5410',
  link: '1B4F7D',
  tint: 'F5F0E3',
  hairline: 'D8D0BC',
} as const

export const fonts = { heading: 'Georgia', body: 'Calibri' } as const

export const bodySize: Record<Edition, number> = { participants: 24, funder: 22 }

/** A4 with 23 mm at the sides. */
export const page = { width: 11906, height: 16838, side: 1304, top: 1361, bottom: 1247 } as const
export const textWidth = page.width - 2 * page.side

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
