import type { GroupRound, GroupScore, PairRule } from '../../../shared/contract/groups'
import { meetings, unavoidableRepeats } from './group-score'

type Pair = GroupScore['repeated'][number]
const listed = 50

/** What the rounds of one programme item come to, however they were made: by the machine or by hand. */
export function scoreRounds(
  blockId: GroupRound['blockId'],
  rounds: readonly GroupRound[],
  rules: readonly PairRule[],
): GroupScore {
  const people = [
    ...new Set(rounds.flatMap(({ groups }) => groups.flatMap(({ members }) => members))),
  ]
  const index = new Map(people.map((id, at) => [id, at]))
  const seating = rounds.map(({ groups }, round) => {
    const seats: number[] = people.map((_, at) => -1 - at - round * people.length)
    for (const [group, { members }] of groups.entries())
      for (const id of members) seats[index.get(id) ?? 0] = group
    return seats
  })
  const count = meetings(seating.map(spread), people.length)
  const together = new Set(
    rules
      .filter(({ rule }) => rule === 'together')
      .map(({ firstId, secondId }) => firstId + secondId),
  )
  const repeated: Pair[] = []
  for (const [a, firstId] of people.entries())
    for (const [b, secondId] of people.entries()) {
      const times = a < b ? (count[a * people.length + b] ?? 0) : 0
      const isKept = together.has(firstId + secondId) || together.has(secondId + firstId)
      if (times > 1 && !isKept) repeated.push({ firstId, secondId, times })
    }
  return {
    blockId,
    rounds: rounds.length,
    repeats: repeated.reduce((sum, { times }) => sum + times - 1, 0),
    unavoidable: provenOf(rounds, people.length, together.size),
    brokenRules: brokenIn(rounds, rules),
    repeated: repeated.sort((a, b) => b.times - a.times).slice(0, listed),
  }
}

/** People without a group in a round each get one of their own: they meet nobody. */
function spread(seats: readonly number[]): number[] {
  let free = Math.max(-1, ...seats) + 1
  return seats.map((group) => (group < 0 ? free++ : group))
}

/** Proven only where every round seats the same people in the same sizes. */
function provenOf(rounds: readonly GroupRound[], people: number, together: number): number {
  const sizes = rounds.map(({ groups }) =>
    groups.map(({ members }) => members.length).sort((a, b) => a - b),
  )
  const [first] = sizes
  const isSame = sizes.every((each) => each.join() === first?.join())
  const seated = first?.reduce((sum, size) => sum + size, 0) ?? 0
  if (!first || !isSame || seated !== people || first.includes(0)) return 0
  return unavoidableRepeats(first, rounds.length, together)
}

function brokenIn(rounds: readonly GroupRound[], rules: readonly PairRule[]): number {
  let broken = 0
  for (const { groups } of rounds)
    for (const { firstId, secondId, rule } of rules) {
      const first = groups.findIndex(({ members }) => members.includes(firstId))
      const second = groups.findIndex(({ members }) => members.includes(secondId))
      if (first < 0 || second < 0) continue
      if ((first === second) === (rule === 'apart')) broken += 1
    }
  return broken
}
