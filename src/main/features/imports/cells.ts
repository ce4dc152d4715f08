import { cleanLine, cleanText } from '../../../shared/domain/text'

const noAnswers = new Set(['', '-', 'NA', 'N/A'])

/** Most cells of most surveys are clean already, and cleaning is what reading them takes longest over. */
const isClean = (cell: string) => cell.length < 1000 && /^[!-~]+(?: [!-~]+)*$/.test(cell)

/** Blank, "NA", "N/A" and "-" say that nothing was answered. Nothing else does. */
export function isNoAnswer(cell: string): boolean {
  if (cell === '' || isClean(cell)) return noAnswers.has(cell)
  const start = cleanLine(cell.slice(0, 100))
  if (cell.length > 100) return start === '' && cleanLine(cell) === ''
  return noAnswers.has(start)
}

/** A cell's words on one line: how choices, scale words and names are compared. */
export function cellLine(cell: string): string {
  return isClean(cell) ? cell : cleanLine(cell)
}

/** A cell's words as they are kept. */
export function cellText(cell: string): string {
  return isClean(cell) ? cell : cleanText(cell)
}

/** Two spellings of one word: case and outer punctuation do not count. */
export function sameWord(word: string): string {
  return cellLine(word)
    .toLowerCase()
    .replace(/[.!:]+$/u, '')
}

/** "InformationReasonableTime", "session_length" → a line a person would write. */
export function humanTitle(name: string): string {
  if (/\s/.test(name.trim()) && !name.includes('_')) return name
  const words = name
    .replace(/[_.]+/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim()
    .split(/\s+/)
  const lowered = words.map((word, index) =>
    index === 0 || isAcronym(word) ? word : word.toLowerCase(),
  )
  const line = lowered.join(' ')
  return (line.charAt(0).toUpperCase() + line.slice(1)).slice(0, 2000) || name
}

const isAcronym = (word: string) => word.length > 1 && word === word.toUpperCase()
