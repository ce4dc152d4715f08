import type { LocalText } from '../../../shared/domain/toolkit-cards'
import { useStatus } from '../../app/host'

export type Said = { readonly text: string; readonly lang: 'en' | 'sv' }

/** The language cards are read and written in: the screen's. */
export const useCardLanguage = (): 'en' | 'sv' => useStatus()?.preferences.language ?? 'en'

/** A card's words in the language of the screen, else in the one there is. */
export function useCardText(): (words: LocalText) => Said {
  const language = useCardLanguage()
  const other = language === 'en' ? 'sv' : 'en'
  return (words) => {
    const own = words[language]
    return own === undefined
      ? { text: words[other] ?? '', lang: other }
      : { text: own, lang: language }
  }
}
