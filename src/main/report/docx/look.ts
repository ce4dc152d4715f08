// How a summary looks: ink blue and brass on white, Georgia over Calibri. Sizes are half-points,
// lengths twentieths of a point, as Word counts them.
import type { ReportModel } from '../../../shared/domain/report-model'
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

/** 23 mm at the sides. */
export const margins = { side: 1304, top: 1361, bottom: 1247 } as const
const papers = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
} as const
export const textWidth = papers.a4.width - 2 * margins.side

/** What one document's pages have in common; the usual one is A4. */
export type Look = {
  readonly paper: { readonly width: number; readonly height: number }
  readonly textWidth: number
}

export const usualLook: Look = { paper: papers.a4, textWidth }

export function lookOf({ page }: Pick<ReportModel, 'page'>): Look {
  const paper = papers[page]
  return { paper, textWidth: paper.width - 2 * margins.side }
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
