// What time makes of a running day. Every answer follows from stored instants and the present one, so that
// a restart, a nap of the laptop or a second window shows the same clock. All lengths in milliseconds.
import type { RunBlock, RunState, RunStep } from '../contract/run'

export const minute = 60_000
const longAgo = 12 * 60 * minute

export type Phase = 'before' | 'waiting' | 'running' | 'paused' | 'ended'

export type Countdown = {
  readonly lengthMs: number
  readonly elapsedMs: number
  /** Below zero when over time. */
  readonly remainingMs: number
  /** 0 to 1. */
  readonly share: number
}

export type RunningItem = Countdown & {
  readonly block: RunBlock
  readonly index: number
  readonly startedAt: number
  /** Epoch milliseconds; moves on while paused, never behind the present. */
  readonly endsAt: number
  readonly step: (Countdown & { readonly step: RunStep }) | null
}

/** From when to when an item ran, runs or is now expected; null for one that is left out. */
export type Span = { readonly startsAt: number; readonly endsAt: number } | null

export type RunClock = {
  readonly phase: Phase
  readonly item: RunningItem | null
  /** An item that was left running half a day or longer: nobody is in that room any more. */
  readonly leftBehind: RunBlock | null
  /** The item `next` goes to; -1 when there is none. */
  readonly nextIndex: number
  readonly spans: readonly Span[]
  readonly day: {
    readonly plannedEnd: number | null
    readonly expectedEnd: number | null
    /** Above zero: later than planned. */
    readonly overMs: number
    /** How much later than planned the next item is expected to start. */
    readonly nextLateMs: number
    /** Held half a day or more from when it was planned: the plan's times say nothing about today. */
    readonly isAnotherDay: boolean
  }
  readonly speaker: (Countdown & { readonly name: string }) | null
}

type Facts = Omit<RunState, 'serverNow' | 'parking'>

export function runClock(state: Facts, now: number): RunClock {
  const given = phaseOf(state)
  const found = given === 'running' || given === 'paused' ? runningItem(state, now) : null
  const isLeft = found !== null && isLongOver(state, found, now)
  const item = isLeft ? null : found
  const phase = isLeft ? 'waiting' : given
  const nextIndex = phase === 'ended' ? -1 : nextItem(state.blocks, state.blockId)
  const spans = expectedSpans(state, item, nextIndex, now)
  return {
    phase,
    item,
    leftBehind: isLeft ? found.block : null,
    nextIndex,
    spans,
    day: dayOf(state, spans, nextIndex),
    speaker: state.speaker && {
      name: state.speaker.name,
      ...countdown(state.speaker.seconds * 1000, now - at(state.speaker.since)),
    },
  }
}

/** The minutes an item has today. */
export const minutesToday = (block: Pick<RunBlock, 'minutes' | 'runMinutes'>): number =>
  block.runMinutes ?? block.minutes

/** Epoch milliseconds of an instant. */
export const at = (instant: string): number => Date.parse(instant)

/** Minutes to show for what is left: the last minute begun counts until it is over. */
export const minutesLeft = (remainingMs: number): number =>
  remainingMs >= 0 ? Math.ceil(remainingMs / minute) : Math.floor(remainingMs / minute)

/** The next item that stands by itself: not skipped, not at the same time as one that runs. */
export function nextItem(blocks: readonly RunBlock[], blockId: string | null): number {
  const current = blocks.findIndex(({ id }) => id === blockId)
  const last = current >= 0 ? current : blocks.findLastIndex(({ startedAt }) => startedAt !== null)
  return blocks.findIndex(
    (block, index) => index > last && !block.isSkipped && !isBesideARunnable(blocks, index),
  )
}

/** Items at the same time as the one at `index`, itself first. */
export function sideBySide(blocks: readonly RunBlock[], index: number): number[] {
  const until = blocks.findIndex((block, other) => other > index && !block.isParallel)
  const length = (until === -1 ? blocks.length : until) - index
  return Array.from({ length: Math.max(1, length) }, (_, offset) => index + offset)
}

/** An item at the same time as one above it that is held; it starts and ends with that one. */
function isBesideARunnable(blocks: readonly RunBlock[], index: number): boolean {
  if (!blocks[index]?.isParallel) return false
  for (let above = index - 1; above >= 0; above -= 1) {
    if (!blocks[above]?.isSkipped) return true
    if (!blocks[above]?.isParallel) return false
  }
  return false
}

function phaseOf({ status, blockId, pausedAt }: Facts): Phase {
  if (status === 'draft' || status === 'ready') return 'before'
  if (status !== 'running') return 'ended'
  if (blockId === null) return 'waiting'
  return pausedAt === null ? 'running' : 'paused'
}

/** Over its time, or paused, for so long that it says nothing about today. */
function isLongOver({ pausedAt }: Facts, item: RunningItem, now: number): boolean {
  return pausedAt === null ? -item.remainingMs > longAgo : now - at(pausedAt) > longAgo
}

function runningItem(state: Facts, now: number): RunningItem | null {
  const index = state.blocks.findIndex(({ id }) => id === state.blockId)
  const block = state.blocks[index]
  if (!block || state.blockSince === null) return null
  const paused = state.pausedAt === null ? now : at(state.pausedAt)
  const elapsed = paused - at(state.blockSince) - state.pausedMs
  const length = Math.max(
    ...sideBySide(state.blocks, index).map((one) => lengthOf(state.blocks[one])),
  )
  const clock = countdown(length, elapsed)
  return {
    ...clock,
    block,
    index,
    startedAt: at(state.blockSince),
    endsAt: now + Math.max(0, clock.remainingMs),
    step: stepNow(state, block, paused),
  }
}

const lengthOf = (block: RunBlock | undefined) =>
  !block || block.isSkipped ? 0 : minutesToday(block) * minute

/** The start of a step is moved on by every pause in it, so that nothing has to be taken off. */
function stepNow(state: Facts, block: RunBlock, until: number): RunningItem['step'] {
  const step = block.steps.find(({ position }) => position === state.stepPosition)
  if (!step || state.stepSince === null) return null
  return { step, ...countdown(step.minutes * minute, until - at(state.stepSince)) }
}

/** A clock that was set back shows nothing gone rather than less than nothing. */
function countdown(lengthMs: number, elapsed: number): Countdown {
  const elapsedMs = Math.max(0, elapsed)
  const share = lengthMs === 0 ? 1 : Math.min(1, elapsedMs / lengthMs)
  return { lengthMs, elapsedMs, remainingMs: lengthMs - elapsedMs, share }
}

function expectedSpans(
  state: Facts,
  item: RunningItem | null,
  nextIndex: number,
  now: number,
): Span[] {
  const { blocks } = state
  if (state.status === 'draft' || state.status === 'ready') return blocks.map(plannedSpan)
  const spans = blocks.map(realSpan)
  let clock = now
  if (item) {
    for (const index of sideBySide(blocks, item.index))
      if (!blocks[index]?.isSkipped)
        spans[index] = { startsAt: item.startedAt, endsAt: item.endsAt }
    clock = item.endsAt
  }
  if (nextIndex < 0) return spans
  let from = clock
  for (const [offset, block] of blocks.slice(nextIndex).entries()) {
    if (block.isSkipped) continue
    const isBeside = offset > 0 && isBesideARunnable(blocks, nextIndex + offset)
    if (!isBeside) from = Math.max(clock, block.pinAt === null ? clock : at(block.pinAt))
    const endsAt = from + lengthOf(block)
    spans[nextIndex + offset] = { startsAt: from, endsAt }
    clock = isBeside ? Math.max(clock, endsAt) : endsAt
  }
  return spans
}

const realSpan = ({ startedAt, endedAt }: RunBlock): Span =>
  startedAt === null || endedAt === null ? null : { startsAt: at(startedAt), endsAt: at(endedAt) }

function plannedSpan({ plannedStart, plannedEnd, isSkipped }: RunBlock): Span {
  if (isSkipped || plannedStart === null || plannedEnd === null) return null
  return { startsAt: at(plannedStart), endsAt: at(plannedEnd) }
}

function dayOf(state: Facts, spans: readonly Span[], nextIndex: number): RunClock['day'] {
  const ends = (list: readonly (number | undefined)[]) => {
    const known = list.filter((one) => typeof one === 'number')
    return known.length === 0 ? null : Math.max(...known)
  }
  const planned = ends(state.blocks.map((block) => plannedSpan(block)?.endsAt))
  const plannedEnd = state.fixedEnd === null ? planned : at(state.fixedEnd)
  const expectedEnd = ends(spans.map((span) => span?.endsAt))
  const next = state.blocks[nextIndex]?.plannedStart
  const nextSpan = spans[nextIndex]
  const overMs = plannedEnd === null || expectedEnd === null ? 0 : expectedEnd - plannedEnd
  const nextLateMs = next && nextSpan ? nextSpan.startsAt - at(next) : 0
  if (Math.abs(overMs) > longAgo)
    return { plannedEnd, expectedEnd, overMs: 0, nextLateMs: 0, isAnotherDay: true }
  return { plannedEnd, expectedEnd, overMs, nextLateMs, isAnotherDay: false }
}
