// Two coders side by side: how far they agree, and what they settle.
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Done, FrameId, ReflectionId, SessionId, ThemeId } from './primitives'

/** A theme as it was called when it was put on; strongest first. */
export const ReadTheme = z.object({
  id: ThemeId,
  code: z.string(),
  title: z.string(),
  colour: z.int(),
})
export type ReadTheme = z.infer<typeof ReadTheme>

export const SharedReading = z.object({
  reflectionId: ReflectionId,
  first: z.array(ReadTheme),
  second: z.array(ReadTheme),
  /** The same themes, whatever their order. */
  isSame: z.boolean(),
  /** Who settled the difference; null while nobody has. */
  settledBy: z.string().nullable(),
})
export type SharedReading = z.infer<typeof SharedReading>

export const agreement = {
  /** Reflections coded in this frame by both, as they were said. */
  view: query({
    input: z.object({ sessionId: SessionId, frameId: FrameId }),
    output: z.object({
      shared: z.int(),
      agreed: z.int(),
      kappa: z.number().nullable(),
      /** How many the second coder has coded so far, and of how many. */
      second: z.int(),
      total: z.int(),
      coders: z.object({ first: z.array(z.string()), second: z.array(z.string()) }),
      readings: z.array(SharedReading),
    }),
  }),
  /** Both readings are kept as they are; what is taken becomes the first reading, which counts. */
  settle: command({
    input: z.object({
      reflectionId: ReflectionId,
      frameId: FrameId,
      take: z.enum(['first', 'second', 'both']),
      settledBy: z.string().max(120),
    }),
    output: Done,
    errors: ['record/not-found'],
  }),
}
