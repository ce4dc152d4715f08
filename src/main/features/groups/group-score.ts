// How often the same two people meet, and how often they must.

/** Per round, the group of each person. */
export type Seating = readonly (readonly number[])[]

/** How often each two people sit together, at [a × people + b] and [b × people + a]. */
export function meetings(seating: Seating, people: number): Uint16Array {
  const count = new Uint16Array(people * people)
  for (const round of seating)
    for (const members of membersOf(round))
      for (const a of members)
        for (const b of members)
          if (a !== b) count[a * people + b] = (count[a * people + b] ?? 0) + 1
  return count
}

export function membersOf(round: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const [person, group] of round.entries()) (groups[group] ??= []).push(person)
  return groups
}

/** Meetings of two people beyond their first; those who are kept together on purpose do not count. */
export function countRepeats(
  seating: Seating,
  people: number,
  isTogether: (a: number, b: number) => boolean,
): number {
  const count = meetings(seating, people)
  let repeats = 0
  for (let a = 0; a < people; a += 1)
    for (let b = a + 1; b < people; b += 1)
      if (!isTogether(a, b)) repeats += Math.max(0, (count[a * people + b] ?? 0) - 1)
  return repeats
}

/**
 * Repeats that no seating can avoid, whatever is tried: there are only so many pairs, everybody has only so
 * many others, and a group larger than the number of groups cannot part completely. A proven lower bound;
 * pairs kept together make none.
 */
export function unavoidableRepeats(
  sizes: readonly number[],
  rounds: number,
  togetherPairs: number,
): number {
  const people = sizes.reduce((sum, size) => sum + size, 0)
  const pairs = (size: number) => (size * (size - 1)) / 2
  const slots = sizes.reduce((sum, size) => sum + pairs(size), 0) * rounds
  const byPairs = slots - togetherPairs * rounds - (pairs(people) - togetherPairs)
  if (togetherPairs > 0) return Math.max(0, byPairs)
  const smallest = Math.min(...sizes)
  const byPerson = Math.ceil((people * (rounds * (smallest - 1) - (people - 1))) / 2)
  const parted = sizes.reduce((sum, size) => sum + leftTogether(size, sizes.length), 0)
  return Math.max(0, byPairs, byPerson, parted * (rounds - 1))
}

/** Pairs of a group that stay together when it spreads over `groups` as evenly as it can. */
function leftTogether(size: number, groups: number): number {
  const each = Math.floor(size / groups)
  const more = size % groups
  return (more * (each + 1) * each) / 2 + ((groups - more) * each * (each - 1)) / 2
}
