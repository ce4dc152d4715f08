import { useQueries } from '@tanstack/react-query'
import type { Session } from '../../../shared/contract/sessions'
import type { TranslatableText } from '../../../shared/contract/translations'
import { readOptions } from '../../app/host'

export type LanguageTexts = {
  language: string
  texts: readonly TranslatableText[]
  /** Without a translation, or with one that its original has left behind. */
  missing: number
}

const isMissing = (text: TranslatableText): boolean => text.translation === null || text.stale

/** Per language of the session, what needs its words; a language nothing waits for is left out. */
export function useTranslations(session: Session): LanguageTexts[] {
  const { id: sessionId, languages } = session
  const answers = useQueries({
    queries: languages.map((language) => readOptions('translations.list', { sessionId, language })),
  })
  return answers
    .map(({ data: texts = [] }, index) => ({
      language: languages[index] ?? '',
      texts,
      missing: texts.filter(isMissing).length,
    }))
    .filter(({ texts }) => texts.length > 0)
}

export const useMissingCount = (session: Session): number =>
  useTranslations(session).reduce((sum, { missing }) => sum + missing, 0)
