// What one asks the machine for; kept for as long as the window is open, so that "other groups" is one press.
import { type Dispatch, type SetStateAction, useState } from 'react'
import type { InputAt } from '../../app/host'

type Input = InputAt<'groups.make'>
export type Wish = Pick<
  Required<Input>,
  'rounds' | 'who' | 'withFacilitators' | 'traits' | 'blockId' | 'seed'
> & {
  by: 'size' | 'groups'
  count: number
}
export type Trait = keyof Wish['traits']
export const traits = ['organisation', 'role', 'country', 'language'] as const

const first: Wish = {
  by: 'size',
  count: 5,
  rounds: 1,
  who: 'all',
  withFacilitators: false,
  traits: { organisation: 'mix', role: 'ignore', country: 'mix', language: 'ignore' },
  blockId: null,
  seed: 1,
}
const kept = new Map<string, Wish>()

export function useWish(sessionId: string): [Wish, Dispatch<SetStateAction<Wish>>] {
  const [wish, setWish] = useState(() => kept.get(sessionId) ?? first)
  kept.set(sessionId, wish)
  return [wish, setWish]
}

export function toInput(sessionId: Input['sessionId'], { by, count, ...wish }: Wish): Input {
  return { ...wish, sessionId, by: by === 'size' ? { size: count } : { groups: count } }
}

/** How many groups of which sizes `people` make: `large` of `size + 1`, `small` of `size`. */
export function sizesOf(people: number, { by, count }: Pick<Wish, 'by' | 'count'>) {
  if (people === 0) return { large: 0, larger: 0, small: 0, size: 0 }
  const groups = Math.min(people, by === 'size' ? Math.ceil(people / count) : count)
  const [large, size] = [people % groups, Math.floor(people / groups)]
  return { large, larger: size + 1, small: groups - large, size }
}
