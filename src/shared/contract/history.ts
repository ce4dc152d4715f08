import { command, query } from '../rpc/contract'
import { z } from '../zod'
import { Nothing } from './primitives'

/** `label` is the procedure's path; its words are the message `command.<path>`. */
export const HistoryStep = z.object({ label: z.string() }).nullable()

export const history = {
  /** What this window could undo and redo now. */
  state: query({ input: Nothing, output: z.object({ undo: HistoryStep, redo: HistoryStep }) }),
  undo: command({
    input: Nothing,
    output: z.object({ label: z.string() }),
    errors: ['undo/nothing', 'undo/changed-since'],
  }),
  redo: command({
    input: Nothing,
    output: z.object({ label: z.string() }),
    errors: ['undo/nothing', 'undo/changed-since'],
  }),
}
