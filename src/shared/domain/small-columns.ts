// What may leave the screen of a table by organisation, role, country or language: a column that stands
// for so few people that it may be recognised is put together with others like it.
import { smallGroup } from './consent'

type Column = { readonly id: string | null; readonly people: number }

/**
 * The columns that may stand by themselves, and those to be put together. What is put together stands
 * for enough people itself, so that it cannot be told from the totals; when all are too few for that,
 * nothing stands by itself.
 */
export function gatherSmall<C extends Column>(
  columns: readonly C[],
): { readonly alone: readonly C[]; readonly together: readonly C[] } {
  const together = new Set(columns.filter(({ people }) => people < smallGroup))
  const people = () => [...together].reduce((sum, column) => sum + column.people, 0)
  const others = columns
    .filter((column) => !together.has(column))
    .toSorted((one, other) => one.people - other.people)
  while (together.size > 0 && people() < smallGroup) {
    const next = others.shift()
    if (!next) break
    together.add(next)
  }
  return {
    alone: columns.filter((column) => !together.has(column)),
    together: columns.filter((column) => together.has(column)),
  }
}
