import { FrameCard, MethodCard, Sequence } from '../domain/toolkit-cards'
import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { BlockId, Nothing, SessionId } from './primitives'

/** What a method took when it was really run: planned and real minutes, oldest first. */
export const MethodTook = z.object({
  key: z.string(),
  times: z.array(z.object({ planned: z.int(), real: z.int() })),
})
export type MethodTook = z.infer<typeof MethodTook>

const People = z.int().min(1).max(10_000)

export const toolkit = {
  methods: query({ input: Nothing, output: z.array(MethodCard) }),
  sequences: query({ input: Nothing, output: z.array(Sequence) }),
  frames: query({ input: Nothing, output: z.array(FrameCard) }),
  took: query({ input: Nothing, output: z.array(MethodTook) }),
  /** Items with steps, materials and questions at the end of the programme, scaled to the group. */
  addMethod: command({
    input: z.object({ sessionId: SessionId, key: z.string().max(64), people: People }),
    output: z.object({ blocks: z.array(BlockId) }),
    errors: ['record/not-found'],
  }),
  addSequence: command({
    input: z.object({ sessionId: SessionId, key: z.string().max(64), people: People }),
    output: z.object({ blocks: z.array(BlockId) }),
    errors: ['record/not-found'],
  }),
}
