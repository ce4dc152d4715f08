// Coding frames: which ones a session uses and the themes in them.
import { CardKey } from '../domain/toolkit-cards'
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import {
  Done,
  FrameId,
  Line,
  Position,
  ReflectionId,
  SessionId,
  ThemeId,
  Words,
} from './primitives'

export const FrameTheme = z.object({
  id: ThemeId,
  frameId: FrameId,
  parentId: ThemeId.nullable(),
  code: z.string(),
  title: z.string(),
  description: z.string(),
  /** Slot 1–5 of the theme colours. */
  colour: z.int().min(1).max(5),
  /** For what is no learning statement: counts as coded, not as learning. */
  isOutside: z.boolean(),
})
export type FrameTheme = z.infer<typeof FrameTheme>

export const Frame = z.object({
  id: FrameId,
  /** Null for one that every session of the workspace uses. */
  sessionId: SessionId.nullable(),
  name: z.string(),
  version: z.string(),
  owner: z.string(),
  licence: z.string(),
  /** "glo@1": the ready-made frame it was copied from. */
  madeFrom: z.string().nullable(),
  /** A parent stands right before what is under it. */
  themes: z.array(FrameTheme),
})
export type Frame = z.infer<typeof Frame>

const one = z.object({ frameId: FrameId })
const theme = z.object({ themeId: ThemeId })
const wordErrors = ['text/empty', 'text/too-long'] as const
const gone = ['theme/gone', 'record/not-found'] as const

export const frames = {
  list: query({ input: z.object({ sessionId: SessionId }), output: z.array(Frame) }),
  /** Copies a ready-made frame; one that was copied already is answered as it is now. */
  adopt: command({
    input: z.object({ sessionId: SessionId, key: CardKey }),
    output: z.object({ frameId: FrameId }),
    errors: ['record/not-found'],
  }),
  create: command({
    input: z.object({ sessionId: SessionId, name: Line }),
    output: z.object({ frameId: FrameId }),
    errors: wordErrors,
  }),
  rename: command({
    input: one.extend({ name: Line }),
    output: Done,
    errors: ['record/not-found', ...wordErrors],
  }),
  /** With its themes and their codings. */
  remove: command({ input: one, output: Done, errors: ['record/not-found'] }),
  addTheme: command({
    input: one.extend({ title: Line, parentId: ThemeId.nullable().default(null) }),
    output: z.object({ themeId: ThemeId }),
    errors: [...gone, ...wordErrors],
  }),
  changeTheme: command({
    input: theme.extend({
      title: Line.optional(),
      code: Line.optional(),
      description: Words.optional(),
      colour: z.int().min(1).max(5).optional(),
    }),
    output: Done,
    errors: [...gone, ...wordErrors],
  }),
  /** Under `parentId` (or at the top) at place `to`. Nothing stands under itself. */
  moveTheme: command({
    input: theme.extend({ parentId: ThemeId.nullable(), to: Position }),
    output: Done,
    errors: [...gone, 'theme/under-itself'],
  }),
  /** Its codings move to `into`, and what stands under it; the same coding twice becomes one. */
  mergeThemes: command({
    input: theme.extend({ into: ThemeId }),
    output: Done,
    errors: [...gone, 'theme/under-itself'],
  }),
  /** The theme's codings on these reflections move to a new theme beside it. */
  splitTheme: command({
    input: theme.extend({ title: Line, reflectionIds: z.array(ReflectionId).min(1).max(10_000) }),
    output: z.object({ themeId: ThemeId }),
    errors: [...gone, ...wordErrors],
  }),
  /** With its codings; what stands under it moves up. */
  removeTheme: command({ input: theme, output: Done, errors: gone }),
}
