/** What an item without a number gets. */
export const usualMinutes = 15

export type TypedItem = { title: string; minutes: number }

/** "Fishbowl 45" or "Fishbowl 45 min": a number at the end is minutes, unless a day has no room for it. */
export function typedItem(words: string, otherwise = usualMinutes): TypedItem {
  const [, title, figures] = /^(.*\S)\s+(\d{1,4})(?:\s*min\w*\.?)?$/su.exec(words.trim()) ?? []
  const minutes = Number(figures)
  if (title === undefined || !(minutes >= 1 && minutes <= 1440))
    return { title: words.trim(), minutes: otherwise }
  return { title, minutes }
}
