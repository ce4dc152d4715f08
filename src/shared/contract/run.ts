import { query } from '../rpc/contract'
import { z } from '../zod'
import { BlockMode, Minutes } from './agenda'
import { BlockId, Instant, Nothing, ParkingNoteId, PlainTime, SessionId } from './primitives'
import { SessionStatus } from './sessions'

export const RunStep = z.object({
  /** 0 is the first step; steps are named by it. */
  position: z.int(),
  title: z.string(),
  minutes: Minutes,
  who: z.string(),
  isRound: z.boolean(),
  isSilent: z.boolean(),
  isDropped: z.boolean(),
})
export type RunStep = z.infer<typeof RunStep>

export const RunBlock = z.object({
  id: BlockId,
  title: z.string(),
  description: z.string(),
  notes: z.string(),
  lead: z.string(),
  place: z.string(),
  mode: BlockMode,
  isBreak: z.boolean(),
  /** At the same time as the item above it. */
  isParallel: z.boolean(),
  /** Never shortened to make up the time. */
  isProtected: z.boolean(),
  pinTime: PlainTime.nullable(),
  /** The instant of `pinTime` on the day of the plan. */
  pinAt: Instant.nullable(),
  /** As planned. */
  minutes: Minutes,
  minMinutes: Minutes.nullable(),
  /** What the running day made of them; null while the plan holds. */
  runMinutes: Minutes.nullable(),
  isSkipped: z.boolean(),
  plannedStart: Instant.nullable(),
  plannedEnd: Instant.nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  steps: z.array(RunStep),
})
export type RunBlock = z.infer<typeof RunBlock>

export const ParkingNote = z.object({
  id: ParkingNoteId,
  text: z.string(),
  saidBy: z.string(),
  doneAt: Instant.nullable(),
})
export type ParkingNote = z.infer<typeof ParkingNote>

export const Speaker = z.object({ name: z.string(), seconds: z.int(), since: Instant })
export type Speaker = z.infer<typeof Speaker>

/** Facts only, all of them instants: what time makes of them is `runClock` in domain/run-clock. */
export const RunState = z.object({
  sessionId: SessionId,
  status: SessionStatus,
  timeZone: z.string(),
  /** The item that runs; null before the first, after the last, and where nobody has said so. */
  blockId: BlockId.nullable(),
  blockSince: Instant.nullable(),
  /** The step of that item one is at. */
  stepPosition: z.int().nullable(),
  stepSince: Instant.nullable(),
  pausedAt: Instant.nullable(),
  /** Earlier pauses in the running item. */
  pausedMs: z.int(),
  speaker: Speaker.nullable(),
  /** The time on the wall at which everybody is to leave, where one is set. */
  fixedEnd: Instant.nullable(),
  blocks: z.array(RunBlock),
  parking: z.array(ParkingNote),
  serverNow: Instant,
})
export type RunState = z.infer<typeof RunState>

const inSession = z.object({ sessionId: SessionId })

export const run = {
  state: query({ input: inSession, output: RunState, errors: ['record/not-found'] }),
  /** The host's time, for windows to set their clocks by. */
  time: query({ input: Nothing, output: z.object({ now: Instant }) }),
}
