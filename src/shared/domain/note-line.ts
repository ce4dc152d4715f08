// A reviewer's note as typed: marks at its front choose kind, criterion, person and slot; the rest is the note.
import type { NoteKind } from '../contract/visit'

export type NoteLine = {
  readonly text: string
  /** What the marks chose; undefined: as before. */
  readonly kind?: NoteKind
  /** Counted from 1, as on screen; 0 is none. */
  readonly criterion?: number
  readonly person?: number
  readonly slot?: number
}

/** "!" seen, a quotation mark said, "?" thought. */
export const noteMarks = { seen: '!', said: '"', thought: '?' } as const

const kinds: Record<string, NoteKind> = {
  '!': 'seen',
  '"': 'said',
  '”': 'said',
  '“': 'said',
  '?': 'thought',
}
const places = { '#': 'criterion', '@': 'person', '/': 'slot' } as const
const mark = /^\s*(?:(?<kind>[!"”“?])|(?<place>[#@/])(?<number>\d{1,3})(?=\s|$))/u

export function parseNoteLine(typed: string): NoteLine {
  let rest = typed
  let chosen: Omit<NoteLine, 'text'> = {}
  for (let found = mark.exec(rest); found?.groups; found = mark.exec(rest)) {
    const { kind, place, number } = found.groups
    // Two of a sort: the first counts, the second belongs to the words.
    const name = kind === undefined ? places[place as keyof typeof places] : 'kind'
    if (chosen[name] !== undefined) break
    chosen = { ...chosen, [name]: kind === undefined ? Number(number) : kinds[kind] }
    rest = rest.slice(found[0].length)
  }
  const text = rest.trim()
  return { ...chosen, text: chosen.kind === 'said' ? unquoted(text) : text }
}

/** The mark that ends what was said belongs to the one that began it. */
const unquoted = (text: string) => text.replace(/["”]$/u, '').trimEnd()
