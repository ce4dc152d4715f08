// HTML that cannot be broken by what stands in it: whatever is put into a template is text, unless it
// was made by a template itself.
import { escapeAttribute } from '../xml'

export type Markup = { readonly html: string }
type Value = Markup | string | number | null | readonly Value[]

const written = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeAttribute(value)
  return 'html' in value ? value.html : value.map(written).join('')
}

/** Attributes stand in double quotes. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {
    html: strings.reduce(
      (text, piece, index) => `${text}${written(values[index - 1] ?? null)}${piece}`,
    ),
  }
}

export const nothing: Markup = { html: '' }

/** Between its neighbours. */
export const joined = (parts: readonly Markup[], between: string): Markup => ({
  html: parts.map(({ html }) => html).join(escapeAttribute(between)),
})

const plain = /[^\p{L}\p{N} .,:;()–—·-]/gu

/** For `content` in a style sheet, whatever it says. */
export const cssString = (text: string): string =>
  `"${text.replace(plain, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`
