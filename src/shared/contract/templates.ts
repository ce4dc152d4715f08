import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { PlainDate, SessionId } from './primitives'
import { SessionStatus } from './sessions'

/** What of an earlier session may be brought into another one. */
export const PlanPart = z.enum(['aims', 'programme', 'questions', 'checklist'])
export type PlanPart = z.infer<typeof PlanPart>

const Counts = z.record(PlanPart, z.int())

export const TemplateSource = z.object({
  id: SessionId,
  title: z.string(),
  /** The first day, on the venue's calendar. */
  startsOn: PlainDate.nullable(),
  status: SessionStatus,
  /** Aims and learning questions, items, questions, lines of the checklist. */
  counts: Counts,
})
export type TemplateSource = z.infer<typeof TemplateSource>

export const templates = {
  /** Every other session that has something planned, the latest first. */
  sources: query({ input: z.object({ exceptId: SessionId }), output: z.array(TemplateSource) }),
  /**
   * Copies what was planned there, after what is planned here: one step, one undo. Never dates,
   * people, answers or what really happened.
   */
  bring: command({
    input: z.object({
      sessionId: SessionId,
      fromId: SessionId,
      parts: z.array(PlanPart).min(1).max(PlanPart.options.length),
    }),
    output: Counts,
    errors: [
      'record/not-found',
      'templates/same-session',
      'templates/session-over',
      'templates/day-begun',
      'templates/nothing-there',
    ],
  }),
}
