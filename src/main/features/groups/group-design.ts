// Rounds in which nobody meets twice, by construction. Seats stand in as many rows as a group is large and
// as many columns as there are groups; in round r, group s takes of row i the seat in column s + aᵢ·r. Two
// seats of different rows then meet once at most, and two of one row never: people who are to be mixed sit
// in one row.
import { type Field, finiteField } from './finite-field'

/**
 * For each round, the group of each seat (row × groups + column); null where no such design is known. A last
 * row that is not full leaves groups smaller by one.
 */
export function groupDesign(groups: number, rows: number, rounds: number): number[][] | null {
  const field = finiteField(groups)
  if (field && rows <= groups && rounds <= groups) {
    const factors = range(rows)
    return range(rounds).map((round) => seatsOf(field, factors, round))
  }
  const found = residues(groups, rows, rounds)
  if (!found) return null
  const add = (a: number, b: number) => (a + b) % groups
  const multiply = (a: number, b: number) => (a * b) % groups
  const ring = { size: groups, add, multiply }
  return found.rounds.map((round) => seatsOf(ring, found.factors, round))
}

function seatsOf(ring: Field, factors: readonly number[], round: number): number[] {
  const group = Array.from({ length: factors.length * ring.size }, () => 0)
  for (const [row, factor] of factors.entries())
    for (let each = 0; each < ring.size; each += 1)
      group[row * ring.size + ring.add(each, ring.multiply(factor, round))] = each
  return group
}

const range = (length: number) => Array.from({ length }, (_, index) => index)

/** Rows and rounds as remainders whose differences never multiply to 0: tried one by one, within bounds. */
function residues(
  modulus: number,
  rows: number,
  rounds: number,
): { factors: number[]; rounds: number[] } | null {
  if (rows > modulus || rounds > modulus) return null
  let tries = 20_000
  const isFree = (difference: number, of: readonly number[]) =>
    of.every((one, index) =>
      of.slice(index + 1).every((other) => ((one - other) * difference) % modulus !== 0),
    )
  const extend = (chosen: number[], fixed: readonly number[], length: number): number[] | null => {
    if (chosen.length === length) return chosen
    for (let next = (chosen.at(-1) ?? -1) + 1; next < modulus && tries > 0; next += 1) {
      tries -= 1
      if (!chosen.every((one) => isFree(next - one, fixed))) continue
      const full = extend([...chosen, next], fixed, length)
      if (full) return full
    }
    return null
  }
  for (const factors of [range(rows), range(rows).map((row) => row * row)]) {
    const found = extend([0], factors, rounds)
    if (found) return { factors, rounds: found }
  }
  return null
}
