// How lateness can be made up: from the items before the next fixed time, never below what each needs,
// never from protected ones. In whole minutes, as programmes are.
import type { RunBlock, RunState } from '../contract/run'
import { at, minute, minutesToday, type RunClock } from './run-clock'

export type Cut = { readonly blockId: RunBlock['id']; readonly from: number; readonly to: number }
export type Drop = Cut & { readonly position: number }

export type Proposal = {
  /** `round`: a round is dropped. `break`: one that is not protected is shortened. */
  readonly kind: 'spread' | 'longest' | 'round' | 'break'
  readonly savedMinutes: number
  readonly cuts: readonly Cut[]
  readonly drops: readonly Drop[]
}

export type Lateness = {
  readonly minutes: number
  /** The item with a fixed start that would be late; null when it is the end of the day. */
  readonly before: RunBlock['id'] | null
  /** Where minutes can come from. */
  readonly from: readonly RunBlock[]
}

type Day = Pick<RunState, 'blocks'>

/** What an item can be shortened to: its minimum, or three fifths where none is given. */
export const shortest = ({ minutes, minMinutes }: Pick<RunBlock, 'minutes' | 'minMinutes'>) =>
  Math.min(minutes, minMinutes ?? Math.max(1, Math.ceil(minutes * 0.6)))

/** Whether minutes may be taken from it at all. */
export const mayGive = (block: RunBlock): boolean =>
  !block.isProtected && !block.isSkipped && block.startedAt === null

const room = (block: RunBlock) =>
  mayGive(block) ? Math.max(0, minutesToday(block) - shortest(block)) : 0

/** What is to be made up first: before the next fixed start that something can be done about, or the end. */
export function lateness({ blocks }: Day, clock: RunClock): Lateness | null {
  if (clock.phase === 'before' || clock.phase === 'ended' || clock.day.isAnotherDay) return null
  let from: RunBlock[] = []
  for (const [index, block] of blocks.entries()) {
    const span = clock.spans[index]
    if (clock.nextIndex < 0 || index < clock.nextIndex || !span) continue
    const late = block.pinAt === null ? 0 : minutesOf(span.startsAt - at(block.pinAt))
    if (late > 0 && canGive(from, clock)) return { minutes: late, before: block.id, from }
    // It waits for its time: nothing that is cut before it makes the rest any earlier.
    if (block.pinAt !== null && span.startsAt <= at(block.pinAt)) from = []
    const besideAnother = block.isParallel || blocks[index + 1]?.isParallel === true
    if (!besideAnother) from = [...from, block]
  }
  const minutes = minutesOf(clock.day.overMs)
  return minutes > 0 ? { minutes, before: null, from } : null
}

const minutesOf = (ms: number) => Math.round(ms / minute)
const canGive = (blocks: readonly RunBlock[], clock: RunClock) =>
  blocks.some((block) => room(block) > 0) || roundsAhead(blocks, clock).length > 0

/** Ways to make up the time, best first, without those that come to the same. */
export function makeUpTime(day: Day, clock: RunClock): readonly Proposal[] {
  const late = lateness(day, clock)
  if (!late) return []
  const items = late.from.filter(({ isBreak }) => !isBreak)
  const breaks = late.from.filter(({ isBreak }) => isBreak)
  const proposals = [
    shortened('spread', items, spread(items, late.minutes)),
    shortened('longest', items, greedy(items, late.minutes)),
    round(late.from, clock, late.minutes),
    shortened('break', breaks, greedy(breaks, late.minutes)),
  ].filter((proposal) => proposal !== null)
  const said = new Set<string>()
  return proposals.filter(({ cuts, drops }) => {
    const same = JSON.stringify([cuts, drops])
    return said.has(same) ? false : said.add(same)
  })
}

/** Shares in proportion to what each can give; the rounding goes to those that lost most by it. */
function spread(blocks: readonly RunBlock[], wanted: number): number[] {
  const rooms = blocks.map(room)
  const total = rooms.reduce((sum, one) => sum + one, 0)
  const need = Math.min(wanted, total)
  if (need === 0) return rooms.map(() => 0)
  const exact = rooms.map((one) => (one * need) / total)
  const shares = exact.map(Math.floor)
  const order = exact
    .map((share, index) => ({ index, lost: share - Math.floor(share) }))
    .toSorted((a, b) => b.lost - a.lost || a.index - b.index)
  const open = need - shares.reduce((sum, one) => sum + one, 0)
  for (const { index } of order.slice(0, open)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** From the one that can give most, and only then from the next. */
function greedy(blocks: readonly RunBlock[], wanted: number): number[] {
  const shares = blocks.map(() => 0)
  const order = blocks.map((_, index) => index)
  order.sort((a, b) => room(blocks[b] as RunBlock) - room(blocks[a] as RunBlock) || a - b)
  let open = wanted
  for (const index of order) {
    const share = Math.min(open, room(blocks[index] as RunBlock))
    shares[index] = share
    open -= share
  }
  return shares
}

function shortened(
  kind: Proposal['kind'],
  blocks: readonly RunBlock[],
  shares: readonly number[],
): Proposal | null {
  const cuts = blocks.flatMap((block, index) => {
    const share = shares[index] ?? 0
    const from = minutesToday(block)
    return share > 0 ? [{ blockId: block.id, from, to: from - share }] : []
  })
  if (cuts.length === 0) return null
  const savedMinutes = cuts.reduce((sum, { from, to }) => sum + from - to, 0)
  return { kind, savedMinutes, cuts, drops: [] }
}

type Round = Drop & { readonly minutes: number }

/** One round: the shortest that is enough, or the longest there is. */
function round(blocks: readonly RunBlock[], clock: RunClock, wanted: number): Proposal | null {
  const rounds = roundsAhead(blocks, clock).toSorted((a, b) => a.minutes - b.minutes)
  const best = rounds.find(({ minutes }) => minutes >= wanted) ?? rounds.at(-1)
  if (!best) return null
  const { minutes: savedMinutes, ...drop } = best
  return { kind: 'round', savedMinutes, cuts: [], drops: [drop] }
}

/** Rounds that have not begun, of the running item too; the last of each item, since one drops from the end. */
function roundsAhead(blocks: readonly RunBlock[], { item }: RunClock): Round[] {
  const running = item && !item.block.isProtected ? [item.block] : []
  return [...running, ...blocks.filter(mayGive)].flatMap((block) => {
    const reached = block === item?.block ? (item.step?.step.position ?? -1) : -1
    const last = block.steps.findLast((step) => step.isRound && !step.isDropped)
    const from = minutesToday(block)
    if (!last || last.position <= reached || from - last.minutes < shortest(block)) return []
    const { position, minutes } = last
    return [{ blockId: block.id, position, minutes, from, to: from - minutes }]
  })
}
