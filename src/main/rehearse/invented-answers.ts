import type { Answer } from '../room/wire'
import type { PhonePrompt } from './simulated-phone'

export type SampleWords = { readonly en: readonly string[]; readonly sv: readonly string[] }
/** The same numbers from 0 to 1 for the same seed. */
export type Chance = () => number

export function chance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Option = { readonly id: string }
type Scale = { readonly min: number; readonly max: number }

/** Something a participant could have said to this question. */
export function inventedAnswer(
  prompt: PhonePrompt | null,
  words: readonly string[],
  random: Chance,
): Answer {
  const text = () => pick(words, random) ?? '…'
  const asked = prompt as { options?: Option[]; scale?: Scale; dots?: number } | null
  const options = (asked?.options ?? []).map(({ id }) => id)
  const scale = asked?.scale ?? { min: 1, max: 5 }
  const onScale = () => scale.min + Math.floor(random() * (scale.max - scale.min + 1))
  switch (prompt?.kind ?? 'text') {
    case 'two-part':
      return { before: text(), after: text() }
    case 'word':
      return { word: text().split(/[\s,.]+/)[0] ?? 'here' }
    case 'single':
      return { choices: [pick(options, random) ?? ''] }
    case 'multiple':
      return { choices: options.filter((_, index) => index === 0 || random() < 0.4) }
    case 'scale':
      return { rating: onScale() }
    case 'then-now':
      return { then: onScale(), now: onScale() }
    case 'dots':
      return { dots: placedDots(options, asked?.dots ?? 1, random) }
    default:
      return { text: text() }
  }
}

function placedDots(options: readonly string[], most: number, random: Chance) {
  const dots: Record<string, number> = {}
  for (let dot = 0; dot < most; dot += 1) {
    const option = pick(options, random)
    if (option !== undefined) dots[option] = (dots[option] ?? 0) + 1
  }
  return dots
}

function pick<T>(among: readonly T[], random: Chance): T | undefined {
  return among[Math.floor(random() * among.length)]
}
