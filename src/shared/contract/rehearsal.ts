import { command } from '../rpc/contract'
import { z } from '../zod'
import { Done, SessionId } from './primitives'

export const mostRehearsalPhones = 500

/** What came of simulated phones that answered a copy of the session. */
export const RehearsalResult = z.object({
  phones: z.int(),
  sent: z.int(),
  stored: z.int(),
  /** Said to be saved and not there, or never taken. */
  lost: z.int(),
  duplicates: z.int(),
  /** Milliseconds until an answer was shown as saved: half of them, 95 of 100, all. */
  p50: z.number(),
  p95: z.number(),
  slowest: z.number(),
})
export type RehearsalResult = z.infer<typeof RehearsalResult>

export const rehearsal = {
  run: command({
    input: z.object({
      sessionId: SessionId,
      phones: z.int().min(1).max(mostRehearsalPhones),
      /** Within these all answer. */
      seconds: z.int().min(1).max(60).default(10),
    }),
    output: RehearsalResult,
    errors: [
      'record/not-found',
      'session/closed',
      'workspace/cannot-write',
      'rehearsal/stopped',
      'rehearsal/running',
    ],
  }),
  cancel: command({ input: z.object({}).strict(), output: Done }),
}
