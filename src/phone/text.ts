// The page's own sentences, in two languages; {name} stands for a value. No library: every kilobyte is paid
// for by forty phones on one Wi-Fi.
import en from '../shared/messages/en/phone.json'
import sv from '../shared/messages/sv/phone.json'
import type { Language, Words } from './wire'

export type PhoneMessage = keyof typeof en
export type Say = (id: PhoneMessage, values?: Readonly<Record<string, string | number>>) => string

const messages: Record<Language, Record<PhoneMessage, string>> = { en, sv }

export function createSay(language: Language): Say {
  return (id, values = {}) =>
    messages[language][id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** The words in the reader's language, else in any there is, with the language they are in. */
export function wordsIn(words: Words, language: Language): { text: string; lang: Language } {
  const other = language === 'en' ? 'sv' : 'en'
  const own = words[language]
  return own ? { text: own, lang: language } : { text: words[other] ?? '', lang: other }
}

/** "14:03": when the laptop committed it, on this phone's clock face. */
export const clock = (instant: string, language: Language) =>
  new Date(instant).toLocaleTimeString(language, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })

/** The first of the phone's languages that the page has. */
export const phoneLanguage = (): Language =>
  (navigator.languages ?? [navigator.language])
    .map((tag) => tag.slice(0, 2))
    .find((tag): tag is Language => tag in messages) ?? 'en'
