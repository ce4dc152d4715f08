// An answer being made: kept from the first letter, with the key it will be sent with.
import type { Mine } from './answer-book'
import type { Keep } from './storage'
import type { PhoneMessage } from './text'
import { type Answer, type Consent, newKey, type Prompt } from './wire'

export type Making = {
  readonly text?: string
  readonly before?: string
  readonly after?: string
  readonly choices?: readonly string[]
  readonly rating?: number
  readonly then?: number
  readonly now?: number
  readonly dots?: Readonly<Record<string, number>>
  readonly word?: string
}
export type Draft = {
  readonly clientKey: string
  readonly making: Making
  /** A choice for this answer alone. */
  readonly consent?: Consent
}

/** Null stands for a thought without a question. */
export type Asked = Pick<Prompt, 'id' | 'kind'> | null
export const longest = 8_000

/** Text and word questions take any number of answers, the others one. */
export const takesMany = (asked: Asked) =>
  asked === null || asked.kind === 'text' || asked.kind === 'word'

const start = (owner: string) => `${owner}:d:`
/** Where a new answer to a question is kept while it is written. */
export const slotOf = (owner: string, asked: Asked) => start(owner) + (asked?.id ?? 'thought')
/** Where the change of an answer is kept. */
export const changeSlot = (owner: string, clientKey: string) => `${start(owner)}change:${clientKey}`

export const keptDraft = (keep: Keep, slot: string) => keep.read(slot) as Draft | null
/** Everything begun and not sent. */
export const keptDrafts = (keep: Keep, owner: string) => keep.all(start(owner)) as readonly Draft[]

/** What was being written here, else the answer already given, else a fresh one. */
export function openDraft(keep: Keep, slot: string, given: Mine | undefined): Draft {
  const kept = keptDraft(keep, slot)
  if (kept) return kept
  return given
    ? { clientKey: given.clientKey, making: given.answer }
    : { clientKey: newKey(), making: {} }
}

type Outcome = { readonly answer: Answer } | { readonly missing: PhoneMessage }

/** The answer, or the sentence that says what is missing. */
export function finished(asked: Asked, making: Making): Outcome {
  const { text = '', before = '', after = '', word = '' } = making
  switch (asked?.kind ?? 'text') {
    case 'text':
      return text.trim() ? { answer: { text } } : { missing: 'phone.empty' }
    case 'two-part':
      return before.trim() || after.trim()
        ? { answer: { before, after } }
        : { missing: 'phone.empty' }
    case 'word':
      return word.trim() ? { answer: { word: word.trim() } } : { missing: 'phone.empty' }
    case 'single':
    case 'multiple':
      return making.choices?.length
        ? { answer: { choices: making.choices } }
        : { missing: 'phone.choose-first' }
    case 'scale':
      return making.rating === undefined
        ? { missing: 'phone.choose-first' }
        : { answer: { rating: making.rating } }
    case 'then-now':
      return making.then === undefined || making.now === undefined
        ? { missing: 'phone.choose-first' }
        : { answer: { then: making.then, now: making.now } }
    case 'dots':
      return Object.values(making.dots ?? {}).some((count) => count > 0)
        ? { answer: { dots: making.dots ?? {} } }
        : { missing: 'phone.choose-first' }
  }
}

/** Code points over all text of one answer. */
export const lengthOf = ({ text = '', before = '', after = '', word = '' }: Making) =>
  Array.from(text + before + after + word).length

/** The words of an answer, for copying. */
export const wordsOf = ({ text, before, after, word }: Making) =>
  [text, before, after, word].filter(Boolean).join('\n')
