// What crosses a transport: JSON in both directions, checked on arrival.
import { z } from '../zod'
import type { ErrorCode, ErrorDetails } from '../errors'

export const CallFrame = z.object({
  path: z.string().max(100),
  input: z.unknown(),
  /** One per window, made by it; its undo steps hang on it. */
  window: z.string().min(1).max(64),
})
export type CallFrame = z.infer<typeof CallFrame>

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails }
    }

/**
 * `hello` opens every stream and tells where the journal stands; `reset` means "read everything
 * again" (another workspace, or too much was missed); `changed` names rows by table and id. A `hello`
 * for another workspace than the client last saw means the same as `reset`. `seq` never runs backwards
 * within a workspace, so a client resumes with the last one it saw.
 */
export const HostEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), workspace: z.string().nullable(), seq: z.number().int() }),
  z.object({ type: z.literal('reset'), workspace: z.string().nullable(), seq: z.number().int() }),
  z.object({
    type: z.literal('changed'),
    seq: z.number().int(),
    at: z.string(),
    table: z.string(),
    ids: z.array(z.string()),
    sessionId: z.string().nullable(),
  }),
  z.object({
    type: z.literal('progress'),
    task: z.string(),
    done: z.number(),
    total: z.number(),
  }),
])
export type HostEvent = z.infer<typeof HostEvent>

export type Unsubscribe = () => void

/** Where a client was when it lost the stream; `seq` 0 and `workspace` null at the first start. */
export type ResumePoint = { readonly workspace: string | null; readonly seq: number }

export type Transport = {
  call(frame: CallFrame): Promise<Reply>
  /** Delivers events in order, resuming after `since`; reconnects by itself until unsubscribed. */
  subscribe(since: ResumePoint, listener: (event: HostEvent) => void): Unsubscribe
}
