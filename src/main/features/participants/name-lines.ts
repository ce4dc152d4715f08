import { cleanLine } from '../../../shared/domain/text'

export type NameLine = { name: string; organisation: string | null; role: string | null }

/**
 * One person per line, as typed or pasted: "Name", "Name, organisation, role", or columns from a
 * spreadsheet (tabs). List marks and numbers in front go; names are otherwise kept as written.
 */
export function parseNameLines(lines: string): NameLine[] {
  return lines
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/^ *(?:[-–*•·]|\d{1,3}[.)]|\d{1,3}(?=\t))\s+/, ''))
    .map((line) => line.split(line.includes('\t') ? '\t' : /[,;]/).map(cleanLine))
    .filter(([name]) => name)
    .map(([name = '', organisation = '', role = '']) => ({
      name,
      organisation: organisation || null,
      role: role || null,
    }))
}
