// Columns that rate: numbers, numbers with words behind them, or words in a known order.
import { cellLine, sameWord } from './cells'
import { ladders, type Ladder } from './ladders'

export type ScaleOption = { readonly key: string; readonly text: string }
export type Scale = {
  readonly min: number
  readonly max: number
  readonly minLabel: string
  readonly maxLabel: string
  /** The words of each step, where the file has words. */
  readonly options: readonly ScaleOption[]
}
export type Rating = { readonly value: number; readonly word: string }

const number = /^\d{1,3}(?:[.,]\d+)?$/
const numberWithWord = /^(\d{1,2})(?:\s*[-–—=:.)(]+\s*|\s+)(?=\P{N}*\p{L})(\P{N}+)$/u

/** The rating in a numeric cell such as "4", "3,5" or "5 – Strongly agree"; null when it is something else. */
export function numericRating(cell: string): Rating | null {
  const line = cellLine(cell)
  if (number.test(line)) return { value: Number(line.replace(',', '.')), word: '' }
  const match = numberWithWord.exec(line)
  return match ? { value: Number(match[1]), word: line } : null
}

/** A scale as wide as the ratings seen; 1 to 5 where they fit, 0 to 10 for recommendation scores. */
export function numericScale(ratings: readonly Rating[]): Scale {
  const values = ratings.map(({ value }) => value)
  const highest = values.reduce((a, b) => Math.max(a, b), 0)
  const lowest = values.reduce((a, b) => Math.min(a, b), 1)
  const max =
    [3, 5].find((step) => highest <= step) ?? (highest > 7 && highest <= 10 ? 10 : highest)
  const worded = new Map(
    ratings.filter(({ word }) => word !== '').map((rating) => [rating.value, rating.word]),
  )
  return {
    min: Math.floor(lowest),
    max: Math.min(100, Math.ceil(max)),
    minLabel: '',
    maxLabel: '',
    options: [...worded]
      .sort(([a], [b]) => a - b)
      .map(([value, text]) => ({ key: String(value), text })),
  }
}

type Fit = { readonly ladder: Ladder; readonly rated: string }

/** The first known ladder on which every one of `words` is a step. */
export function ladderFor(words: readonly string[]): Fit | null {
  if (words.length === 0) return null
  for (const ladder of ladders) {
    const rated = ratedThing(ladder, words)
    if (rated !== null) return { ladder, rated }
  }
  return null
}

/** What "*" stands for when all words fit the ladder; '' without one; null when a word does not fit. */
function ratedThing(ladder: Ladder, words: readonly string[]): string | null {
  const things = new Set<string>()
  for (const word of words) {
    const step = stepOf(ladder, word)
    if (!step) return null
    if (step.rated !== '') things.add(step.rated)
  }
  return things.size > 1 ? null : ([...things][0] ?? '')
}

type Step = { readonly index: number; readonly rated: string }

function stepOf(ladder: Ladder, word: string): Step | null {
  const plain = sameWord(word)
  let best: Step | null = null
  let longest = 0
  for (const [index, step] of ladder.entries()) {
    for (const way of step.split('/')) {
      if (way === plain) return { index, rated: '' }
      const stem = /[*…]$/.test(way) ? way.slice(0, -1) : null
      // "Slightly less motivated" is a step of its own, not "slightly" anything: the longest stem wins.
      if (stem === null || stem.length <= longest || !plain.startsWith(stem)) continue
      longest = stem.length
      best = { index, rated: way.endsWith('*') ? plain.slice(stem.length).trim() : '' }
    }
  }
  return best
}

/** The scale of a ladder, each step named as the file names it. */
export function wordScale(fit: Fit, words: readonly string[]): Scale {
  const named = new Map<number, string>()
  for (const word of words) {
    const step = stepOf(fit.ladder, word)
    if (step && !named.has(step.index)) named.set(step.index, cellLine(word))
  }
  const options = fit.ladder.map((step, index) => ({
    key: String(index + 1),
    text: named.get(index) ?? stepName(step, fit.rated),
  }))
  const minLabel = options[0]?.text ?? ''
  return { min: 1, max: options.length, minLabel, maxLabel: options.at(-1)?.text ?? '', options }
}

function stepName(step: string, rated: string): string {
  const line = (step.split('/')[0] ?? '').replace(/[*…]/, rated).trim()
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** Reads one cell on a scale: the word as the file has it, and its number. Null when it is not on the scale. */
export function ratingReader(scale: Scale): (cell: string) => Rating | null {
  const fit = ladderFor(scale.options.map(({ text }) => text))
  const numbers = new Map(scale.options.map(({ key, text }) => [sameWord(text), Number(key)]))
  return (cell) => {
    const known = numbers.get(sameWord(cell))
    if (known !== undefined) return { value: known, word: cellLine(cell) }
    const numeric = numericRating(cell)
    if (numeric) return numeric.value >= scale.min && numeric.value <= scale.max ? numeric : null
    const step = fit && fit.ladder.length === scale.options.length ? stepOf(fit.ladder, cell) : null
    return step ? { value: step.index + 1, word: cellLine(cell) } : null
  }
}
