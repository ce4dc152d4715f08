// The summary speaks its own language, whatever the screen speaks: what is printed on a page comes
// from the same sentences as the Word file.
import { createIntl, createIntlCache } from 'react-intl'
import type { ReportLanguage } from '../../../shared/contract/primitives'
import { type MessageId, messages } from '../../../shared/messages'

export type Say = (id: MessageId, values?: Record<string, string | number>) => string

const locales: Record<ReportLanguage, string> = { en: 'en-GB', sv: 'sv-SE' }
const cache = createIntlCache()

export function createSay(language: ReportLanguage): Say {
  const intl = createIntl({ locale: locales[language], messages: messages[language] }, cache)
  return (id, values) => intl.formatMessage({ id }, values)
}
