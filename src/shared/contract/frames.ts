// Coding frames: which ones a session uses and the themes in them.
import { query } from '../rpc/contract'
import { z } from '../zod'
import { FrameId, SessionId, ThemeId } from './primitives'

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

export const frames = {
  list: query({ input: z.object({ sessionId: SessionId }), output: z.array(Frame) }),
}
