/** "Åsa Maria Lindqvist": A, M, L. Marks are left out, so that a phone without Å can say who it is. */
export function initialsOf(name: string): string[] {
  const parts = name.split(/[\s\p{Pd}.,'’]+/u).map((part) => /\p{L}/u.exec(plain(part))?.[0] ?? '')
  return parts.filter((letter) => letter !== '')
}

/** Whether the typed letters are somebody's initials: the first and the last, and any between them in order. */
export function areInitials(typed: string, name: string): boolean {
  const given = plain(typed).match(/\p{L}/gu) ?? []
  const all = initialsOf(name)
  if (all.length === 0 || given[0] !== all[0] || given[given.length - 1] !== all[all.length - 1])
    return false
  if (given.length < Math.min(2, all.length)) return false
  let at = -1
  return given.every((letter) => (at = all.indexOf(letter, at + 1)) >= 0)
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
