/** Sizes that differ by one at most. `size` is never gone over; fewer people than that make one group. */
export function groupSizes(people: number, by: { size: number } | { groups: number }): number[] {
  if (people === 0) return []
  const wanted = 'size' in by ? Math.ceil(people / by.size) : by.groups
  const groups = Math.max(1, Math.min(people, wanted))
  const small = Math.floor(people / groups)
  const larger = people % groups
  return Array.from({ length: groups }, (_, index) => (index < larger ? small + 1 : small))
}
