// An answer between the wire and the columns it is kept in.
import type { Answer as Kept } from '../../shared/contract/reflections'
import { cleanLine, cleanText, codePoints } from '../../shared/domain/text'
import { RefusalError } from './refusal-error'
import type { Answer } from './wire'

export type PromptFacts = {
  readonly id: string
  readonly kind: 'text' | 'two-part' | 'choice' | 'scale' | 'then-now' | 'dots' | 'word'
  readonly status: 'waiting' | 'open' | 'closed'
  readonly multiple: number
  readonly min: number
  readonly max: number
  readonly options: string
}
export type Said = { text: string; secondText: string; answer: Kept | null }

/** The answer as it is kept, cleaned and checked against its question; throws 422. */
export function toKept(answer: Answer, prompt: PromptFacts | null, most: number): Said {
  const said = convert(answer, prompt)
  if (codePoints(said.text) + codePoints(said.secondText) > most)
    throw new RefusalError('answer/too-long')
  if (said.text === '' && said.secondText === '' && said.answer === null)
    throw new RefusalError('answer/empty')
  return said
}

const words = (text: string, secondText = ''): Said => ({ text, secondText, answer: null })
const chosen = (answer: Kept): Said => ({ text: '', secondText: '', answer })

function convert(answer: Answer, prompt: PromptFacts | null): Said {
  const kind = prompt?.kind ?? 'text'
  if (kind === 'text' && 'text' in answer) return words(cleanText(answer.text))
  if (kind === 'word' && 'word' in answer) return words(cleanLine(answer.word))
  if (kind === 'two-part' && 'before' in answer)
    return words(cleanText(answer.before), cleanText(answer.after))
  if (!prompt) throw new RefusalError('answer/does-not-fit')
  if (kind === 'choice' && 'choices' in answer)
    return chosen({ choice: choices(answer.choices, prompt) })
  if (kind === 'dots' && 'dots' in answer) return chosen({ dots: dots(answer.dots, prompt) })
  if (kind === 'scale' && 'rating' in answer)
    return chosen({ scale: onScale(answer.rating, prompt) })
  if (kind === 'then-now' && 'then' in answer)
    return chosen({ then: onScale(answer.then, prompt), now: onScale(answer.now, prompt) })
  throw new RefusalError('answer/does-not-fit')
}

function onScale(value: number, { min, max }: PromptFacts): number {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new RefusalError('answer/does-not-fit')
  return value
}

type Option = { key: string; text: string }
const options = (prompt: PromptFacts): Option[] => JSON.parse(prompt.options) as Option[]

function choices(given: readonly string[], prompt: PromptFacts): string[] {
  const keys = options(prompt).map(({ key }) => key)
  const unique = [...new Set(given)]
  if (unique.length === 0) throw new RefusalError('answer/empty')
  if (unique.some((key) => !keys.includes(key))) throw new RefusalError('answer/does-not-fit')
  if (unique.length > 1 && prompt.multiple === 0) throw new RefusalError('answer/does-not-fit')
  return keys.filter((key) => unique.includes(key))
}

function dots(given: Readonly<Record<string, number>>, prompt: PromptFacts) {
  const keys = options(prompt).map(({ key }) => key)
  if (Object.keys(given).some((key) => !keys.includes(key)))
    throw new RefusalError('answer/does-not-fit')
  const placed = keys.flatMap((key) => {
    const count = Object.hasOwn(given, key) ? (given[key] ?? 0) : 0
    return count > 0 ? [[key, count] as const] : []
  })
  const total = placed.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) throw new RefusalError('answer/empty')
  if (total > prompt.max) throw new RefusalError('answer/does-not-fit')
  return Object.fromEntries(placed)
}

/** Back to what the phone sent, after cleaning. */
export function toWire({ text, secondText, answer }: Said, kind: PromptFacts['kind']): Answer {
  if (answer?.choice) return { choices: answer.choice }
  if (answer?.dots) return { dots: answer.dots }
  if (answer?.scale !== undefined) return { rating: answer.scale }
  if (answer?.then !== undefined) return { then: answer.then, now: answer.now ?? answer.then }
  if (kind === 'two-part') return { before: text, after: secondText }
  return kind === 'word' ? { word: text } : { text }
}
