/** Each in turn sits down where they have met fewest: what a careful person does by hand. Group sizes in order. */
export function greedyGroups(sizes: readonly number[], rounds: number): number[][] {
  const people = sizes.reduce((sum, size) => sum + size, 0)
  const met = Array.from({ length: people }, () => Array.from({ length: people }, () => 0))
  return Array.from({ length: rounds }, () => {
    const tables: number[][] = sizes.map(() => [])
    for (let person = 0; person < people; person += 1) {
      const cost = (table: readonly number[]) =>
        table.reduce((sum, other) => sum + (met[person]?.[other] ?? 0), 0)
      const free = tables.filter((table, index) => table.length < (sizes[index] ?? 0))
      const best = free.reduce((one, other) => (cost(other) < cost(one) ? other : one))
      best.push(person)
    }
    for (const [one, other] of tables.flatMap(pairsOf)) {
      const row = met[one]
      if (row) row[other] = (row[other] ?? 0) + 1
    }
    const seats = Array.from({ length: people }, () => 0)
    for (const [index, table] of tables.entries()) for (const person of table) seats[person] = index
    return seats
  })
}

const pairsOf = (table: readonly number[]) =>
  table.flatMap((one) =>
    table.filter((other) => other !== one).map((other) => [one, other] as const),
  )
