/** What the word index takes for words: letters and digits, with the marks that hang on them. */
export function searchWords(typed: string): string[] {
  return typed.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
}

/**
 * Typed words as an FTS5 expression: all of them, in any order, the last one as a beginning.
 * Everything is quoted, so nothing typed can be an operator. Empty when no word was typed.
 */
export function searchExpression(typed: string): string {
  const words = searchWords(typed)
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ')
}

/** Letters without their marks, in lower case: "Malmö" and "malmo" fold to the same. */
export function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
}

/** Short words that differ only by a mark are other words: far and får, hal and hål. */
const shortestFolded = 5
const mostForms = 40

/**
 * As searchExpression, for when nothing was found: each longer word stands for every word of the
 * index that is the same but for its marks, so that "Malmo" finds "Malmö". Empty when that adds none.
 */
export function foldedExpression(typed: string, indexed: Iterable<string>): string {
  const words = searchWords(typed).map((word, index, all) => {
    const letters = folded(word)
    const isLast = index === all.length - 1
    return { word: word.toLowerCase(), letters, isLast, forms: new Set<string>() }
  })
  const open = words.filter(({ letters }) => letters.length >= shortestFolded)
  if (open.length === 0) return ''
  for (const term of indexed) {
    const letters = folded(term)
    for (const { letters: wanted, isLast, forms } of open)
      if (forms.size < mostForms && (isLast ? letters.startsWith(wanted) : letters === wanted))
        forms.add(term)
  }
  if (open.some(({ forms }) => forms.size === 0)) return ''
  return words
    .map(({ word, isLast, forms }) =>
      forms.size > 0
        ? `(${[...forms].map((form) => `"${form}"`).join(' OR ')})`
        : `"${word}"${isLast ? '*' : ''}`,
    )
    .join(' AND ')
}
