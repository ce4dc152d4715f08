// A running day as the clock's rules see it, without a host.
import { BlockId, SessionId } from '../../src/shared/contract/primitives'
import type { RunBlock, RunState } from '../../src/shared/contract/run'

export const dayStart = Date.parse('2026-03-02T09:00:00.000Z')
export const iso = (ms: number) => new Date(ms).toISOString()
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const blockId = (n: number) => BlockId.parse(uuid(n))

type Sketch = Partial<Omit<RunBlock, 'id'>> & { minutes: number }

/** Items one after the other from 09:00 UTC, planned without pins unless given. */
export function runningDay(sketches: readonly Sketch[], more: Partial<RunState> = {}): RunState {
  let clock = dayStart
  const blocks = sketches.map((sketch, index): RunBlock => {
    const from = Math.max(clock, sketch.pinAt ? Date.parse(sketch.pinAt) : clock)
    clock = from + sketch.minutes * 60_000
    return {
      id: blockId(index + 1),
      title: `Item ${index + 1}`,
      description: '',
      notes: '',
      lead: '',
      place: '',
      mode: 'plenary',
      isBreak: false,
      isParallel: false,
      isProtected: false,
      pinTime: sketch.pinAt ? sketch.pinAt.slice(11, 16) : null,
      pinAt: null,
      minMinutes: null,
      runMinutes: null,
      isSkipped: false,
      plannedStart: iso(from),
      plannedEnd: iso(clock),
      startedAt: null,
      endedAt: null,
      steps: [],
      ...sketch,
    }
  })
  return {
    sessionId: SessionId.parse(uuid(0)),
    status: 'running',
    timeZone: 'UTC',
    blockId: null,
    blockSince: null,
    stepPosition: null,
    stepSince: null,
    pausedAt: null,
    pausedMs: 0,
    speaker: null,
    fixedEnd: null,
    parking: [],
    serverNow: iso(dayStart),
    ...more,
    blocks,
  }
}

/** As `runningDay`, with item `index` running since `since`, and those before it done on time. */
export function runningAt(
  sketches: readonly Sketch[],
  index: number,
  since: number,
  more: Partial<RunState> = {},
): RunState {
  const day = runningDay(sketches, more)
  const blocks = day.blocks.map((block, other) => {
    if (other < index) return { ...block, startedAt: block.plannedStart, endedAt: block.plannedEnd }
    return other === index ? { ...block, startedAt: iso(since) } : block
  })
  return { ...day, blocks, blockId: blockId(index + 1), blockSince: iso(since) }
}
