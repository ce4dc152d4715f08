import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { ChecklistItemId, Done, Instant, Position, SessionId, Words } from './primitives'

export const ChecklistItem = z.object({
  id: ChecklistItemId,
  sessionId: SessionId,
  text: z.string(),
  /** When it was ticked; null while it is still to do. */
  doneAt: Instant.nullable(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

export const ChecklistSuggestion = z.object({
  text: z.string(),
  /** What the programme needs, or what every day in a room needs. */
  from: z.enum(['programme', 'usual']),
})
export type ChecklistSuggestion = z.infer<typeof ChecklistSuggestion>

const inSession = z.object({ sessionId: SessionId })
const item = z.object({ id: ChecklistItemId })

export const checklist = {
  list: query({ input: inSession, output: z.array(ChecklistItem) }),
  /** In the language one writes in here, without what the list holds already. */
  suggestions: query({
    input: inSession,
    output: z.array(ChecklistSuggestion),
    errors: ['record/not-found'],
  }),
  /** At the end of the list, in this order; what is there already is not added again. */
  add: command({
    input: inSession.extend({ texts: z.array(Words).min(1).max(500) }),
    output: z.object({ added: z.int() }),
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  update: command({
    input: item.extend({ text: Words }),
    output: ChecklistItem,
    errors: ['record/not-found', 'text/empty', 'text/too-long'],
  }),
  tick: command({
    input: item.extend({ isDone: z.boolean() }),
    output: ChecklistItem,
    errors: ['record/not-found'],
  }),
  move: command({
    input: item.extend({ to: Position }),
    output: Done,
    errors: ['record/not-found'],
  }),
  remove: command({ input: item, output: Done, errors: ['record/not-found'] }),
}
