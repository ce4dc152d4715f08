import { cleanLine, shortened } from '../../shared/domain/text'

const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const stacked = /(\p{M}{4})\p{M}+/gu

/** A name as a phone typed it: no bidi controls, at most 4 combining marks in a row, 80 code points. */
export function cleanName(raw: string): string {
  const line = cleanLine(shortened(raw, 2_000).replace(invisible, ''))
  return shortened(line.replace(stacked, '$1'), 80).trim()
}
