// The house style as custom properties of a page on screen.
import type { CSSProperties } from 'react'
import { leastContrast, readable } from '../../shared/domain/contrast'
import { type HouseStyle, plainHouse } from '../../shared/domain/house-style'

/** Paper on screen is dimmer at night than in print: what is read there is a little darker. */
const least = 7

/** Only what differs from the plain house, which the style sheet knows. */
export function houseLook(house: HouseStyle): CSSProperties {
  const { colour, accent, headingFont, bodyFont } = house
  return {
    ...(colour === plainHouse.colour ? {} : { '--page-head': `#${readable(colour, least)}` }),
    ...(accent === plainHouse.accent
      ? {}
      : { '--page-brass': `#${readable(accent, leastContrast.text)}` }),
    ...(headingFont === plainHouse.headingFont
      ? {}
      : { '--page-heading': `"${headingFont}", var(--serif)` }),
    ...(bodyFont === plainHouse.bodyFont ? {} : { '--page-body': `"${bodyFont}", var(--serif)` }),
  } as CSSProperties
}
