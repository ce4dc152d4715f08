import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { BlockMode, Minutes } from './agenda'
import {
  BlockId,
  Done,
  Instant,
  Line,
  Nothing,
  ParkingNoteId,
  PlainTime,
  PromptId,
  SessionId,
  Words,
} from './primitives'
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

/** How far an open question has come: people, tables and paper apart, since they cannot be added up. */
export const AnswerCount = z.object({
  promptId: PromptId,
  /** People here who have answered, each once. */
  people: z.int(),
  /** Tables and other groups that have answered, each once. */
  groups: z.int(),
  /** Slips that nobody's name is on. */
  paper: z.int(),
  /** Words from the floor and from organisations. */
  others: z.int(),
})
export type AnswerCount = z.infer<typeof AnswerCount>

const inSession = z.object({ sessionId: SessionId })
const StepPosition = z.int().min(0).max(59)
const live = ['record/not-found', 'run/not-running'] as const
const note = z.object({ id: ParkingNoteId })

export const run = {
  state: query({ input: inSession, output: RunState, errors: ['record/not-found'] }),
  /** The host's time, for windows to set their clocks by. */
  time: query({ input: Nothing, output: z.object({ now: Instant }) }),
  counts: query({
    input: inSession,
    output: z.object({
      /** Those marked present, and whoever has answered; without a mark, everybody not absent. */
      here: z.int(),
      open: z.array(AnswerCount),
    }),
  }),
  /** Begins the day, or goes on with one that was left, from this item or the first one. */
  start: command({
    input: inSession.extend({ blockId: BlockId.nullable().default(null) }),
    output: Done,
    errors: ['record/not-found', 'session/bad-step', 'run/nothing-planned'],
  }),
  /** `from` is the item that is left: pressed twice, the day still moves on once. */
  next: command({
    input: inSession.extend({ from: BlockId.nullable() }),
    output: Done,
    errors: [...live, 'run/moved-on'],
  }),
  goTo: command({ input: inSession.extend({ blockId: BlockId }), output: Done, errors: live }),
  step: command({
    input: inSession.extend({ blockId: BlockId, position: StepPosition }),
    output: Done,
    errors: [...live, 'run/moved-on'],
  }),
  pause: command({ input: inSession, output: Done, errors: live }),
  resume: command({ input: inSession, output: Done, errors: live }),
  end: command({ input: inSession, output: Done, errors: live }),
  /** More minutes for today, or fewer; an item keeps at least one. */
  adjust: command({
    input: z.object({ blockId: BlockId, minutes: z.int().min(-1439).max(1439) }),
    output: Done,
    errors: ['record/not-found', 'run/moved-on'],
  }),
  skip: command({
    input: z.object({ blockId: BlockId, isSkipped: z.boolean() }),
    output: Done,
    errors: ['record/not-found', 'run/moved-on'],
  }),
  /** A dropped step takes its minutes along and brings them back. */
  dropStep: command({
    input: z.object({ blockId: BlockId, position: StepPosition, isDropped: z.boolean() }),
    output: Done,
    errors: ['record/not-found', 'run/moved-on'],
  }),
  /** A whole proposal at once: one step for undo. */
  makeUpTime: command({
    input: inSession.extend({
      cuts: z.array(z.object({ blockId: BlockId, minutes: Minutes })).max(300),
      drops: z.array(z.object({ blockId: BlockId, position: StepPosition })).max(60),
    }),
    output: Done,
    errors: [...live, 'run/moved-on', 'run/too-short'],
  }),
  startSpeaker: command({
    input: inSession.extend({ name: Line.default(''), seconds: z.int().min(1).max(86_400) }),
    output: Done,
    errors: live,
  }),
  stopSpeaker: command({ input: inSession, output: Done, errors: live }),
  park: command({
    input: inSession.extend({ text: Words, saidBy: Line.default('') }),
    output: Done,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  tickNote: command({
    input: note.extend({ isDone: z.boolean() }),
    output: Done,
    errors: ['record/not-found'],
  }),
  removeNote: command({ input: note, output: Done, errors: ['record/not-found'] }),
  /** The note becomes a question of the session, or words somebody said; it is ticked off. */
  turnNote: command({
    input: note.extend({ into: z.enum(['question', 'reflection']) }),
    output: Done,
    errors: ['record/not-found', 'session/closed'],
  }),
}
