import type { Evidence } from '../../../shared/contract/findings'
import { spokenWords } from '../../../shared/domain/spoken-words'

/** Words chosen on a card: `start` and `end` count in `text`, all its words as they are now. */
export type ChosenWords = { start: number; end: number; text: string }

/** What a finding quotes of a reflection: the chosen words with […] for what is left out. */
export function citedWords({ text, secondText, span }: Evidence): string {
  const all = spokenWords({ text, secondText })
  if (!span) return all
  const before = all.slice(0, span.start).trim() === '' ? '' : '[…] '
  const after = all.slice(span.end).trim() === '' ? '' : ' […]'
  return `${before}${all.slice(span.start, span.end)}${after}`
}
