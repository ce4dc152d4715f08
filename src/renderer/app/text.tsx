// Words and dates in the person's language, typed by message id.
import { type ReactNode, useCallback, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components'
import { type IntlShape, IntlProvider, useIntl } from 'react-intl'
import type { AppError } from '../../shared/errors'
import { type Language, type MessageId, messages } from '../../shared/messages'
import { type Words, WordsContext } from '../ui/words'

export type Value = string | number | Date | boolean | null | undefined
export type Values = Record<string, Value>
export type RichValues = Record<string, Value | ReactNode | ((parts: ReactNode) => ReactNode)>

export type Text = {
  (id: MessageId, values?: Values): string
  /** With elements: `<b>` in the message is `b: (parts) => <b>{parts}</b>` here. */
  readonly rich: (id: MessageId, values: RichValues) => ReactNode
  readonly has: (id: string) => id is MessageId
  language: Language
}

const locales: Record<Language, string> = { en: 'en-GB', sv: 'sv-SE' }

export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <IntlProvider
      locale={locales[language]}
      defaultLocale="en-GB"
      messages={messages[language]}
      onError={(error) => console.error(error.message)}
    >
      <I18nProvider locale={locales[language]}>
        <KitWords>{children}</KitWords>
      </I18nProvider>
    </IntlProvider>
  )
}

function KitWords({ children }: { children: ReactNode }) {
  const t = useText()
  const words = useMemo<Words>(
    () => ({
      close: t('common.close'),
      dismiss: t('common.dismiss'),
      clear: t('common.clear'),
      showList: t('common.show-list'),
      pickDate: t('common.pick-date'),
      move: t('common.move'),
      notifications: t('common.notifications'),
      remove: t('common.remove'),
    }),
    [t],
  )
  return <WordsContext value={words}>{children}</WordsContext>
}

const languageOf = (intl: IntlShape): Language => (intl.locale.startsWith('sv') ? 'sv' : 'en')

export function useText(): Text {
  const intl = useIntl()
  return useMemo(() => {
    const t = (id: MessageId, values?: Values) => intl.formatMessage({ id }, values)
    return Object.assign(t, {
      rich: (id: MessageId, values: RichValues) =>
        intl.formatMessage({ id }, values as Record<string, ReactNode>),
      has: (id: string): id is MessageId => id in intl.messages,
      language: languageOf(intl),
    })
  }, [intl])
}

// Sentences name what the failure names; what it does not name is left out of them.
const unnamed = {
  path: 'none',
  holder: 'none',
  id: '',
  where: '',
  count: 0,
  limit: 0,
  reason: '',
  timeZone: '',
}

/** The sentence of an error, in its own words. */
export function useErrorText(): (error: AppError) => string {
  const t = useText()
  return useCallback((error) => t(`error.${error.code}`, { ...unnamed, ...error.details }), [t])
}

export type Dates = {
  /** "15 October 2015" from YYYY-MM-DD. */
  day: (date: string) => string
  /** "Thursday 15 October 2015". */
  weekday: (date: string) => string
  /** "14:03" of an instant, in `timeZone` or this machine's. */
  time: (instant: string, timeZone?: string) => string
  /** "14:03:22". */
  clock: (instant: string, timeZone?: string) => string
  /** "15 October 2015, 14:03". */
  moment: (instant: string, timeZone?: string) => string
  /** "12 of 180" and the like: figures by locale. */
  number: (value: number) => string
  /** "a, b and c". */
  list: (parts: readonly string[]) => string
  /** "Swedish" of "sv". */
  language: (tag: string) => string
  /** "Sweden" of "SE". */
  country: (code: string) => string
}

const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = { day: 'numeric', month: 'long', year: 'numeric' } as const

export function useDates(): Dates {
  const intl = useIntl()
  return useMemo(() => {
    // A calendar day has no time zone; noon UTC read as UTC stays that day.
    const calendar = (date: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(intl.locale, { ...options, timeZone: 'UTC' })
        .format(new Date(`${date}T12:00:00Z`))
        .replace(',', '')
    const at = (instant: string, options: Intl.DateTimeFormatOptions, timeZone?: string) =>
      new Intl.DateTimeFormat(intl.locale, {
        ...options,
        ...(timeZone === undefined ? {} : { timeZone }),
      }).format(new Date(instant))
    const named = (type: 'language' | 'region', code: string) =>
      intl.formatDisplayName(code, { type, fallback: 'code' }) ?? code
    return {
      day: (date) => calendar(date, day),
      weekday: (date) => calendar(date, { ...day, weekday: 'long' }),
      time: (instant, zone) => at(instant, hours, zone),
      clock: (instant, zone) => at(instant, { ...hours, second: '2-digit' }, zone),
      moment: (instant, zone) => `${at(instant, day, zone)}, ${at(instant, hours, zone)}`,
      number: (value) => intl.formatNumber(value),
      list: (parts) => intl.formatList(parts),
      language: (tag) => named('language', tag),
      country: (code) => named('region', code),
    }
  }, [intl])
}
