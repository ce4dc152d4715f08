/** For finding: "malmo" finds "Malmö", whatever the case. */
export const folded = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
