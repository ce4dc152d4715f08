// Betters a seating by exchanging two people of one round at a time, the dearest first, with a short memory
// of what was just done so that it does not run in a circle.
import { meetings, type Seating } from './group-score'

export type Prices = {
  readonly people: number
  /** What it costs when two sit together, at [a × people + b]; the same both ways. */
  readonly pair: Float32Array
  /** What each meeting beyond a pair's first costs, at the same places. */
  readonly repeat: Float32Array
  /** No seating costs less: the search may stop there. */
  readonly floor: number
}
export type Search = {
  readonly prices: Prices
  readonly random: () => number
  readonly steps: number
  /** Called now and then with the share done; false stops. */
  readonly onProgress: (share: number) => boolean
}

type State = {
  readonly rounds: number[][]
  readonly members: number[][][]
  readonly met: Uint16Array
  cost: number
}

/** The best seating found; never dearer than the one given. */
export function better(start: Seating, { prices, random, steps, onProgress }: Search): Seating {
  const state = stateOf(start, prices)
  const frozen = new Map<number, number>()
  let best = copy(state.rounds)
  let bestCost = state.cost
  for (let step = 0; step < steps && bestCost > prices.floor + 1e-6; step += 1) {
    if (step % 512 === 0 && !onProgress(step / steps)) break
    const chosen = costly(state, prices, random)
    if (!chosen) break
    const move = bestSwap(state, prices, chosen, (key) => (frozen.get(key) ?? -1) >= step)
    if (!move) continue
    swap(state, prices.people, move)
    const rest = 4 + Math.floor(random() * 12)
    frozen.set(move.round * prices.people + move.a, step + rest)
    frozen.set(move.round * prices.people + move.b, step + rest)
    if (state.cost < bestCost - 1e-6) {
      bestCost = state.cost
      best = copy(state.rounds)
    }
  }
  return best
}

const copy = (rounds: Seating) => rounds.map((round) => [...round])

function stateOf(start: Seating, prices: Prices): State {
  const rounds = copy(start)
  const members = rounds.map((round) => {
    const groups: number[][] = []
    for (const [person, group] of round.entries()) (groups[group] ??= []).push(person)
    return groups
  })
  const met = meetings(rounds, prices.people)
  return { rounds, members, met, cost: totalCost(met, prices) }
}

export function totalCost(met: Uint16Array, { people, pair, repeat }: Prices): number {
  let cost = 0
  for (let a = 0; a < people; a += 1)
    for (let b = a + 1; b < people; b += 1) {
      const at = a * people + b
      const count = met[at] ?? 0
      cost += count * (pair[at] ?? 0) + Math.max(0, count - 1) * (repeat[at] ?? 0)
    }
  return cost
}

/** What `person` costs in `group` of `round`, were they there; nobody is counted with themselves or `but`. */
function priceOf(
  state: State,
  { people, pair, repeat }: Prices,
  person: number,
  round: number,
  group: number,
  but: number,
): number {
  const isThere = state.rounds[round]?.[person] === group
  let price = 0
  for (const other of state.members[round]?.[group] ?? []) {
    if (other === person || other === but) continue
    const at = person * people + other
    const before = (state.met[at] ?? 0) - (isThere ? 1 : 0)
    price += (pair[at] ?? 0) + (before > 0 ? (repeat[at] ?? 0) : 0)
  }
  return price
}

type Chosen = { readonly person: number; readonly round: number }

/** Of a few people drawn at random, the one who costs most where they sit. */
function costly(state: State, prices: Prices, random: () => number): Chosen | null {
  let worst: Chosen | null = null
  let most = 0
  for (let draw = 0; draw < 12; draw += 1) {
    const round = Math.floor(random() * state.rounds.length)
    const person = Math.floor(random() * prices.people)
    const group = state.rounds[round]?.[person] ?? 0
    const price = priceOf(state, prices, person, round, group, -1)
    if (worst === null || price > most) {
      worst = { person, round }
      most = price
    }
  }
  return worst
}

type Move = {
  readonly round: number
  readonly a: number
  readonly b: number
  readonly change: number
}

function bestSwap(
  state: State,
  prices: Prices,
  { person: a, round }: Chosen,
  isFrozen: (key: number) => boolean,
): Move | null {
  const seats = state.rounds[round] ?? []
  const from = seats[a] ?? 0
  const leaving = priceOf(state, prices, a, round, from, -1)
  let best: Move | null = null
  for (let group = 0; group < (state.members[round]?.length ?? 0); group += 1) {
    if (group === from) continue
    for (const b of state.members[round]?.[group] ?? []) {
      const change =
        priceOf(state, prices, a, round, group, b) +
        priceOf(state, prices, b, round, from, a) -
        leaving -
        priceOf(state, prices, b, round, group, -1)
      const isBarred =
        change >= 0 && (isFrozen(round * prices.people + a) || isFrozen(round * prices.people + b))
      if (!isBarred && (best === null || change < best.change)) best = { round, a, b, change }
    }
  }
  return best
}

function swap(state: State, people: number, { round, a, b, change }: Move): void {
  const seats = state.rounds[round]
  const groups = state.members[round]
  if (!seats || !groups) return
  const [from = 0, to = 0] = [seats[a], seats[b]]
  const left = (groups[from] ?? []).filter((one) => one !== a)
  const right = (groups[to] ?? []).filter((one) => one !== b)
  const count = (one: number, others: readonly number[], by: number) => {
    for (const other of others) {
      const there = one * people + other
      const back = other * people + one
      state.met[there] = (state.met[there] ?? 0) + by
      state.met[back] = (state.met[back] ?? 0) + by
    }
  }
  count(a, left, -1)
  count(b, right, -1)
  count(a, right, 1)
  count(b, left, 1)
  seats[a] = to
  seats[b] = from
  groups[from] = [...left, b]
  groups[to] = [...right, a]
  state.cost += change
}
