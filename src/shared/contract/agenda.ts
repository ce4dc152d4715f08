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
export const BlockStep = z.object({ title: Line, minutes: Minutes })

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
  steps: z.array(z.object({ title: z.string(), minutes: Minutes })),
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
