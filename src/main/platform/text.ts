// The message catalogue outside a window: the Word file, the command line, error sentences.
import { createIntl, createIntlCache } from '@formatjs/intl'
import { messages, type MessageId } from '../../shared/messages'

export type Text = (id: MessageId, values?: Record<string, string | number | Date>) => string

const cache = createIntlCache()

/** Messages of one language; a missing message is a defect and throws. */
export function createText(language: 'en' | 'sv'): Text {
  const intl = createIntl(
    {
      locale: language === 'sv' ? 'sv-SE' : 'en-GB',
      messages: messages[language],
      onError: (error) => {
        throw error
      },
    },
    cache,
  )
  return (id, values) => intl.formatMessage({ id }, values)
}
