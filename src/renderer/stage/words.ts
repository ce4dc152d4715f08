// The big screen's own few words, in each of the session's languages.
import { createContext, useContext } from 'react'
import { createIntl } from 'react-intl'
import en from '../../shared/messages/en/stage.json'
import sv from '../../shared/messages/sv/stage.json'

type Language = 'en' | 'sv'
export type WordId = keyof typeof en
export type Values = Record<string, string | number>
export type Voice = {
  readonly language: Language
  readonly say: (id: WordId, values?: Values) => string
  /** "14:16" in the session's time zone. */
  readonly time: (instant: number) => string
}

const locales: Record<Language, string> = { en: 'en-GB', sv: 'sv-SE' }
const messages: Record<Language, Record<string, string>> = { en, sv }

/** One voice for each language there are words in; languages without any are spoken to in English. */
export function voices(languages: readonly string[], timeZone: string): Voice[] {
  const known = languages.map((tag): Language => (tag.startsWith('sv') ? 'sv' : 'en'))
  return [...new Set(known)].map((language) => {
    const intl = createIntl({ locale: locales[language], messages: messages[language] })
    return {
      language,
      say: (id, values) => intl.formatMessage({ id }, values),
      time: (instant) =>
        intl.formatTime(instant, {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
          timeZone,
        }),
    }
  })
}

export const VoicesContext = createContext<readonly Voice[]>([])
export const useVoices = (): readonly Voice[] => useContext(VoicesContext)
