import { query } from '../rpc/contract'
import { z } from '../zod'
import { FrameId, SessionId, ThemeId } from './primitives'

export const Theme = z.object({
  id: ThemeId,
  frameId: FrameId,
  code: z.string(),
  title: z.string(),
  description: z.string(),
  /** Slot 1–5 of the theme colours. */
  colour: z.int().min(1).max(5),
  reflections: z.int(),
})
export type Theme = z.infer<typeof Theme>

export const sense = {
  themes: query({ input: z.object({ sessionId: SessionId }), output: z.array(Theme) }),
}
