import { interpretations } from '../domain/bilingual-time'
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  AimId,
  BlockId,
  Done,
  Instant,
  Line,
  PlainTime,
  Position,
  PromptId,
  SessionId,
  Words,
} from './primitives'

export const BlockMode = z.enum(['plenary', 'tables', 'pairs', 'walk', 'silent'])
export const Minutes = z.int().min(1).max(1440)
export const BlockStep = z.object({
  title: Line,
  minutes: Minutes,
  who: Line.default(''),
  /** Written or thought: two languages cost it no time. */
  silent: z.boolean().default(false),
  /** One of several alike; a round may be dropped to make up the time. */
  isRound: z.boolean().default(false),
  /** Dropped on the running day. */
  dropped: z.boolean().default(false),
})

export const Block = z.object({
  id: BlockId,
  sessionId: SessionId,
  title: z.string(),
  description: z.string(),
  minutes: Minutes,
  minMinutes: Minutes.nullable(),
  isBreak: z.boolean(),
  /** A fixed wall-clock start, such as lunch at 12:30. */
  pinTime: PlainTime.nullable(),
  mode: BlockMode,
  lead: z.string(),
  notes: z.string(),
  materials: z.string(),
  /** At the same time as the item above it. */
  parallel: z.boolean(),
  place: z.string(),
  /** Never shortened to make up the time. */
  isProtected: z.boolean(),
  methodKey: z.string().nullable(),
  steps: z.array(BlockStep),
  /** Minutes of air before its pin, negative when that is overrun; 0 without a pin. */
  slack: z.int(),
  /** The way of working in two languages that `minutes` already count. */
  minutesFor: z.enum(interpretations),
  /** What it takes with this session's languages; `minutes` when it has one. */
  bilingualMinutes: z.int(),
  /** Computed from the session's start and the blocks before; null without a start. */
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type Block = z.infer<typeof Block>

export const NewBlock = z.object({
  title: Line,
  minutes: Minutes,
  description: Words.default(''),
  minMinutes: Minutes.nullable().default(null),
  isBreak: z.boolean().default(false),
  pinTime: PlainTime.nullable().default(null),
  mode: BlockMode.default('plenary'),
  lead: Line.default(''),
  notes: Words.default(''),
  materials: Words.default(''),
  parallel: z.boolean().default(false),
  place: Line.default(''),
  isProtected: z.boolean().default(false),
  steps: z.array(BlockStep).max(60).default([]),
})

export const PromptKind = z.enum([
  'text',
  'two-part',
  'choice',
  'scale',
  'then-now',
  'dots',
  'word',
])
export const PromptStatus = z.enum(['waiting', 'open', 'closed'])
export const PromptOption = z.object({ key: z.string().min(1).max(60), text: Line })

const promptFields = {
  blockId: BlockId.nullable().default(null),
  aimId: AimId.nullable().default(null),
  kind: PromptKind.default('text'),
  text: Words,
  help: Words.default(''),
  /** The second stem of a two-part question ("Now I think…"). */
  secondText: Words.default(''),
  options: z.array(PromptOption).max(50).default([]),
  min: z.int().min(0).max(10).default(1),
  max: z.int().min(1).max(100).default(5),
  /** A choice takes several options. */
  multiple: z.boolean().default(false),
  minLabel: Line.default(''),
  maxLabel: Line.default(''),
  /** Counted, never quoted, whatever each person allows (a check-in, say). */
  neverQuote: z.boolean().default(false),
}
export const NewPrompt = z.object(promptFields)
export const Prompt = z.object({
  ...promptFields,
  id: PromptId,
  sessionId: SessionId,
  status: PromptStatus,
  reflections: z.int(),
})
export type Prompt = z.infer<typeof Prompt>

const inSession = z.object({ sessionId: SessionId })

export const agenda = {
  list: query({ input: inSession, output: z.array(Block) }),
  add: command({
    input: NewBlock.extend({ sessionId: SessionId }),
    output: Block,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  update: command({
    input: z.object({ id: BlockId, change: NewBlock.partial() }),
    output: Block,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  move: command({
    input: z.object({ id: BlockId, to: Position }),
    output: Done,
    errors: ['record/not-found'],
  }),
  /** Two items with the same facts: the steps before `step` stay, the others and their minutes go to the new one. */
  split: command({
    input: z.object({ id: BlockId, step: z.int().min(1).max(59) }),
    output: Block,
    errors: ['record/not-found', 'agenda/cannot-split'],
  }),
  /** With its steps and questions, after it; not pinned. */
  duplicate: command({
    input: z.object({ id: BlockId }),
    output: Block,
    errors: ['record/not-found'],
  }),
  /** Gives one item, or all (null), the minutes they take with this session's languages. */
  takeBilingualTime: command({
    input: z.object({ sessionId: SessionId, id: BlockId.nullable() }),
    output: z.object({ changed: z.int() }),
    errors: ['record/not-found'],
  }),
  /** Questions of a removed item stay, without an item. */
  remove: command({ input: z.object({ id: BlockId }), output: Done, errors: ['record/not-found'] }),
}

export const prompts = {
  list: query({ input: inSession, output: z.array(Prompt) }),
  add: command({
    input: NewPrompt.extend({ sessionId: SessionId }),
    output: Prompt,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  update: command({
    input: z.object({ id: PromptId, change: NewPrompt.partial() }),
    output: Prompt,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  setStatus: command({
    input: z.object({ id: PromptId, status: PromptStatus }),
    output: Prompt,
    errors: ['record/not-found', 'session/closed'],
  }),
  move: command({
    input: z.object({ id: PromptId, to: Position }),
    output: Done,
    errors: ['record/not-found'],
  }),
  remove: command({
    input: z.object({ id: PromptId }),
    output: Done,
    errors: ['record/not-found', 'record/in-use'],
  }),
}
