// Groups for one round or several: rules kept first, then nobody twice at one table, then the room mixed.
import { groupDesign } from './group-design'
import { better, type Prices } from './group-search'
import { groupSizes } from './group-sizes'
import { countRepeats, membersOf, type Seating, unavoidableRepeats } from './group-score'
import { createRandom } from './random'

export type GroupWish = {
  readonly by: { readonly size: number } | { readonly groups: number }
  readonly rounds: number
  /** Per person and trait (organisation, role, country, language), what they have; null: not known. */
  readonly traits: readonly (readonly (string | null)[])[]
  /** One per trait. `mix`: spread those who share it; `join`: keep them at one table; `ignore`. */
  readonly traitRules: readonly ('mix' | 'join' | 'ignore')[]
  readonly together: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
  readonly seed: number
}
export type GroupScore = {
  readonly repeats: number
  /** Proven: no seating of these sizes has fewer. */
  readonly unavoidable: number
  /** Rounds in which two who were to sit together do not, or two who were to be apart do. */
  readonly brokenRules: number
  /** Meetings of two who share a trait that was to be mixed. */
  readonly alike: number
}
export type MadeGroups = { readonly seating: Seating; readonly score: GroupScore }

const ruleWeight = 1000
const repeatWeight = 10
const alikeWeight = 2
/** Comparisons of one search: a second at most on an old laptop. */
const effort = 24_000_000

/** The same wish and seed give the same groups. `onProgress` may stop the search; what was found is kept. */
export function makeGroups(
  wish: GroupWish,
  onProgress: (share: number) => boolean = () => true,
): MadeGroups {
  const people = wish.traits.length
  const sizes = groupSizes(people, wish.by)
  const prices = pricesOf(wish, sizes)
  const random = createRandom(wish.seed)
  const start = startSeating(wish, sizes, random)
  const perStep = Math.max(1, people * 2 * Math.max(1, ...sizes))
  const steps = sizes.length < 2 ? 0 : Math.floor(effort / perStep)
  const seating = better(start, { prices, random, steps, onProgress })
  return { seating, score: scoreOf(wish, seating, sizes) }
}

export function scoreOf(
  wish: Omit<GroupWish, 'by' | 'seed'>,
  seating: Seating,
  sizes: readonly number[],
): GroupScore {
  const people = wish.traits.length
  const pairKey = (a: number, b: number) => Math.min(a, b) * people + Math.max(a, b)
  const together = new Set(wish.together.map(([a, b]) => pairKey(a, b)))
  const isTogether = (a: number, b: number) => together.has(pairKey(a, b))
  let brokenRules = 0
  let alike = 0
  for (const round of seating) {
    for (const [a, b] of wish.together) if (round[a] !== round[b]) brokenRules += 1
    for (const [a, b] of wish.apart) if (round[a] === round[b]) brokenRules += 1
    for (const members of membersOf(round)) alike += alikeIn(members, wish)
  }
  return {
    repeats: countRepeats(seating, people, isTogether),
    unavoidable: unavoidableRepeats(sizes, seating.length, together.size),
    brokenRules,
    alike,
  }
}

function alikeIn(
  members: readonly number[],
  { traits, traitRules }: Pick<GroupWish, 'traits' | 'traitRules'>,
): number {
  let count = 0
  for (const [index, a] of members.entries())
    for (const b of members.slice(index + 1))
      for (const [trait, rule] of traitRules.entries()) {
        const value = traits[a]?.[trait]
        if (rule === 'mix' && value && value === traits[b]?.[trait]) count += 1
      }
  return count
}

function pricesOf(wish: GroupWish, sizes: readonly number[]): Prices {
  const people = wish.traits.length
  const pair = new Float32Array(people * people)
  const repeat = new Float32Array(people * people).fill(repeatWeight)
  const both = (of: Float32Array, a: number, b: number, value: number) => {
    of[a * people + b] = value
    of[b * people + a] = value
  }
  for (let a = 0; a < people; a += 1)
    for (let b = a + 1; b < people; b += 1) both(pair, a, b, pairPrice(wish, a, b))
  for (const [a, b] of wish.apart) both(pair, a, b, ruleWeight)
  for (const [a, b] of wish.together) {
    both(pair, a, b, -ruleWeight)
    both(repeat, a, b, 0)
  }
  const floor =
    unavoidableRepeats(sizes, wish.rounds, wish.together.length) * repeatWeight -
    wish.together.length * wish.rounds * ruleWeight
  return { people, pair, repeat, floor }
}

function pairPrice({ traits, traitRules }: GroupWish, a: number, b: number): number {
  let price = 0
  for (const [trait, rule] of traitRules.entries()) {
    const [left, right] = [traits[a]?.[trait], traits[b]?.[trait]]
    if (!left || !right) continue
    if (rule === 'mix' && left === right) price += alikeWeight
    if (rule === 'join' && left !== right) price += alikeWeight * 2
  }
  return price
}

/** Rows of people who are alike, seated by a design without repeats where there is one; else dealt out. */
function startSeating(wish: GroupWish, sizes: readonly number[], random: () => number): Seating {
  const people = wish.traits.length
  const order = alikeFirst(wish, random)
  const rows = Math.max(0, ...sizes)
  const design = wish.rounds > 1 ? groupDesign(sizes.length, rows, wish.rounds) : null
  return Array.from({ length: wish.rounds }, (_, round) => {
    const seats = Array.from({ length: people }, () => 0)
    const fixed = design?.[round]
    const dealt = fixed || round === 0 ? order : shuffledRows(order, sizes.length, random)
    for (const [seat, person] of dealt.entries()) {
      seats[person] = fixed ? levelled(fixed, seat, sizes, people) : seat % sizes.length
    }
    return fixed ? evened(seats, sizes) : seats
  })
}

const levelled = (
  fixed: readonly number[],
  seat: number,
  sizes: readonly number[],
  people: number,
) => fixed[seat % Math.max(people, sizes.length)] ?? seat % sizes.length

/** People who share what is to be mixed stand next to each other: they fill rows, and rows never meet. */
function alikeFirst({ traits, traitRules }: GroupWish, random: () => number): number[] {
  const mixed = traitRules.flatMap((rule, trait) => (rule === 'mix' ? [trait] : []))
  const key = (person: number) => mixed.map((trait) => traits[person]?.[trait] ?? '').join('\u0000')
  const shuffle = traits.map(() => random())
  return traits
    .map((_, person) => person)
    .sort((a, b) => compare(key(a), key(b)) || (shuffle[a] ?? 0) - (shuffle[b] ?? 0))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function shuffledRows(order: readonly number[], groups: number, random: () => number): number[] {
  const dealt: number[] = []
  for (let start = 0; start < order.length; start += groups) {
    const row = order.slice(start, start + groups)
    for (let index = row.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1))
      const kept = row[index] ?? 0
      row[index] = row[other] ?? 0
      row[other] = kept
    }
    dealt.push(...row)
  }
  return dealt
}

/** An unfinished last row can leave other groups short than the sizes say; which are larger is no matter. */
function evened(seats: number[], sizes: readonly number[]): number[] {
  const large = Math.max(...sizes)
  const groups = membersOf(seats)
  for (let group = 0; group < sizes.length; group += 1) groups[group] ??= []
  for (const over of groups)
    while (over.length > large) {
      const under =
        groups.find(({ length }) => length < large - 1) ?? groups.find((g) => g.length < large)
      const person = over.pop()
      if (!under || person === undefined) return seats
      under.push(person)
      seats[person] = groups.indexOf(under)
    }
  return seats
}
