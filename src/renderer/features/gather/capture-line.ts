// What a typed line means: "@Marika our front of house runs the visits #practice" is words, somebody and a theme.

export type Named = { readonly id: string; readonly label: string }
export type CaptureLine<A extends Named> = {
  readonly words: string
  readonly author: A | null
  /** Titles or codes, as written. */
  readonly themes: readonly string[]
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** True where a typed @ or # may begin a name: at the start or after a space. */
const begins = (text: string, at: number) => at === 0 || /\s/u.test(text[at - 1] ?? '')
const ends = (text: string, at: number) => !/[\p{L}\p{N}]/u.test(text[at] ?? '')

function nameAt<N extends Named>(text: string, at: number, names: readonly N[]): N | null {
  const fits = names.filter(({ label }) => {
    const written = text.slice(at, at + label.length)
    return label !== '' && fold(written) === fold(label) && ends(text, at + label.length)
  })
  return fits.toSorted((a, b) => b.label.length - a.label.length)[0] ?? null
}

/** The first known @name is the author; every #theme counts; all else is words, unchanged but for spaces. */
export function parseCaptureLine<A extends Named>(
  text: string,
  authors: readonly A[],
  themes: readonly Named[],
): CaptureLine<A> {
  let author: A | null = null
  const found: string[] = []
  let words = ''
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]
    const name: A | null =
      mark === '@' && author === null && begins(text, at) ? nameAt(text, at + 1, authors) : null
    const theme = mark === '#' && begins(text, at) ? themeAt(text, at + 1, themes) : null
    if (name) {
      author = name
      at += name.label.length
    } else if (theme !== null) {
      if (!found.some((other) => fold(other) === fold(theme))) found.push(theme)
      at += theme.length
    } else words += mark
  }
  return { words: words.replace(/[^\S\n]+/gu, ' ').trim(), author, themes: found }
}

/** A known theme, or one word with a letter in it ("#practice"; "#1" is only words). */
function themeAt(text: string, at: number, themes: readonly Named[]): string | null {
  const known = nameAt(text, at, themes)
  if (known) return text.slice(at, at + known.label.length)
  const word = /^[\p{L}\p{M}\p{N}_-]+/u.exec(text.slice(at))?.[0]
  return word !== undefined && /\p{L}/u.test(word) ? word : null
}

export type Asking = { readonly mark: '@' | '#'; readonly typed: string; readonly from: number }

/** Whether somebody is in the middle of a name at the caret, and what of it is typed. */
export function askingAt(text: string, caret: number): Asking | null {
  const before = text.slice(0, caret)
  const match = /(?:^|\s)([@#])([^@#\n]{0,40})$/u.exec(before)
  if (!match) return null
  const [, mark, typed = ''] = match
  return { mark: mark as '@' | '#', typed, from: caret - typed.length - 1 }
}

/** Names that fit what is typed: any part of the name, accents or not, beginnings first. */
export function suggestions<N extends Named>(names: readonly N[], typed: string): N[] {
  const wanted = fold(typed.trim())
  const rank = ({ label }: Named) => {
    const at = fold(label).indexOf(wanted)
    return at === 0 ? 0 : fold(label).includes(` ${wanted}`) ? 1 : at > 0 ? 2 : 3
  }
  return names
    .filter((name) => rank(name) < 3)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 8)
}
