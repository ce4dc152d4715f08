import { AppError } from '../errors'

/** The most a single text may hold, in Unicode code points. */
export const longestText = 8000

// Word pastes its line break as a vertical tab.
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const unprintable = /[[\p{Cc}\p{Noncharacter_Code_Point}\uFEFF]--[\t\n]]/gv

/**
 * Well-formed NFC text with line feeds: control characters and noncharacters go, lone surrogates
 * become U+FFFD, the ends are trimmed. Idempotent. Never shortens anything else.
 */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replace(unprintable, '')
    .normalize('NFC')
    .trim()
}

/** As cleanText, on one line: for titles and names. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/gu, ' ')
}

/** Unicode code points, which is what people and rule 13 count. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** The first `most` code points: never half a character. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join('')
}

/** Cleaned words; refuses more than 8,000 code points with 'text/too-long'. */
export function checkedText(raw: string): string {
  const text = cleanText(raw)
  // A string of at most 8,000 UTF-16 units cannot hold more code points than that.
  if (text.length > longestText) {
    const count = codePoints(text)
    if (count > longestText) throw new AppError('text/too-long', { count, limit: longestText })
  }
  return text
}

/** Cleaned words that must say something. */
export function requiredText(raw: string): string {
  const text = checkedText(raw)
  if (text === '') throw new AppError('text/empty')
  return text
}

/** A cleaned title or name that must say something, at most 2,000 UTF-16 units. */
export function requiredLine(raw: string): string {
  const line = cleanLine(raw)
  if (line === '') throw new AppError('text/empty')
  if (line.length > 2000) throw new AppError('text/too-long', { count: line.length, limit: 2000 })
  return line
}
