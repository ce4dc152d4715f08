const foldings: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** "Malmö" and "MALMO" are one: without accents and capitals, ends trimmed, inner blanks single. */
export function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæœßłđðþı]/g, (letter) => foldings[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The words of a name: whatever stands between letters and figures. */
export function foldedWords(words: string): string[] {
  return folded(words).match(/[\p{L}\p{N}]+/gu) ?? []
}
