// What to bring, as a facilitator writes it ("Pens, A5 cards (two colours). One flip chart"), as things.

/** Inside brackets a comma belongs to the thing. */
const parts = /(?:\([^()]*\)|[^,;\n.(]|,(?! )|\.(?! +\p{Lu}|\s*$|\s*\n)|\()+/gu

/** The things in a text, in its order, each once. */
export function materialsIn(text: string): string[] {
  const things = (text.match(parts) ?? [])
    .map((part) => part.replace(/^(?:\s|[-–•*·](?=\s))+|[\s.]+$/gu, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
  return withoutRepeats(things, (thing) => thing)
}

/** Two wordings of the same thing have the same key: case, spaces and a full stop do not count. */
export function thingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[\s.,;:]+/gu, ' ')
    .trim()
}

/** The first of each thing. */
export function withoutRepeats<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = thingKey(textOf(item))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
