// Which card one is on, which of its words are chosen, and which of its themes marks are about.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CodingName } from '../../../shared/contract/coding'
import type { ReflectionId } from '../../../shared/contract/primitives'
import type { ChosenWords } from './sense-screen'
import { type WordChoice, wordsOf, type WordStep, wordStep } from './word-choice'

type Said = { readonly text: string; readonly language: string | null }
export type Marked = Pick<CodingName, 'reflectionId' | 'themeId' | 'span'>
type Held = {
  readonly id: ReflectionId | null
  /** Chosen with the mouse, or word by word. */
  readonly words: ChosenWords | null
  readonly steps: WordChoice | null
  readonly marked: Marked | null
}
export type WordChoosing = ReturnType<typeof createStore>

export function useWordChoice(
  linked: ReflectionId | null,
  list: readonly ReflectionId[],
): WordChoosing {
  const [store] = useState(() => createStore(linked))
  const start = list[0] ?? null
  useEffect(() => store.startAt(start), [store, start])
  return store
}

/** One thing about it; a card is drawn anew only when that changes. */
export function useChosen<T>({ subscribe, get }: WordChoosing, select: (held: Held) => T): T {
  return useSyncExternalStore(subscribe, () => select(get()))
}

/** Keys come faster than the screen is drawn: what they look at is here, not in the state. */
function createStore(linked: ReflectionId | null) {
  let held: Held = { id: linked, words: null, steps: null, marked: null }
  const said = new Map<ReflectionId, Said>()
  const listeners = new Set<() => void>()
  const hold = (next: Partial<Held>) => {
    held = { ...held, ...next }
    for (const listener of listeners) listener()
  }
  const select = (id: ReflectionId | null) => {
    if (id !== null && id !== held.id) hold({ id, words: null, steps: null, marked: null })
  }
  return {
    get: () => held,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    select,
    startAt: (id: ReflectionId | null) => {
      if (held.id === null) select(id)
    },
    mark: (marked: Marked) => hold({ marked }),
    chooseByMouse: (id: ReflectionId, words: ChosenWords | null) => {
      if (words) select(id)
      hold({ words, steps: null })
    },
    choose: (step: WordStep) => {
      const one = held.id === null ? undefined : said.get(held.id)
      if (!one) return
      const words = wordsOf(one.text, one.language)
      const steps = wordStep(held.steps, step, words.length)
      const from = words[steps.first]
      const to = words[steps.last]
      if (from && to) hold({ steps, words: { start: from.start, end: to.end, text: one.text } })
    },
    drop: () => hold({ words: null, steps: null }),
    /** Cards tell what they say, so that words can be chosen on them. */
    tell: (id: ReflectionId, words: Said) => void said.set(id, words),
  }
}

/** The list moves by its own arrow keys: they scroll, focus and say where one is. */
export function moveInList(by: 1 | -1, pane: HTMLElement | null): void {
  const grid = pane?.querySelector<HTMLElement>('[role="grid"]')
  if (!grid) return
  if (!grid.contains(document.activeElement)) grid.focus()
  const key = by === 1 ? 'ArrowDown' : 'ArrowUp'
  const press = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  document.activeElement?.dispatchEvent(press)
}
