// Places on the pages, and going there. The address bar belongs to the router, so links scroll by hand.
import type { SectionKey } from '../../../shared/domain/report-model'

export const sectionId = (key: SectionKey): string => `report-section-${key}`
export const entryId = (number: number): string => `report-entry-R${number}`
export const quoteId = (number: number): string => `report-quote-R${number}`

/** Scrolls to a place and puts the focus there, so that reading goes on from it. */
export function goTo(id: string): void {
  const place = document.getElementById(id)
  if (!place) return
  const isHeading = /^H\d$/u.test(place.tagName)
  place.scrollIntoView({ block: isHeading ? 'start' : 'center' })
  place.focus({ preventScroll: true })
}

/** Wherever the words of R47 stand on these pages: the quote first, else the annex. */
export function goToWords(number: number): void {
  goTo(document.getElementById(quoteId(number)) ? quoteId(number) : entryId(number))
}
