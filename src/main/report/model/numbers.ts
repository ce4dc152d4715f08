// Numbers, dates and lists the way a careful writer of the language sets them.
import type { ReportLanguage } from '../../../shared/contract/primitives'

const small: Record<ReportLanguage, readonly string[]> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
  sv: 'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo'.split(
    ' ',
  ),
}

export const localeOf: Record<ReportLanguage, string> = { en: 'en-GB', sv: 'sv-SE' }

const longestInside = 12

/** "nine", "36", "1,204": in words up to twelve, up to twenty where a sentence begins. */
export function numberInWords(count: number, language: ReportLanguage, begins = false): string {
  const words = begins || count <= longestInside ? small[language][count] : undefined
  return words ?? figure(count, language)
}

/** "1,204", "4.5": for tables and big figures. */
export function figure(number: number, language: ReportLanguage): string {
  return number.toLocaleString(localeOf[language])
}

/** "Fourteen", to begin a sentence. */
export function numberFirst(count: number, language: ReportLanguage): string {
  return sentenceCase(numberInWords(count, language, true), language)
}

/** Upper case for the first letter: a sentence may begin with a number in words. */
export function sentenceCase(text: string, language: ReportLanguage): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(localeOf[language]) + text.slice(first.length)
}

/** "A, B and C". */
export function inList(items: readonly string[], language: ReportLanguage): string {
  return new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(items)
}

/** "15 October 2015" from a day on the wall calendar. */
export function longDate(date: string, language: ReportLanguage): string {
  return dateFormat(language).format(atNoon(date))
}

/** "15 Oct 2015", never broken over two lines. */
export function shortDate(date: string, language: ReportLanguage): string {
  return new Intl.DateTimeFormat(localeOf[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(atNoon(date))
    .replaceAll(' ', '\u00A0')
}

/** "15–16 October 2015". */
export function dateRange(from: string, to: string, language: ReportLanguage): string {
  return dateFormat(language).formatRange(atNoon(from), atNoon(to))
}

const atNoon = (date: string) => new Date(`${date}T12:00:00Z`)

function dateFormat(language: ReportLanguage): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** The country's name in the report's language. */
export function countryName(code: string, language: ReportLanguage): string {
  return new Intl.DisplayNames(localeOf[language], { type: 'region' }).of(code) ?? code
}

/** "Swedish", as it stands in the middle of a sentence. */
export function languageName(tag: string, language: ReportLanguage): string {
  return new Intl.DisplayNames(localeOf[language], { type: 'language' }).of(tag) ?? tag
}

export function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}

export function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

/** "en-GB" and "en" are one language to a reader. */
export function sameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other)
}

const primary = (tag: string) => tag.split('-')[0]?.toLowerCase()
